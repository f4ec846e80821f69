import type { AgentView } from './control/agent-view.js';
import type { ContactView } from './control/contact-view.js';
import type { RecordingView } from './control/recording-view.js';
import type { WorldView } from './control/world-view.js';
import type { ContactAction, LegAction } from './engine/contact-engine.js';
import type { DiallingMode } from './engine/dialling-mode.js';
import type { MonitorMode } from './engine/monitor-contact.js';
import type { CallChannel } from './engine/channel.js';
import type { DeskPhone } from './engine/simulated-contact.js';
import { ControlError } from './control/control-error.js';
import { chatDriver } from './driver/chat-driver.js';
import type { ChatOptions } from './driver/chat-driver.js';
import { publicApiDriver } from './driver/public-api-driver.js';
import { voiceIdDriver } from './driver/voice-id-driver.js';
import type { VoiceIdOptions } from './driver/voice-id-driver.js';
import { workDriver } from './driver/work-driver.js';
import type { EmailOptions, TaskOptions } from './driver/work-driver.js';
import type { Fault } from './server/faults.js';
import type { CtiRequestRecord } from './server/request-log.js';

/** Whom a call goes to: `agent:bob.carter`, `queue:Support`, or a number in E.164. */
export type TransferTarget = `agent:${string}` | `queue:${string}` | `+${string}`;

/** A leg that was added, and the contact of the agent who is offered the call; null while nobody is, and for numbers. */
export interface AddedParticipant {
  readonly connectionId: string;
  readonly contactId: string | null;
}

/**
 * A call to be offered, or a callback: `customerNumber` in E.164 or `anonymous`, `queue` by its name. Without
 * `initialContactId` a call is its own first contact, and a callback has one that nobody knows.
 */
export interface RingOptions {
  readonly channel?: CallChannel;
  readonly customerNumber: string;
  readonly queue: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly systemNumber?: string;
  readonly initialContactId?: string;
  readonly initiationMethod?: string;
  /** What Voice ID makes of the customer; as `setVoiceId`. */
  readonly voiceId?: VoiceIdOptions;
  /** Username or id; the default agent without it. */
  readonly agent?: string;
}

/** One step of a batch. */
export type BatchStep =
  | ({ readonly action: 'ring' } & RingOptions)
  | ({ readonly action: 'send-task' } & TaskOptions)
  | ({ readonly action: 'start-chat' } & ChatOptions)
  | ({ readonly action: 'send-email' } & EmailOptions)
  | { readonly action: 'set-agent-state'; readonly state: string; readonly agent?: string }
  | {
      readonly action: 'update-attributes';
      readonly contactId: string;
      readonly attributes: Readonly<Record<string, string | null>>;
    }
  | { readonly action: ContactAction; readonly contactId: string };

/** The simulator's control API, typed. Everything rejects with a `ControlError` (HTTP status and a sentence). */
export type ConnectDriver = ReturnType<typeof createConnectDriver>;

