import type { AgentView } from './control/agent-view.js';
import type { ContactView } from './control/contact-view.js';
import type { WorldView } from './control/world-view.js';
import type { ContactAction } from './engine/contact-engine.js';
import type { DiallingMode } from './engine/dialling-mode.js';
import { ControlError } from './control/control-error.js';
import type { Fault } from './server/faults.js';
import type { CtiRequestRecord } from './server/request-log.js';

/** A call to be offered: `customerNumber` in E.164 or `anonymous`, `queue` by its name. */
export interface RingOptions {
  readonly customerNumber: string;
  readonly queue: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly systemNumber?: string;
  readonly initialContactId?: string;
  readonly initiationMethod?: string;
  /** Username or id; the default agent without it. */
  readonly agent?: string;
}

/** One step of a batch. */
export type BatchStep =
  | ({ readonly action: 'ring' } & RingOptions)
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
  const act = (action: ContactAction) => (contactId: string) =>
    send<ContactView>('POST', `/contacts/${encodeURIComponent(contactId)}/${action}`);

  return {
    /** Offers a call to the agent. */
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
    resume: act('resume'),
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
    /** What becomes of calls that are dialled from now on; `waits` lets them ring until `answer`, `busy` ... */
    setDialling: async (mode: DiallingMode) => void (await send('POST', '/dialling', { mode })),
    dialling: async () => (await send<{ mode: DiallingMode }>('GET', '/dialling')).mode,
    /** The same contact rings again. */
    offerAgain: act('offer-again'),
    updateAttributes: (contactId: string, attributes: Readonly<Record<string, string | null>>) =>
      send<ContactView>('PATCH', `/contacts/${encodeURIComponent(contactId)}/attributes`, { attributes }),
    /** All contacts, finished ones included, oldest first. */
    contacts: async () => (await send<{ contacts: ContactView[] }>('GET', '/contacts')).contacts,
    contact: (contactId: string) => send<ContactView>('GET', `/contacts/${encodeURIComponent(contactId)}`),
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
