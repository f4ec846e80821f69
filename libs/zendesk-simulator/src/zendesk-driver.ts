import type { ZendeskState } from './control/zendesk-state.js';
import type { ColorScheme, Dialout } from './desk/desk-event.js';
import type { DeskSession } from './desk/desk.js';
import type { OAuthClientRecord } from './oauth/oauth-client.js';
import type { Fault } from './rest/fault.js';
import type { LimitSettings } from './rest/rate-limits.js';
import type { LoggedRequest } from './rest/request-log.js';
import { agentHeader, clientHeader } from './simulator-headers.js';
import type { OAuthClientOptions } from './simulated-zendesk.js';
import type { WebhookConduct } from './webhooks/webhook-delivery.js';

/** What one agent does, from outside a workspace tab. */
export interface AgentDriver {
  /**
   * Sends a REST request with the agent's rights, free of limits, faults and the log, as the workspace itself does.
   * @param path below `/api/v2/`, with its query
   * @returns the answer; `body` is the parsed JSON, or the text if it is none
   */
  request(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Clicks a phone number in the agent's tabs. */
  dialout(dialout: DriverDialout): Promise<void>;
  /** Sets the agent's locale. */
  setLocale(locale: string): Promise<void>;
}

/** A click on a phone number, and which locations of the app hear of it; those of the simulator's options unless given. */
export type DriverDialout = Dialout & { readonly deliverTo?: 'background' | 'top_bar' | 'both' };

/** The control API, typed. Every method rejects with an `Error` that says what the simulator answered. */
export interface ZendeskDriver {
  /** Everything the account holds. */
  state(): Promise<ZendeskState>;
  /** The requests that reached the REST API, in the order they came; not those of the workspace page itself. */
  requests(): Promise<readonly LoggedRequest[]>;
  /** Disturbs requests; several faults add up, and each request meets the first that fits. */
  faults(...faults: readonly Fault[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** Returns everything to the beginning: data, time, log, faults, session. */
  reset(): Promise<void>;
  /** Makes all records known to searches now. */
  index(): Promise<void>;
  /** Sets how long searches do not know a new record, in milliseconds. */
  setIndexLag(lagMs: number): Promise<void>;
  /** Moves the account's clock forward, in milliseconds. */
  advanceClock(advanceMs: number): Promise<void>;
  /** Changes limits; the others stay. */
  setLimits(limits: Partial<LimitSettings>): Promise<void>;
  /** Signs everybody out or in, or makes somebody else the agent of the tabs and requests that name none. */
  session(session: Partial<DeskSession>): Promise<DeskSession>;
  setScheme(scheme: ColorScheme): Promise<void>;
  /** Sets the signed-in user's locale. */
  setLocale(locale: string): Promise<void>;
  /** Clicks a phone number in all tabs of the workspace. */
  dialout(dialout: DriverDialout): Promise<void>;
  /** The OAuth clients of the account, with their secrets. */
  oauthClients(): Promise<readonly OAuthClientRecord[]>;
  /** Makes a confidential OAuth client. Gone after a reset; the simulator's option `oauthClients` makes some that stay. */
  createOAuthClient(client: OAuthClientOptions): Promise<OAuthClientRecord>;
  /** Ends all access tokens, or those of one client, as if their time were up. */
  expireTokens(identifier?: string): Promise<void>;
  /** Changes how messages of webhooks travel from now on: late, twice, gathered, the last one first. */
  webhooks(conduct: Partial<WebhookConduct>): Promise<WebhookConduct>;
  /** @param agent an agent's id, e-mail address or login (`bob.carter`) */
  as(agent: string | number): AgentDriver;
}

/**
 * @param origin the simulator's origin, such as `http://localhost:4300`
 * @returns a driver that speaks to it over HTTP
 */
export function createZendeskDriver(origin: string): ZendeskDriver {
  const call = async <Answer = undefined>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const { ok, status, text } = await send(new URL(`/control/${path}`, origin), method, body, headers);
    if (!ok) throw new Error(`${method} /control/${path} answered ${status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
  const as = (agent: string | number): AgentDriver => {
    const headers = { [agentHeader]: String(agent) };
    return {
      request: async (method, path, body) => {
        const url = new URL(`/api/v2/${path}`, origin);
        const { status, text } = await send(url, method, body, { ...headers, [clientHeader]: 'workspace' });
        return { status, body: parsed(text) };
      },
      dialout: (dialout) => call('POST', 'dialout', dialout, headers),
      setLocale: (locale) => call('POST', 'locale', { locale }, headers),
    };
  };
  return {
    state: () => call<ZendeskState>('GET', 'state'),
    requests: async () => (await call<{ requests: LoggedRequest[] }>('GET', 'requests')).requests,
    faults: async (...faults) => {
      for (const fault of faults) await call('POST', 'faults', fault);
    },
    clearFaults: () => call('DELETE', 'faults'),
    reset: () => call('POST', 'reset'),
    index: () => call('POST', 'index'),
    setIndexLag: (lagMs) => call('POST', 'index', { lagMs }),
    advanceClock: (advanceMs) => call('POST', 'clock', { advanceMs }),
    setLimits: (limits) => call('POST', 'limits', limits),
    session: (session) => call<DeskSession>('POST', 'session', session),
    setScheme: (scheme) => call('POST', 'scheme', { scheme }),
    setLocale: (locale) => call('POST', 'locale', { locale }),
    dialout: (dialout) => call('POST', 'dialout', dialout),
    oauthClients: async () => (await call<{ clients: OAuthClientRecord[] }>('GET', 'oauth/clients')).clients,
    createOAuthClient: async (client) =>
      (await call<{ client: OAuthClientRecord }>('POST', 'oauth/clients', client)).client,
    expireTokens: (identifier) =>
      call('POST', 'oauth/expire', identifier === undefined ? {} : { identifier }),
    webhooks: (conduct) => call<WebhookConduct>('POST', 'webhooks', conduct),
    as,
  };
}

async function send(url: URL, method: string, body: unknown, headers: Readonly<Record<string, string>>) {
  const content =
    body === undefined
      ? { headers }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(url, { method, ...content });
  return { ok: response.ok, status: response.status, text: await response.text() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
