import type {
  ChatOptions,
  ChatView,
  ContactView,
  DiallingMode,
  MonitorMode,
  SpeakerStatus,
  TransferTarget,
  VoiceIdOptions,
  VoiceIdView,
} from '@patchcord/connect-simulator';
import { createConnectDriver, type RingOptions } from '@patchcord/connect-simulator/driver';
import type { LoggedRequest } from '@patchcord/zendesk-simulator';
import { createZendeskDriver } from '@patchcord/zendesk-simulator/driver';
import type { AudioPlace } from '../../src/wire/audio-place.js';
import type { FlowAnswer, FlowQuestion } from '../../src/wire/flow-question.js';
import type { TicketDeed } from '../../src/wire/ticket-deed.js';
import type { SandboxConfig } from '../../src/wire/sandbox-config.js';
import type { AudioService } from '../audio/audio-service.js';
import type { FunctionsService } from '../functions/functions-service.js';
import { listCallers } from '../callers/list-callers.js';
import type { ContactDeed } from '../contacts/contact-deeds.js';
import type { CallDeed } from '../contacts/call-deeds.js';
import type { LegDeed } from '../contacts/describe-call.js';
import { connectDisturbances } from '../faults/connect-disturbances.js';
import type { SetDisturbance } from '../faults/disturbance.js';
import { hasStruck } from '../faults/has-struck.js';
import { zendeskDisturbances } from '../faults/zendesk-disturbances.js';
import type { WorkSending } from '../work/read-work-form.js';
import { createPoller } from './poller.js';
import { initialSnapshot, type SandboxSnapshot } from './sandbox-snapshot.js';
import { shareStructure } from './share-structure.js';

/** What the sandbox's own server does for the control room. */
export interface SandboxServices {
  readonly audio: AudioService;
  readonly functions: FunctionsService;
}

/**
 * The two worlds as the control room sees and moves them. It looks about once a second while the page is visible, and
 * after each deed; `change` is dispatched when the snapshot is another one. Deeds reject with an Error in words.
 */
export class Sandbox extends EventTarget {
  readonly config: SandboxConfig;
  readonly #audio;
  readonly #functions;
  readonly #connect;
  readonly #zendesk;
  readonly #poller;
  #snapshot = initialSnapshot;
  #zendeskRepair = new AbortController();
  #connectRepair = new AbortController();

  constructor(config: SandboxConfig, page: Document, { audio, functions }: SandboxServices) {
    super();
    this.#audio = audio;
    this.#functions = functions;
    this.config = config;
    this.#connect = createConnectDriver(config.connect);
    this.#zendesk = createZendeskDriver(config.zendesk);
    this.#poller = createPoller({ look: () => this.#look(), intervalMs: 1000, page });
  }

  get snapshot(): SandboxSnapshot {
    return this.#snapshot;
  }

  /** Looks at both worlds now, and from now on. */
  start(): Promise<void> {
    return this.#poller.lookNow();
  }

  /** Ends the looking. */
  stop(): void {
    this.#poller.stop();
  }

  /** Offers a call; requests from now on count as following it. `who` names the caller for people. */
  ring(call: RingOptions, who: string): Promise<void> {
    return this.#begin(() => this.#connect.ring(call), who);
  }

  /** Offers a chat; requests from now on count as following it. */
  startChat(chat: ChatOptions): Promise<void> {
    return this.#begin(() => this.#connect.startChat(chat), chat.customerName);
  }

