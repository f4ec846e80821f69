import type { ZendeskState } from './control/zendesk-state.js';
import type { ColorScheme, Dialout } from './desk/desk-event.js';
import type { DeskSession } from './desk/desk.js';
import type { Fault } from './rest/fault.js';
import type { LimitSettings } from './rest/rate-limits.js';
import type { LoggedRequest } from './rest/request-log.js';

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
  /** Signs the agent out or in, or signs in somebody else. */
  session(session: Partial<DeskSession>): Promise<DeskSession>;
  setScheme(scheme: ColorScheme): Promise<void>;
  /** Sets the signed-in user's locale. */
  setLocale(locale: string): Promise<void>;
  /** Clicks a phone number in the workspace. */
  dialout(dialout: Dialout & { readonly deliverTo?: 'background' | 'top_bar' | 'both' }): Promise<void>;
}

/**
 * @param origin the simulator's origin, such as `http://localhost:4300`
 * @returns a driver that speaks to it over HTTP
 */
export function createZendeskDriver(origin: string): ZendeskDriver {
  const call = async <Answer = undefined>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(new URL(`/control/${path}`, origin), {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /control/${path} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
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
  };
}
