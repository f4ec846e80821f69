import type {
  ChatOptions,
  DiallingMode,
  MonitorMode,
  SpeakerStatus,
  TransferTarget,
  VoiceIdOptions,
} from '@patchcord/connect-simulator';
import { createConnectDriver, type RingOptions } from '@patchcord/connect-simulator/driver';
import type { LoggedRequest } from '@patchcord/zendesk-simulator';
import { createZendeskDriver } from '@patchcord/zendesk-simulator/driver';
import type { AudioPlace } from '../../src/wire/audio-place.js';
import type { FlowAnswer, FlowQuestion } from '../../src/wire/flow-question.js';
import type { TicketDeed } from '../../src/wire/ticket-deed.js';
import type { SandboxConfig } from '../../src/wire/sandbox-config.js';
import type { ContactDeed } from '../contacts/contact-deeds.js';
import type { CallDeed } from '../contacts/call-deeds.js';
import type { LegDeed } from '../contacts/describe-call.js';
import { connectDisturbances } from '../faults/connect-disturbances.js';
import type { SetDisturbance } from '../faults/disturbance.js';
import { hasStruck } from '../faults/has-struck.js';
import { zendeskDisturbances } from '../faults/zendesk-disturbances.js';
import type { WorkSending } from '../work/read-work-form.js';
import { lookAtWorlds, type Worlds } from './look-at-worlds.js';
import { createPoller, type Poller } from './poller.js';
import { initialSnapshot, type SandboxSnapshot } from './sandbox-snapshot.js';
import { shareStructure } from './share-structure.js';

/** What the sandbox's own server does for the control room. */
export type SandboxServices = Pick<Worlds, 'audio' | 'functions'>;

/**
 * The two worlds as the control room sees and moves them. It looks about once a second while the page is visible, and
 * after each deed; `change` is dispatched when the snapshot is another one. Deeds reject with an Error in words.
 */
export class Sandbox extends EventTarget {
  readonly config: SandboxConfig;
  readonly #worlds: Worlds;
  readonly #poller: Poller;
  #snapshot = initialSnapshot;
  #zendeskRepair = new AbortController();
  #connectRepair = new AbortController();