  /** Sends a task, an e-mail or something nobody knows; requests from now on count as following it. */
  sendWork(sending: WorkSending): Promise<void> {
    return this.#begin(
      () => {
        switch (sending.kind) {
          case 'task':
            return this.#connect.sendTask(sending.options);
          case 'email':
            return this.#connect.sendEmail(sending.options);
          case 'hologram':
            return this.#connect.sendHologram(sending.options);
        }
      },
      sending.kind === 'email' ? sending.options.subject : (sending.options.name ?? ''),
    );
  }

  /** Decides what Voice ID makes of the customer of a call. */
  setVoiceId(contactId: string, options: VoiceIdOptions): Promise<void> {
    return this.#act(() => this.#connect.setVoiceId(contactId, options));
  }

  /** What Voice ID knows of a voice. */
  setSpeaker(speakerId: string, status: SpeakerStatus): Promise<void> {
    return this.#act(() => this.#connect.setSpeaker(speakerId, status));
  }

  /** Writes as the customer of a chat. */
  writeInChat(contactId: string, text: string): Promise<void> {
    return this.#act(() => this.#connect.writeInChat(contactId, text));
  }

  /** Sends a file as the customer of a chat: its name. */
  attachInChat(contactId: string, fileName: string): Promise<void> {
    return this.#act(() => this.#connect.attachInChat(contactId, { fileName }));
  }

  /** The customer of a chat is writing. */
  typeInChat(contactId: string): Promise<void> {
    return this.#connect.typeInChat(contactId);
  }

  async #begin(offer: () => Promise<unknown>, who: string): Promise<void> {
    const requestCount = (await this.#zendesk.requests()).length;
    const previous = this.#snapshot.ringMark;
    this.#update({ ringMark: { requestCount, at: new Date().toISOString(), who } });
    await this.#act(offer).catch((cause: unknown) => {
      this.#update({ ringMark: previous });
      throw cause;
    });
  }

  act(contactId: string, deed: ContactDeed | CallDeed): Promise<void> {
    return this.#act(() => this.#connect[deed](contactId));
  }

  actOnLeg(contactId: string, connectionId: string, deed: LegDeed): Promise<void> {
    return this.#act(() => this.#connect[deed](contactId, connectionId));
  }

  /** Hands a call on; `warm` waits for the agent to leave. */
  transfer(contactId: string, to: TransferTarget, mode: 'warm' | 'cold'): Promise<void> {
    return this.#act(() => this.#connect.transfer(contactId, { to, mode }));
  }

  /** Calls somebody in. */
  addParticipant(contactId: string, to: TransferTarget): Promise<void> {
    return this.#act(() => this.#connect.addParticipant(contactId, to));
  }

  /** A supervisor, by username, begins to watch. */
  monitor(contactId: string, supervisor: string, mode: MonitorMode): Promise<void> {
    return this.#act(() => this.#connect.monitor(contactId, { supervisor, mode }));
  }

  setAgentState(state: string, agent?: string): Promise<void> {
    return this.#act(() => this.#connect.setAgentState(state, agent));
  }

  /** Gives an agent a phone beside the computer, or takes it away. */
  setDeskPhone(agent: string, isDeskPhone: boolean): Promise<void> {
    return this.#act(() =>
      this.#connect.setPhone({ softphoneEnabled: !isDeskPhone, deskPhone: 'waits' }, agent),
    );
  }

  /** What becomes of the calls that the agent dials from now on. */
  setDialling(mode: DiallingMode): Promise<void> {
    return this.#act(() => this.#connect.setDialling(mode));
  }

  /** Where the installation has calls heard, for pages of the app that are loaded from now on. */
  setAudioPlace(place: AudioPlace): Promise<void> {
    return this.#act(() => this.#audio.choose(place));
  }

  /** Somebody files an urgent ticket, or tags one; a function makes a task of it. */
  sendTicket(deed: TicketDeed): Promise<void> {
    return this.#act(() => this.#functions.sendTicket(deed));
  }

  /** What a contact flow would be answered. */
  lookUp(question: FlowQuestion): Promise<FlowAnswer> {
    return this.#functions.lookUp(question);
  }

  signOut(): Promise<void> {
    return this.#act(() => this.#connect.signOut());
  }

  rememberSignIn(): Promise<void> {
    return this.#act(() => this.#connect.rememberSignIn());
  }

  expireSession(): Promise<void> {
    return this.#act(() => this.#connect.expireSession());
  }

  async breakZendesk(id: string): Promise<void> {
    const disturbance = zendeskDisturbances.find((each) => each.id === id);
    await this.#repairZendesk();
    if (disturbance === undefined) return;
    const requestCount = (await this.#zendesk.requests()).length;
    await this.#zendesk.faults(...disturbance.faults);
    this.#update({ zendeskDisturbance: { id, requestCount } });
    this.#zendeskRepair = after(disturbance.lastsMs, () => this.#repairZendesk());
  }

  async breakConnect(id: string): Promise<void> {
    const disturbance = connectDisturbances.find((each) => each.id === id);
    await this.#repairConnect();
    if (disturbance === undefined) return;
    for (const fault of disturbance.faults) await this.#connect.addFault(fault);
    this.#update({ connectDisturbance: { id } });
    this.#connectRepair = after(disturbance.lastsMs, () => this.#repairConnect());
  }

  async repairEverything(): Promise<void> {
    await Promise.all([this.#repairZendesk(), this.#repairConnect()]);
  }

  /** Takes the requests of so far out of view. */
  clearRequests(): void {
    this.#update({ hiddenRequests: this.#snapshot.requests.length });
  }

  setWorkspaceScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.#act(() => this.#zendesk.setScheme(scheme));
  }

  /** Both worlds as they were at the start. */
  async startOver(): Promise<void> {
    await this.repairEverything();
    await this.#act(() => Promise.all([this.#connect.reset(), this.#zendesk.reset()]));
    this.#update({ hiddenRequests: 0, ringMark: undefined });
  }

  async #act(deed: () => Promise<unknown>): Promise<void> {
    await deed();
    await this.#poller.lookNow();
  }

  async #repairZendesk(): Promise<void> {
    this.#zendeskRepair.abort();
    await this.#zendesk.clearFaults();
    this.#update({ zendeskDisturbance: undefined });
  }

  async #repairConnect(): Promise<void> {
    this.#connectRepair.abort();
    await this.#connect.clearFaults();
    this.#update({ connectDisturbance: undefined });
  }

  async #look(): Promise<void> {
    try {
      const before = this.#snapshot;
      const requests = shareStructure(before.requests, await this.#zendesk.requests());
      const setup = before.setup.queues.length > 0 ? before.setup : await this.#connect.world();
      const [contacts, pendingWork, agents, dialling, audioPlace, ticketNews, session, faults, callers] =
        await Promise.all([
          this.#connect.contacts(),
          this.#connect.pendingWork(),
          Promise.all(setup.agents.map(({ username }) => this.#connect.agentOf(username))),
          this.#connect.dialling(),
          this.#audio.read(),
          this.#functions.ticketNews(),
          this.#connect.session(),
          this.#connect.faults(),
          // Customers change through requests only; the whole state is much to ask for every second.
          before.callers !== initialSnapshot.callers && requests === before.requests
            ? before.callers
            : this.#zendesk.state().then(({ users }) => listCallers(users)),
        ]);
      const present = contacts.filter(({ finishedAt }) => finishedAt === null);
      const [chats, voices] = await Promise.all([this.#readChats(present), this.#readVoices(present)]);
      const { hiddenRequests, ringMark, connectDisturbance, zendeskDisturbance } = this.#snapshot;
      // A shorter log is a new one: somebody has reset the account.
      const isNewLog = requests.length < this.#snapshot.requests.length;
      this.#update({
        setup,
        callers,
        contacts: present,
        chats,
        voices,
        pendingWork,
        agents,
        dialling,
        audioPlace,
        ticketNews,
        isSignInRemembered: session.signedIn,
        requests,
        hiddenRequests: isNewLog ? 0 : hiddenRequests,
        ringMark: isNewLog ? undefined : ringMark,
        connectDisturbance: faults.length === 0 ? undefined : connectDisturbance,
        zendeskDisturbance: unlessStruck(zendeskDisturbance, requests),
        problem: undefined,
      });
    } catch {
      this.#update({
        problem: 'The simulators do not answer. Is the sandbox still running in the terminal?',
      });
    }
  }

  async #readChats(contacts: readonly ContactView[]): Promise<Readonly<Record<string, ChatView>>> {
    const ids = contacts.filter(({ channel }) => channel === 'chat').map(({ contactId }) => contactId);
    return Object.fromEntries(
      await Promise.all(ids.map(async (id) => [id, await this.#connect.chat(id)] as const)),
    );
  }

  async #readVoices(contacts: readonly ContactView[]): Promise<Readonly<Record<string, VoiceIdView>>> {
    const calls = contacts.filter(
      ({ channel, watchedContactId }) =>
        (channel === 'voice' || channel === 'queue_callback') && watchedContactId === null,
    );
    return Object.fromEntries(
      await Promise.all(
        calls.map(async ({ contactId }) => [contactId, await this.#connect.voiceId(contactId)] as const),
      ),
    );
  }

  #update(changes: Partial<SandboxSnapshot>): void {
    const next = shareStructure(this.#snapshot, { ...this.#snapshot, ...changes });
    if (next === this.#snapshot) return;
    this.#snapshot = next;
    this.dispatchEvent(new Event('change'));
  }
}

/** The disturbance as long as it can still strike. */
function unlessStruck(
  disturbance: SetDisturbance | undefined,
  requests: readonly LoggedRequest[],
): SetDisturbance | undefined {
  const faults = zendeskDisturbances.find(({ id }) => id === disturbance?.id)?.faults ?? [];
  return hasStruck(faults, requests.slice(disturbance?.requestCount)) ? undefined : disturbance;
}

/** Carries `work` out after so many milliseconds, unless it is aborted before; never without a number. */
function after(milliseconds: number | undefined, work: () => Promise<void>): AbortController {
  const controller = new AbortController();
  if (milliseconds === undefined) return controller;
  const timer = setTimeout(() => {
    work().catch(() => undefined);
  }, milliseconds);
  controller.signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  return controller;
}
