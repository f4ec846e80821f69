import type { Fault } from '@patchcord/connect-simulator';
import type { Disturbance } from './disturbance.js';

/** What Amazon Connect can do wrong. */
export const connectDisturbances: readonly Disturbance<Fault>[] = [
  {
    id: 'slow',
    label: 'Takes 3 s per request',
    watch: 'States and buttons of the softphone lag behind. Lasts until repaired.',
    faults: [{ operation: '*', delayMs: 3000 }],
  },
  {
    id: 'unavailable',
    label: 'Answers 503 for ten seconds',
    watch: 'A call in progress keeps its card; the softphone recovers by itself.',
    faults: [{ operation: '*', status: 503 }],
    lastsMs: 10_000,
  },
  {
    id: 'accept-fails',
    label: 'The next accept fails',
    watch: 'Answer a call: it keeps ringing, and a second try succeeds.',
    faults: [{ operation: 'AcceptContact', status: 500, times: 1 }],
  },
  {
    id: 'no-microphone',
    label: 'The microphone is refused once',
    watch: 'Answer a call: the softphone says why nobody is heard.',
    faults: [{ operation: 'microphone', status: 403, times: 1 }],
  },
];
