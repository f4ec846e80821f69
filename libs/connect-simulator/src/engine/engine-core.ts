import type { ConnectWorld } from '../world/connect-world.js';
import type { AgentSession } from './agent-session.js';
import { agentStateDuring, decidingContact } from './agent-state-during.js';
import type { ChatNews, Conversation } from './chat/conversation.js';
import type { Clock } from './clock.js';
import type { DiallingMode } from './dialling-mode.js';
import { EngineError } from './engine-error.js';
import type { EngineTiming } from './engine-timing.js';
import type { SimulatedContact } from './simulated-contact.js';
import { deliverWaiting } from './transfer-ticket.js';
import type { TransferTicket } from './transfer-ticket.js';
import { emptyVoiceIdBook } from './voice-id/voice-id-book.js';
import type { VoiceIdBook } from './voice-id/voice-id-book.js';
import { deliverPending, emptyWorkBook } from './work/pending-work.js';
import type { WorkBook } from './work/pending-work.js';

/** What the engine is made with. */
export interface EngineOptions {
  readonly world: ConnectWorld;
  readonly timing: EngineTiming;
  readonly clock: Clock;
  readonly createId: () => string;
}

/** The engine's data, and the only way to change it. */
export interface EngineCore extends EngineOptions {
  contacts(): SimulatedContact[];
  contact(contactId: string): SimulatedContact;
  add(contact: SimulatedContact): void;
  session(agentId: string): AgentSession;
  sessions(): AgentSession[];
  /** Contacts in the agent's snapshot. */
  present(agentId: string): SimulatedContact[];
  /** Runs a change; pollers see all of it or, if it throws, nothing. Nested changes count as one. */
  change<Result>(agentIds: 'all' | 'none' | string, work: () => Result): Result;
  /** Has pollers of this agent learn of the change that is going on. */
  touch(agentId: string): void;
  /** Transferred calls that nobody could be offered yet. */
  waiting: TransferTicket[];
  /** Tasks and the like that wait. */
  workBook: WorkBook;
  voiceId: VoiceIdBook;
  /** All chats, by `callId`; neither the map nor what is in it is changed in place. */
  conversations: ReadonlyMap<string, Conversation>;
  /** Has listeners hear of a line of a chat when the change that is going on is done. */
  announce(news: ChatNews): void;
  onChatNews(listener: (news: ChatNews) => void): () => void;
  onChange(listener: () => void): () => void;
  /** Called after each change with every contact that is there. */
  afterChange: (contacts: readonly SimulatedContact[]) => void;
  /** What becomes of the calls that are dialled next. */
  dialling: DiallingMode;
  /** Calls every listener. */
  wake(): void;
  reset(): void;
}

/** Makes the empty data of a world: nobody calls, every agent in the state the world gives them. */
export function createEngineCore(options: EngineOptions): EngineCore {
  const { world, clock } = options;
  let contacts = new Map<string, SimulatedContact>();
  let sessions = startSessions(world, clock.now(), 1);
  let depth = 0;
  let touched = new Set<string>();
  let news: ChatNews[] = [];
  const listeners = new Set<() => void>();
  const newsListeners = new Set<(news: ChatNews) => void>();

  const present = (agentId: string) =>
    [...contacts.values()].filter(
      (contact) => contact.agentId === agentId && contact.finishedAt === undefined,
    );

  const settle = () => {
    for (const session of sessions.values()) {
      showState(session, present(session.agent.id), clock.now());
      if (touched.has(session.agent.id)) session.version += 1;
    }
    touched = new Set();
    core.afterChange([...contacts.values()]);
    core.wake();
    const told = news;
    news = [];
    for (const each of told) for (const listener of [...newsListeners]) listener(each);
  };

  const core: EngineCore = {
    ...options,
    contacts: () => [...contacts.values()],
    contact: (contactId) => {
      const contact = contacts.get(contactId);
      if (contact === undefined) throw new EngineError('not-found', `There is no contact ${contactId}.`);
      return contact;
    },
    add: (contact) => {
      contacts.set(contact.contactId, contact);
    },
    session: (agentId) => {
      const session = sessions.get(agentId);
      if (session === undefined) throw new EngineError('not-found', `There is no agent ${agentId}.`);
      return session;
    },
    sessions: () => [...sessions.values()],
    present,
    change: (agentIds, work) => {
      const before = depth === 0 ? structuredClone({ contacts, sessions, waiting: core.waiting }) : undefined;
      const { conversations, workBook, voiceId } = core;
      depth += 1;
      try {
        if (agentIds === 'all') for (const id of sessions.keys()) touched.add(id);
        else if (agentIds !== 'none') touched.add(agentIds);
        const result = work();
        if (depth === 1) {
          deliverWaiting(core);
          deliverPending(core);
        }
        return result;
      } catch (cause) {
        if (before !== undefined) {
          ({ contacts, sessions } = before);
          core.waiting = before.waiting;
          Object.assign(core, { conversations, workBook, voiceId });
          news = [];
          touched = new Set();
        }
        throw cause;
      } finally {
        depth -= 1;
        if (depth === 0) settle();
      }
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    afterChange: () => undefined,
    dialling: 'answers',
    waiting: [],
    workBook: emptyWorkBook,
    voiceId: emptyVoiceIdBook,
    conversations: new Map(),
    announce: (each) => {
      news.push(each);
    },
    onChatNews: (listener) => {
      newsListeners.add(listener);
      return () => {
        newsListeners.delete(listener);
      };
    },
    touch: (agentId) => {
      touched.add(agentId);
    },
    wake: () => {
      for (const listener of [...listeners]) listener();
    },
    reset: () => {
      // Versions go on counting: a poller of the old world must find its token stale.
      const version = Math.max(...[...sessions.values()].map((session) => session.version)) + 1;
      core.dialling = 'answers';
      core.waiting = [];
      core.workBook = emptyWorkBook;
      core.voiceId = emptyVoiceIdBook;
      core.conversations = new Map();
      contacts = new Map();
      sessions = startSessions(world, clock.now(), version);
      settle();
    },
  };
  return core;
}

function startSessions(world: ConnectWorld, at: number, version: number): Map<string, AgentSession> {
  return new Map(
    world.agents.map((agent) => {
      const chosen = world.states.find((state) => state.name === agent.state);
      if (chosen === undefined) throw new Error(`The world has no state ${agent.state} for ${agent.name}.`);
      const shown = { type: chosen.type, name: chosen.name, at };
      return [
        agent.id,
        {
          agent,
          chosen,
          chosenAt: at,
          next: undefined,
          shown,
          version,
          permissions: agent.permissions,
          softphoneEnabled: agent.softphoneEnabled ?? true,
          deskPhone: 'waits',
          tags: agent.tags ?? {},
        },
      ];
    }),
  );
}

function showState(session: AgentSession, contacts: readonly SimulatedContact[], now: number): void {
  const deciding = decidingContact(contacts);
  const isFree = contacts.every(({ monitoring }) => monitoring !== undefined);
  if (isFree && session.next !== undefined) {
    session.chosen = session.next;
    session.chosenAt = now;
    session.next = undefined;
  }
  const state = deciding === undefined ? session.chosen : agentStateDuring(deciding);
  if (state.name !== session.shown.name || state.type !== session.shown.type) {
    session.shown = { type: state.type, name: state.name, at: now };
  }
}