  /** @param page of which the poller asks whether anybody sees it */
  constructor(config: SandboxConfig, page: Document, services: SandboxServices) {
    super();
    this.config = config;
    this.#worlds = {
      connect: createConnectDriver(config.connect),
      zendesk: createZendeskDriver(config.zendesk),
      ...services,
    };
    this.#poller = createPoller({ look: () => this.#look(), intervalMs: 1000, page });
  }

  /** What is known at the moment; another object as soon as anything of it is different. */
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
    return this.#begin(() => this.#worlds.connect.ring(call), who);
  }

  /** Offers a chat; requests from now on count as following it. */
  startChat(chat: ChatOptions): Promise<void> {
    return this.#begin(() => this.#worlds.connect.startChat(chat), chat.customerName);
  }

  /** Sends a task, an e-mail or something nobody knows; requests from now on count as following it. */
  sendWork(sending: WorkSending): Promise<void> {
    return this.#begin(
      () => {
        switch (sending.kind) {
          case 'task':
            return this.#worlds.connect.sendTask(sending.options);
          case 'email':
            return this.#worlds.connect.sendEmail(sending.options);
          case 'hologram':
            return this.#worlds.connect.sendHologram(sending.options);
        }
      },
      sending.kind === 'email' ? sending.options.subject : (sending.options.name ?? ''),
    );
  }

  /** Decides what Voice ID makes of the customer of a call. */
  setVoiceId(contactId: string, options: VoiceIdOptions): Promise<void> {
    return this.#act(() => this.#worlds.connect.setVoiceId(contactId, options));
  }

  /** What Voice ID knows of a voice. */
  setSpeaker(speakerId: string, status: SpeakerStatus): Promise<void> {
    return this.#act(() => this.#worlds.connect.setSpeaker(speakerId, status));
  }

  /** Writes as the customer of a chat. */
  writeInChat(contactId: string, text: string): Promise<void> {
    return this.#act(() => this.#worlds.connect.writeInChat(contactId, text));
  }

  /** Sends a file as the customer of a chat: its name. */
  attachInChat(contactId: string, fileName: string): Promise<void> {
    return this.#act(() => this.#worlds.connect.attachInChat(contactId, { fileName }));
  }

  /** The customer of a chat is writing: nothing of it shows here. */
  typeInChat(contactId: string): Promise<void> {
    return this.#worlds.connect.typeInChat(contactId);
  }

  /** Does to a contact what a button of its card says. */
  act(contactId: string, deed: ContactDeed | CallDeed): Promise<void> {
    return this.#act(() => this.#worlds.connect[deed](contactId));
  }

  /** Does something to somebody who was called in. */
  actOnLeg(contactId: string, connectionId: string, deed: LegDeed): Promise<void> {
    return this.#act(() => this.#worlds.connect[deed](contactId, connectionId));
  }

  /** Hands a call on; `warm` waits for the agent to leave. */
  transfer(contactId: string, to: TransferTarget, mode: 'warm' | 'cold'): Promise<void> {
    return this.#act(() => this.#worlds.connect.transfer(contactId, { to, mode }));
  }

  /** Calls somebody in. */
  addParticipant(contactId: string, to: TransferTarget): Promise<void> {
    return this.#act(() => this.#worlds.connect.addParticipant(contactId, to));
  }

  /** A supervisor, by username, begins to watch. */
  monitor(contactId: string, supervisor: string, mode: MonitorMode): Promise<void> {
    return this.#act(() => this.#worlds.connect.monitor(contactId, { supervisor, mode }));
  }

  /** @param agent by username; the default agent without it */
  setAgentState(state: string, agent?: string): Promise<void> {
    return this.#act(() => this.#worlds.connect.setAgentState(state, agent));
  }

  /** Gives an agent a phone beside the computer, or takes it away. */
  setDeskPhone(agent: string, isDeskPhone: boolean): Promise<void> {
    return this.#act(() =>
      this.#worlds.connect.setPhone({ softphoneEnabled: !isDeskPhone, deskPhone: 'waits' }, agent),
    );
  }

  /** What becomes of the calls that the agent dials from now on. */
  setDialling(mode: DiallingMode): Promise<void> {
    return this.#act(() => this.#worlds.connect.setDialling(mode));
  }

  /** Where the installation has calls heard, for pages of the app that are loaded from now on. */
  setAudioPlace(place: AudioPlace): Promise<void> {
    return this.#act(() => this.#worlds.audio.choose(place));
  }

  /** Somebody files an urgent ticket, or tags one; a function makes a task of it. */
  sendTicket(deed: TicketDeed): Promise<void> {
    return this.#act(() => this.#worlds.functions.sendTicket(deed));
  }

  /** What a contact flow would be answered. */
  lookUp(question: FlowQuestion): Promise<FlowAnswer> {
    return this.#worlds.functions.lookUp(question);
  }

  /** Signs everybody out, and forgets the sign-in: pages ask for it again. */
  signOut(): Promise<void> {
    return this.#act(() => this.#worlds.connect.signOut());
  }

  /** From now on pages get in without asking. */
  rememberSignIn(): Promise<void> {
    return this.#act(() => this.#worlds.connect.rememberSignIn());
  }

  /** Ends the sessions of the pages that are open; the sign-in stays as it is. */
  expireSession(): Promise<void> {
    return this.#act(() => this.#worlds.connect.expireSession());
  }

  /** Has Zendesk do one thing wrong, by its id in `zendeskDisturbances`; whatever it did wrong before is repaired. */
  async breakZendesk(id: string): Promise<void> {
    const disturbance = zendeskDisturbances.find((each) => each.id === id);
    await this.#repairZendesk();
    if (disturbance === undefined) return;
    const requestCount = (await this.#worlds.zendesk.requests()).length;
    await this.#worlds.zendesk.faults(...disturbance.faults);
    this.#update({ zendeskDisturbance: { id, requestCount } });
    this.#zendeskRepair = after(disturbance.lastsMs, () => this.#repairZendesk());
  }

  /** The same for Connect, of `connectDisturbances`. */
  async breakConnect(id: string): Promise<void> {
    const disturbance = connectDisturbances.find((each) => each.id === id);
    await this.#repairConnect();
    if (disturbance === undefined) return;
    for (const fault of disturbance.faults) await this.#worlds.connect.addFault(fault);
    this.#update({ connectDisturbance: { id } });
    this.#connectRepair = after(disturbance.lastsMs, () => this.#repairConnect());
  }

  /** Both worlds work again. */
  async repairEverything(): Promise<void> {
    await Promise.all([this.#repairZendesk(), this.#repairConnect()]);
  }

  /** Takes the requests of so far out of view. */
  clearRequests(): void {
    this.#update({ hiddenRequests: this.#snapshot.requests.length });
  }

  /** Has Zendesk shown in dark or light colours. */
  setWorkspaceScheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.#act(() => this.#worlds.zendesk.setScheme(scheme));
  }

  /** Both worlds as they were at the start. */
  async startOver(): Promise<void> {
    await this.repairEverything();
    await this.#act(() => Promise.all([this.#worlds.connect.reset(), this.#worlds.zendesk.reset()]));
    this.#update({ hiddenRequests: 0, ringMark: undefined });
  }

  async #begin(offer: () => Promise<unknown>, who: string): Promise<void> {
    const requestCount = (await this.#worlds.zendesk.requests()).length;
    const previous = this.#snapshot.ringMark;
    this.#update({ ringMark: { requestCount, at: new Date().toISOString(), who } });
    await this.#act(offer).catch((cause: unknown) => {
      this.#update({ ringMark: previous });
      throw cause;
    });
  }

  async #act(deed: () => Promise<unknown>): Promise<void> {
    await deed();
    await this.#poller.lookNow();
  }

  async #repairZendesk(): Promise<void> {
    this.#zendeskRepair.abort();
    await this.#worlds.zendesk.clearFaults();
    this.#update({ zendeskDisturbance: undefined });
  }

  async #repairConnect(): Promise<void> {
    this.#connectRepair.abort();
    await this.#worlds.connect.clearFaults();
    this.#update({ connectDisturbance: undefined });
  }

  async #look(): Promise<void> {
    try {
      const { isConnectFaulty, ...facts } = await lookAtWorlds(this.#worlds, this.#snapshot);
      // What was chosen here while the worlds answered stands: only now is it read.
      const { requests, hiddenRequests, ringMark, connectDisturbance, zendeskDisturbance } = this.#snapshot;
      // A shorter log is a new one: somebody has reset the account.
      const isNewLog = facts.requests.length < requests.length;
      this.#update({
        ...facts,
        hiddenRequests: isNewLog ? 0 : hiddenRequests,
        ringMark: isNewLog ? undefined : ringMark,
        connectDisturbance: isConnectFaulty ? connectDisturbance : undefined,
        zendeskDisturbance: unlessStruck(zendeskDisturbance, facts.requests),
        problem: undefined,
      });
    } catch {
      this.#update({
        problem: 'The simulators do not answer. Is the sandbox still running in the terminal?',
      });
    }
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
