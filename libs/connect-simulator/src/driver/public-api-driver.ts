import type { PublicRequestRecord } from '../public-api/public-request-log.js';
import type { Quota } from '../server/quotas.js';
import type { SendToControl } from './send-to-control.js';

/** What a driver knows of the public API, which servers use. */
export function publicApiDriver(send: SendToControl) {
  return {
    /** What servers asked of the public API, oldest first. */
    publicRequests: async () =>
      (await send<{ requests: readonly PublicRequestRecord[] }>('GET', '/public-requests')).requests,
    /** From now on an operation is answered so often only; the others get 429 `TooManyRequestsException`. */
    setQuota: (quota: Quota) => send<{ quotas: readonly Quota[] }>('POST', '/quotas', quota),
    clearQuotas: () => send<object>('DELETE', '/quotas'),
    /** Tags of an agent; `null` removes one. */
    setTags: (agent: string, tags: Readonly<Record<string, string | null>>) =>
      send<object>('POST', '/agent', { agent, tags }),
  };
}