/** A driver of the simulator at `origin`, e.g. `http://localhost:4200`; works in Node and in browsers. */
export function createConnectDriver(origin: string) {
  const send = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(new URL(`/control${path}`, origin), {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new ControlError(response.status, errorOf(answer));
    return answer as Answer;
  };
  const pathOf = (contactId: string, ...rest: readonly string[]) =>
    ['/contacts', contactId, ...rest]
      .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
      .join('/');
  const act = (action: ContactAction) => (contactId: string) =>
    send<ContactView>('POST', pathOf(contactId, action));
  const actOnLeg = (action: LegAction) => (contactId: string, connectionId: string) =>
    send<ContactView>('POST', pathOf(contactId, 'legs', connectionId, action));

  return {
    /** Offers a call or a callback to the agent. */
    ring: (options: RingOptions) =>
      send<{ contactId: string }>('POST', '/contacts', { channel: 'voice', ...options }),
    /** Somebody outside the pages accepts (another CCP, a desk phone): connected at once. */
    accept: act('accept'),
    reject: act('reject'),
    miss: act('miss'),
    customerHangup: act('customer-hangup'),
    agentHangup: act('agent-hangup'),
    clear: act('clear'),
    hold: act('hold'),
    /** Takes the customer off hold, or a paused task up again. */
    resume: act('resume'),
    /** Lays a task aside. */
    pause: act('pause'),
    /** The time of a task or an e-mail is up: offered, it vanishes; connected or paused, it ends. */
    expire: act('expire'),
    ...workDriver(send),
    ...voiceIdDriver(send),
    ...chatDriver(send),
    ...publicApiDriver(send),
    /** The service takes a ringing contact back. */
    rescind: act('rescind'),
    /** The contact leaves the snapshot, whatever its state. */
    vanish: act('vanish'),
    failMedia: act('fail-media'),
    /** A dialled customer answers; the contact is connected when a page carries the agent's audio. */
    answer: act('answer'),
    /** The dialled customer's line is busy: the agent is in `LineEngagedCustomer`. */
    busy: act('busy'),
    /** There is nobody at the dialled number: the agent is in `BadAddressCustomer`. */
    badAddress: act('bad-address'),
    /** The dialled customer does not answer: the agent is in `FailedConnectCustomer`. */
    noAnswer: act('no-answer'),
    /** A dialled customer is not reached. */
    failDial: act('fail-dial'),
    /** Hands a call on: `warm` adds the other and waits for `leave`; `cold` leaves at once. */
    transfer: (contactId: string, order: { readonly to: TransferTarget; readonly mode?: 'warm' | 'cold' }) =>
      send<AddedParticipant>('POST', pathOf(contactId, 'transfer'), order),
    /** Calls somebody in; the customer is put on hold. 409 for a seventh participant. */
    addParticipant: (contactId: string, to: TransferTarget) =>
      send<AddedParticipant>('POST', pathOf(contactId, 'participants'), { to }),
    /** Everybody hears everybody. */
    conference: act('conference'),
    /** The others of the call change places: who was on hold talks. */
    swap: act('swap'),
    /** The agent leaves; a call with another agent in it, or on the way to one, goes on. */
    leave: act('leave'),
    dropLeg: actOnLeg('drop'),
    holdLeg: actOnLeg('hold'),
    resumeLeg: actOnLeg('resume'),
    /** A number that was added answers; it does by itself unless `setDialling` says otherwise. */
    answerLeg: actOnLeg('answer'),
    /** A number that was added is not reached. */
    failLeg: actOnLeg('fail'),
    /** A supervisor watches a connected contact; the id of their own contact. `silent` and `barge` need an offline state. */
    monitor: (contactId: string, order: { readonly supervisor: string; readonly mode?: MonitorMode }) =>
      send<{ contactId: string }>('POST', pathOf(contactId, 'monitor'), order),
    /** By the supervisor's contact: they speak as well. */
    bargeIn: act('barge-in'),
    /** By the supervisor's contact: they listen only. */
    listen: act('listen'),
    /** By the supervisor's contact, which is then over until it is cleared. */
    stopMonitoring: act('stop-monitoring'),
    /** The desk phone of the contact's agent is picked up. */
    pickUp: act('pick-up'),
    /** How an agent answers contacts that are offered from now on. A desk phone waits for `pickUp`, or answers by itself. */
    setPhone: (
      phone: { readonly softphoneEnabled?: boolean; readonly deskPhone?: DeskPhone },
      agent?: string,
    ) => send<AgentView>('POST', '/agent', { ...phone, agent }),
    /** Whether a contact is being recorded, and how much is. */
    recording: (contactId: string) => send<RecordingView>('GET', pathOf(contactId, 'recording')),
    /** What becomes of calls that are dialled from now on; `waits` lets them ring until `answer`, `busy` ... */
    setDialling: async (mode: DiallingMode) => void (await send('POST', '/dialling', { mode })),
    dialling: async () => (await send<{ mode: DiallingMode }>('GET', '/dialling')).mode,
    /** The same contact rings again. */
    offerAgain: act('offer-again'),
    updateAttributes: (contactId: string, attributes: Readonly<Record<string, string | null>>) =>
      send<ContactView>('PATCH', pathOf(contactId, 'attributes'), { attributes }),
    /** All contacts, finished ones included, oldest first. */
    contacts: async () => (await send<{ contacts: ContactView[] }>('GET', '/contacts')).contacts,
    contact: (contactId: string) => send<ContactView>('GET', pathOf(contactId)),
    /** Several changes that pollers see in one snapshot, or none of them. */
    batch: async (actions: readonly BatchStep[]) =>
      (await send<{ results: { contactId?: string }[] }>('POST', '/batch', { actions })).results,
    /** The default agent. */
    agent: () => send<AgentView>('GET', '/agent'),
    /** Another agent, by username or id. */
    agentOf: (agent: string) => send<AgentView>('GET', `/agent?agent=${encodeURIComponent(agent)}`),
    /** During a contact the state follows when the agent is free. The default agent's, unless one is named. */
    setAgentState: (state: string, agent?: string) => send<AgentView>('POST', '/agent', { state, agent }),
    /** What an agent may do, e.g. `['outboundCall']`; pages learn of it within 30 seconds, or when loaded. */
    setPermissions: (permissions: readonly string[], agent?: string) =>
      send<AgentView>('POST', '/agent', { permissions, agent }),
    /** Queues with their numbers, states, routing profiles, agents. */
    world: () => send<WorldView>('GET', '/world'),
    /** Whether pages without a cookie get in. */
    session: () => send<{ signedIn: boolean }>('GET', '/session'),
    /** World, faults and session as they were at the start. */
    reset: async () => void (await send('POST', '/reset')),
    /** Ends every session and forgets the remembered sign-in. */
    signOut: async () => void (await send('POST', '/session', { signedIn: false })),
    /** Pages without a cookie get in again. */
    rememberSignIn: async () => void (await send('POST', '/session', { signedIn: true })),
    /** Ends every session; a remembered sign-in stays. */
    expireSession: async () => void (await send('POST', '/session', { expired: true })),
    addFault: async (fault: Fault) => void (await send('POST', '/faults', fault)),
    faults: async () => (await send<{ faults: Fault[] }>('GET', '/faults')).faults,
    clearFaults: async () => void (await send('DELETE', '/faults')),
    dropWebSockets: async () => void (await send('POST', '/web-socket/drop')),
    /** What reached the CTI service, oldest first. */
    requests: async () => (await send<{ requests: CtiRequestRecord[] }>('GET', '/requests')).requests,
    clearRequests: async () => void (await send('DELETE', '/requests')),
  };
}

function errorOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'error' in answer
    ? String(answer.error)
    : 'It failed.';
}
