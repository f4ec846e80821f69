import type { ChatView, ConnectDriver, ContactView, VoiceIdView } from '@patchcord/connect-simulator';
import type { ZendeskDriver } from '@patchcord/zendesk-simulator';
import type { AudioService } from '../audio/audio-service.js';
import { listCallers } from '../callers/list-callers.js';
import { isAgentsCall } from '../contacts/is-agents-call.js';
import type { FunctionsService } from '../functions/functions-service.js';
import { initialSnapshot, type SandboxSnapshot } from './sandbox-snapshot.js';
import { shareStructure } from './share-structure.js';

/** Whom a look asks. */
export interface Worlds {
  readonly connect: ConnectDriver;
  readonly zendesk: ZendeskDriver;
  readonly audio: AudioService;
  readonly functions: FunctionsService;
}

/** What the worlds say of themselves; the rest of a snapshot is the control room's own. */
export type WorldFacts = Omit<
  SandboxSnapshot,
  'hiddenRequests' | 'ringMark' | 'zendeskDisturbance' | 'connectDisturbance' | 'problem'
> & {
  /** Whether a fault is set that can still strike. */
  readonly isConnectFaulty: boolean;
};

/**
 * Asks both worlds how they are. What cannot have changed since `before` is not asked for again. Rejects if one of them
 * does not answer.
 */
export async function lookAtWorlds(
  { connect, zendesk, audio, functions }: Worlds,
  before: SandboxSnapshot,
): Promise<WorldFacts> {
  const requests = shareStructure(before.requests, await zendesk.requests());
  const setup = before.setup.queues.length > 0 ? before.setup : await connect.world();
  const [everyContact, pendingWork, agents, dialling, audioPlace, ticketNews, session, faults, callers] =
    await Promise.all([
      connect.contacts(),
      connect.pendingWork(),
      Promise.all(setup.agents.map(({ username }) => connect.agentOf(username))),
      connect.dialling(),
      audio.read(),
      functions.ticketNews(),
      connect.session(),
      connect.faults(),
      // Customers change through requests only; the whole state is much to ask for every second.
      before.callers !== initialSnapshot.callers && requests === before.requests
        ? before.callers
        : zendesk.state().then(({ users }) => listCallers(users)),
    ]);
  const contacts = everyContact.filter(({ finishedAt }) => finishedAt === null);
  const [chats, voices] = await Promise.all([readChats(connect, contacts), readVoices(connect, contacts)]);
  return {
    setup,
    callers,
    contacts,
    chats,
    voices,
    pendingWork,
    agents,
    dialling,
    audioPlace,
    ticketNews,
    isSignInRemembered: session.signedIn,
    requests,
    isConnectFaulty: faults.length > 0,
  };
}

function readChats(
  connect: ConnectDriver,
  contacts: readonly ContactView[],
): Promise<Readonly<Record<string, ChatView>>> {
  return readEach(
    contacts.filter(({ channel }) => channel === 'chat'),
    (id) => connect.chat(id),
  );
}

function readVoices(
  connect: ConnectDriver,
  contacts: readonly ContactView[],
): Promise<Readonly<Record<string, VoiceIdView>>> {
  return readEach(contacts.filter(isAgentsCall), (id) => connect.voiceId(id));
}

/** @returns what is read of each contact, by contact id */
async function readEach<View>(
  contacts: readonly ContactView[],
  read: (contactId: string) => Promise<View>,
): Promise<Readonly<Record<string, View>>> {
  return Object.fromEntries(
    await Promise.all(contacts.map(async ({ contactId }) => [contactId, await read(contactId)] as const)),
  );
}
