import type { Fault } from '@patchcord/zendesk-simulator';
import type { Disturbance } from './disturbance.js';

/** What Zendesk can do wrong. */
export const zendeskDisturbances: readonly Disturbance<Fault>[] = [
  {
    id: 'unavailable',
    label: 'Answers 503 for ten seconds',
    watch: 'Nothing is lost: what failed is tried again, and saved once Zendesk is back.',
    faults: [{ match: { path: '/api/' }, status: 503 }],
    lastsMs: 10_000,
  },
  {
    id: 'search-fails',
    label: 'Search fails once with 500',
    watch: 'Ring as Jane Doe: no second Jane Doe appears. A failed search is not “not found”.',
    faults: [{ match: { path: '/\\/search\\b/' }, status: 500, times: 1 }],
  },
  {
    id: 'slow',
    label: 'Takes 3 s per request',
    watch: 'Answer before the customer is found: still one ticket. Lasts until repaired.',
    faults: [{ match: { path: '/api/' }, delayMs: 3000 }],
  },
  {
    id: 'lost-answer',
    label: 'Loses the answer to the next new record',
    watch: 'It was created, but nobody heard so. The repeat must not make a second one.',
    faults: [{ match: { method: 'POST', path: '/api/' }, drop: 'after', times: 1 }],
  },
  {
    id: 'rate-limited',
    label: 'Answers 429 to the next three requests',
    watch: 'Requests pause for the five seconds Zendesk asks for, and then go on.',
    faults: [{ match: { path: '/api/' }, status: 429, retryAfter: 5, times: 3 }],
  },
];
