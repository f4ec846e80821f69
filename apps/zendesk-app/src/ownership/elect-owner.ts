import { type Clock, type Instant, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import type { MasterTopic } from '@patchcord/connect-adapter';
import { createConnectSeat } from './connect-seat.js';
import { createLeaseSeat } from './lease-seat.js';
import { createLockSeat } from './lock-seat.js';
import { createLoneSeat } from './lone-seat.js';
import type { Seat, SeatEvents } from './seat.js';
import type { TabChannel } from './tab-channel.js';
import { type TabLocks, tryLocks } from './tab-locks.js';
import { ownerPatience, watchOwner } from './watch-owner.js';

/** Whether this tab is the one that handles the agent's contacts. */
export interface Ownership {
  /** Whether it is, as far as this tab can know without asking. */
  isOwner(): boolean;
  /** The same, asked if need be: a tab that slept checks before it writes anything. */
  confirm(): Promise<boolean>;
  /** The agent wants it here: the owner is asked to stop, and is not asked for long. */
  takeOver(): void;
  /** The page is going: the next tab goes on. `onLost` is not called. */
  close(): void;
}

/** `handedOver`: another tab begins when this one has ended; `taken`: it may have begun already. */
export type OwnershipEnd = 'handedOver' | 'taken';

export interface ElectOwnerOptions {
  /** One for each agent of an installation. */
  readonly name: string;
  readonly channel: TabChannel;
  /** `navigator.locks`; undefined where there are none. */
  readonly locks: TabLocks | undefined;
  /** What Connect's own worker gives out, where the browser refuses everything else. */
  readonly topic?: MasterTopic;
  readonly clock?: Clock;
  /** This tab is the owner now. Never runs at the same time as `onLost`. */
  readonly onGained: () => Promise<void> | void;
  /** It is no more: whatever is done for contacts ends here, before another tab begins if that can be waited for. */
  readonly onLost: (how: OwnershipEnd) => Promise<void> | void;
  /** Gets what these two threw. Default: `reportError`. */
  readonly onProblem?: (problem: unknown) => void;
}

const tick: Milliseconds = 1_000;
/** Awake within this time, nobody can have taken it for silent: that takes {@link ownerPatience}. */
const staysFresh: Milliseconds = ownerPatience - tick;
/** A tab that asked for it, and was let, has this long to take it. */
const handOverLimit: Milliseconds = 2_000;

/**
 * Elects one owner among the tabs of an agent: by Web Locks; where those are missing or refused, by a lease that the
 * tabs agree on; where they cannot hear each other either, by Connect's own worker. An owner that closes, reloads,
 * crashes, or does not answer is followed by another tab; one that wakes up asks before it goes on.
 */
export function electOwner(options: ElectOwnerOptions): Ownership {
  const { name, channel, locks, topic, clock = systemClock, onGained, onLost } = options;
  const {
    onProblem = (problem) => {
      reportError(problem);
    },
  } = options;
  let seat: Seat | undefined;
  let state: 'waiting' | 'owner' | 'handingOver' | 'closed' = 'waiting';
  let awakeAt: Instant = clock.now();
  let checking: Promise<boolean> | undefined;
  let work: Promise<void> = Promise.resolve();
  let stopTimer: () => void = () => undefined;
  let isWanted = false;

  const isFresh = (): boolean => clock.now() - awakeAt <= staysFresh;
  const inOrder = (task: () => Promise<void> | void): Promise<void> =>
    (work = work.then(task).catch(onProblem));

  const gain = (): void => {
    if (state === 'closed' || state === 'owner') return;
    state = 'owner';
    isWanted = false;
    awakeAt = clock.now();
    seat?.setFree(false);
    channel.post('held');
    void inOrder(onGained);
    stopTimer();
    stopTimer = clock.schedule(stayAwake, tick);
  };
  const wait = (): void => {
    if (state !== 'waiting') return;
    seat?.queue();
  };
  const lose = (): void => {
    const wasOwner = state === 'owner';
    if (state === 'closed') return;
    state = 'waiting';
    stopTimer();
    if (wasOwner) void inOrder(() => onLost('taken'));
    void inOrder(wait);
  };
  const ask = async (): Promise<boolean> => {
    do {
      const askedAt = clock.now();
      const isHeld = (await seat?.check().catch(() => false)) ?? false;
      if (state !== 'owner') return false;
      if (!isHeld) {
        lose();
        return false;
      }
      if (seat?.isTakenSilently === true) {
        awakeAt = clock.now();
        return true;
      }
      awakeAt = askedAt;
    } while (state === 'owner' && !isFresh());
    return state === 'owner';
  };
  const confirm = (): Promise<boolean> => {
    if (state !== 'owner') return Promise.resolve(false);
    if (isFresh() && seat?.isTakenSilently !== true) return Promise.resolve(true);
    checking ??= ask().finally(() => {
      checking = undefined;
    });
    return checking;
  };
  /** Something of ours runs: nobody can have taken it since, unless that is long ago. */
  const wakeUp = (): void => {
    if (state !== 'owner') return;
    if (isFresh()) awakeAt = clock.now();
    else void confirm();
  };
  function stayAwake(): void {
    wakeUp();
    if (state === 'owner') stopTimer = clock.schedule(stayAwake, tick);
  }
  const handOver = async (to: string): Promise<void> => {
    if (!(await confirm()) || state !== 'owner') return;
    state = 'handingOver';
    stopTimer();
    await inOrder(() => onLost('handedOver'));
    if (state !== 'handingOver') return;
    seat?.setFree(true);
    channel.post('yielded', { to });
    // Whoever asked may be gone by now.
    stopTimer = clock.schedule(() => {
      if (state === 'handingOver') gain();
    }, handOverLimit);
  };

  channel.on('ping', () => {
    wakeUp();
    if (state === 'handingOver') channel.post('held');
    else {
      void confirm().then((isOwner) => {
        if (isOwner) channel.post('held');
      });
    }
  });
  channel.on('yield', (_, from) => {
    void handOver(from);
  });
  channel.on('yielded', ({ to }) => {
    if (to === channel.tabId && isWanted && state === 'waiting') seat?.seize();
  });
  const stopWatching = channel.isOpen
    ? watchOwner({
        channel,
        clock,
        onSilence: () => {
          if (state === 'waiting') seat?.seize();
        },
      })
    : () => undefined;

  const begin = async (): Promise<void> => {
    const events: SeatEvents = { onTaken: gain, onRobbed: lose };
    const working = await tryLocks(locks, `${name} ${channel.tabId}`);
    if (state === 'closed') return;
    if (working) seat = createLockSeat({ name, working, clock, trustFor: staysFresh, ...events });
    else if (channel.isOpen) seat = createLeaseSeat({ channel, clock, ...events });
    else if (topic) seat = createConnectSeat({ topic, clock, ...events });
    else seat = createLoneSeat(events);
    seat.queue();
  };
  begin().catch(onProblem);

  return {
    isOwner: () => state === 'owner' && isFresh(),
    confirm,
    takeOver: () => {
      if (state !== 'waiting') return;
      isWanted = true;
      if (channel.isOpen) channel.post('yield');
      else seat?.seize();
    },
    close: () => {
      state = 'closed';
      stopTimer();
      stopWatching();
      seat?.leave();
    },
  };
}
