import type { MasterTopic } from '@patchcord/connect-adapter';
import type { Clock, Milliseconds } from '@patchcord/contact-ports';
import type { Seat, SeatEvents } from './seat.js';

export interface ConnectSeatOptions extends SeatEvents {
  readonly topic: MasterTopic;
  readonly clock: Clock;
}

const lookEvery: Milliseconds = 1_000;
/** Whoever was robbed has looked by then, and stopped. */
const stopTime: Milliseconds = 2_000;
/** Connect's page is there, and nobody answers: there is no worker to ask. */
const mostSilences = 3;
/** Connect's page is loaded again in less: until then nobody can say whether it is still ours. */
const longestDoubt: Milliseconds = 10_000;

/**
 * A seat that Connect's own worker gives out, where the browser refuses everything that tabs could share: without that
 * worker there are no contacts, so whoever could handle the same ones asks the same worker. A tab whose process ends
 * without a word keeps it: then the agent brings it to another.
 */
export function createConnectSeat({ topic, clock, onTaken, onRobbed }: ConnectSeatOptions): Seat {
  let state: 'idle' | 'waiting' | 'held' = 'idle';
  let silences = 0;
  let cancel = (): void => undefined;

  const take = (): void => {
    state = 'held';
    onTaken();
  };
  const look = async (): Promise<void> => {
    const mastery = await topic.check();
    silences = mastery === 'silent' ? silences + 1 : 0;
    if (state === 'waiting' && (mastery === 'master' || silences >= mostSilences)) take();
    else if (state === 'held' && mastery === 'other') {
      state = 'idle';
      onRobbed();
    }
    if (state !== 'idle') lookLater();
  };
  const lookLater = (): void => {
    cancel();
    cancel = clock.schedule(() => void look(), lookEvery);
  };
  const ask = async (since = clock.now()): Promise<boolean> => {
    const mastery = await topic.check();
    if (mastery === 'master' || mastery === 'other') return mastery === 'master';
    if (clock.now() - since >= longestDoubt) return state === 'held';
    await new Promise<void>((resolve) => clock.schedule(resolve, lookEvery));
    return ask(since);
  };

  return {
    isTakenSilently: true,
    queue: () => {
      state = 'waiting';
      void look();
    },
    seize: () => {
      void topic.take().then((mastery) => {
        if (mastery !== 'master' || state === 'held') return;
        state = 'waiting';
        cancel();
        cancel = clock.schedule(() => void look(), stopTime);
      });
    },
    setFree: () => undefined,
    check: () => ask(),
    leave: () => {
      state = 'idle';
      cancel();
    },
  };
}
