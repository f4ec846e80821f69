import type { Clock, Milliseconds, TelephonyStatus } from '@patchcord/contact-ports';

/** What the watch can do about a softphone that does not come up. */
export interface ConnectionWatchOptions {
  readonly clock: Clock;
  readonly loadTimeout: Milliseconds;
  reloadFrame(): void;
  isReachable(): Promise<boolean>;
  onStatus(status: TelephonyStatus): void;
}

/** Connect's page heals a failed authorisation by itself, mostly within a second or two (connect.md, section 2.10). */
const healingTime = 5_000;
/** How long after the sign-in window the softphone may take to come up. */
const answerTime = 10_000;
/** Streams' own attempts end after ten; ours never do (connect.md, section 2.11). */
const retryEvery = 30_000;

/**
 * Derives the softphone's status from what happens around Connect's page, and keeps trying to bring the page up.
 * It knows neither Streams nor the document.
 */
export function createConnectionWatch(options: ConnectionWatchOptions) {
  const { clock, loadTimeout, reloadFrame, isReachable, onStatus } = options;
  let status: TelephonyStatus = 'connecting';
  let acknowledged = false;
  /** The page was up and only its line to Connect broke: loading it again would cut a call's audio. */
  let lineLost = false;
  let stopped = false;
  const timers = new Map<string, () => void>();

  const cancel = (name: string): void => {
    timers.get(name)?.();
    timers.delete(name);
  };
  const schedule = (name: string, callback: () => void, delay: Milliseconds): void => {
    cancel(name);
    const due = (): void => {
      timers.delete(name);
      callback();
    };
    timers.set(name, clock.schedule(due, delay));
  };
  const become = (next: TelephonyStatus): void => {
    if (next === status || stopped) return;
    status = next;
    onStatus(next);
  };

  const probe = async (): Promise<void> => {
    const before = status;
    const reachable = await isReachable();
    if (stopped || status !== before) return;
    if (!reachable) become('unreachable');
    else if (lineLost) online();
    else if (status === 'connecting' || status === 'unreachable') become('signedOut');
  };
  const expectAnswer = (): void => {
    schedule('load', () => void (acknowledged ? undefined : probe()), loadTimeout);
  };
  const giveUp = (): void => {
    if (status === 'signedOut' && !acknowledged) become('noAnswer');
  };
  const retry = (): void => {
    schedule('retry', retry, retryEvery);
    if (status === 'ready' || status === 'connecting') return;
    if (!lineLost) load();
    void probe();
  };
  const load = (): void => {
    acknowledged = false;
    reloadFrame();
  };
  const online = (): void => {
    lineLost = false;
    for (const name of ['load', 'healing', 'answer']) cancel(name);
    become('ready');
  };
  const signedOut = (): void => {
    lineLost = false;
    cancel('healing');
    become('signedOut');
  };

  expectAnswer();
  schedule('retry', retry, retryEvery);

  return {
    /** Connect's page is alive. */
    acknowledged: (): void => {
      acknowledged = true;
    },
    /** Connect told something about the agent. */
    online,
    /** Connect refused a request; nothing is said unless it stays so. */
    authorisationFailed: (): void => {
      if (status === 'ready' && !timers.has('healing')) schedule('healing', signedOut, healingTime);
    },
    authorisationHealed: (): void => {
      cancel('healing');
    },
    /** Connect will not let the agent in before they sign in again. */
    signedOut,
    /** The page's line to Connect broke, or is back. */
    lineChanged: (isUp: boolean): void => {
      if (isUp && lineLost) online();
      else if (!isUp && status === 'ready') {
        lineLost = true;
        void probe();
      }
    },
    signInOpened: (opened: boolean): void => {
      cancel('answer');
      become(opened ? 'signedOut' : 'signInBlocked');
    },
    /** The agent came back from the sign-in window, or closed it. */
    signInLeft: (): void => {
      if (status === 'ready') return;
      load();
      schedule('answer', giveUp, answerTime);
    },
    /** Tries at once. Does nothing to a softphone that works. */
    reconnect: (): void => {
      if (status === 'ready') return;
      if (lineLost) {
        void probe();
        return;
      }
      cancel('answer');
      become('connecting');
      load();
      expectAnswer();
    },
    stop: (): void => {
      stopped = true;
      for (const name of [...timers.keys()]) cancel(name);
    },
  };
}

/** See {@link createConnectionWatch}. */
export type ConnectionWatch = ReturnType<typeof createConnectionWatch>;
