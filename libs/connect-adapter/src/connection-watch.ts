import type { Clock, Instant, Milliseconds, TelephonyStatus } from '@patchcord/contact-ports';

/** What the watch can do about a softphone that does not come up. */
export interface ConnectionWatchOptions {
  readonly clock: Clock;
  /** How long Connect's page may take to load before the reason is looked for. */
  readonly loadTimeout: Milliseconds;
  reloadFrame(): void;
  /** Asks for a sign of life: whatever lives answers with an acknowledgement at once. */
  askForSign(): void;
  /** Whether anything answers at the instance's address. */
  isReachable(): Promise<boolean>;
  /** Whether loading the page again would cut a call's audio (connect.md, section 6). */
  holdsCall(): boolean;
  onStatus(status: TelephonyStatus): void;
}

/** See {@link createConnectionWatch}. */
export type ConnectionWatch = ReturnType<typeof createConnectionWatch>;

/** Connect's page heals a failed authorisation by itself, mostly within a second or two (connect.md, section 2.10). */
const healingTime = 5_000;
/** How long after the sign-in window the softphone may take to come up. */
const answerTime = 10_000;
/** Streams' own attempts end after ten; ours never do (connect.md, section 2.11). */
const retryEvery = 30_000;
/** A living page acknowledges about once a second (connect.md, section 2.3). */
const signOfLifeTime = 4_000;
/** A page that has not acknowledged for so long is asked: in a hidden tab, browsers let Streams ask once a minute only. */
const silence = 10_000;
const lookEvery = 5_000;
/** How long after anything else its first acknowledgement may come; it is sent before (connect.md, section 2.3). */
const firstWordTime: Milliseconds = 1_000;
/** How often it is asked before silence counts as an answer: this page may have slept itself. */
const questions = 2;

/**
 * Derives the softphone's status from what happens around Connect's page, and keeps trying to bring the page up.
 * It knows neither Streams nor the document.
 */
export function createConnectionWatch(options: ConnectionWatchOptions) {
  const { clock, loadTimeout, reloadFrame, askForSign, isReachable, holdsCall, onStatus } = options;
  const timers = new Map<string, () => void>();
  let status: TelephonyStatus = 'connecting';
  let acknowledgedAt: Instant | undefined;
  let wasEverAcknowledged = false;
  let isLineLost = false;
  /** Connect's page asks no more, although it is alive: only loading it again helps (connect.md, section 2.10). */
  let hasGivenUp = false;
  let unanswered = 0;
  /** Nothing answers any more, and a call may still be heard. */
  let isSilent = false;
  let stopped = false;

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
  const isPageAlive = (): boolean =>
    acknowledgedAt !== undefined && clock.now() - acknowledgedAt < signOfLifeTime;
  const load = (): void => {
    cancel('firstWord');
    acknowledgedAt = undefined;
    hasGivenUp = false;
    isSilent = false;
    reloadFrame();
  };
  const loadUnlessInCall = (): void => {
    if (!isPageAlive() || !holdsCall()) load();
  };

  const online = (): void => {
    isLineLost = false;
    for (const name of ['load', 'healing', 'answer']) cancel(name);
    become('ready');
  };
  const signedOut = (): void => {
    isLineLost = false;
    cancel('healing');
    become('signedOut');
  };
  const probe = async (): Promise<void> => {
    const before = status;
    const reachable = await isReachable();
    if (stopped || status !== before) return;
    if (!reachable) become('unreachable');
    else if (isLineLost) online();
    else if (status === 'connecting' || status === 'unreachable') become('signedOut');
  };
  const expectAnswer = (): void => {
    const look = (): void => {
      if (isPageAlive()) expectAnswer();
      else void probe();
    };
    schedule('load', look, loadTimeout);
  };
  const startOver = (): void => {
    cancel('answer');
    become('connecting');
    load();
    expectAnswer();
  };
  /**
   * A page that went to its sign-in page, or crashed, tells nobody; nor does one whose worker went with the process of
   * another tab: it shows for ever what it was told last.
   */
  const lookForSilence = (): void => {
    schedule('silence', lookForSilence, lookEvery);
    const isQuiet = acknowledgedAt !== undefined && clock.now() - acknowledgedAt > silence;
    if (!isQuiet || status !== 'ready') {
      unanswered = 0;
      return;
    }
    if (unanswered < questions) {
      unanswered += 1;
      askForSign();
      return;
    }
    unanswered = 0;
    if (!holdsCall()) {
      startOver();
      return;
    }
    // Who talks can still be heard: the agent decides when that may be cut.
    isSilent = true;
    become('unreachable');
  };
  const retry = (): void => {
    schedule('retry', retry, retryEvery);
    if (status === 'ready' || status === 'connecting') return;
    if (isSilent) {
      askForSign();
      return;
    }
    if (!isLineLost) loadUnlessInCall();
    void probe();
  };

  expectAnswer();
  schedule('retry', retry, retryEvery);
  schedule('silence', lookForSilence, lookEvery);

  return {
    /** Connect's page is alive. */
    acknowledged: (): void => {
      acknowledgedAt = clock.now();
      wasEverAcknowledged = true;
      cancel('firstWord');
      if (!isSilent) return;
      isSilent = false;
      online();
    },
    /**
     * Connect's page says something. A browser that is busy may lose the first messages of a frame: without the first
     * acknowledgement, Streams hears nothing of what follows, and loads the page again only after ten seconds.
     */
    heard: (): void => {
      if (wasEverAcknowledged || timers.has('firstWord')) return;
      schedule('firstWord', load, firstWordTime);
    },
    /** Connect told something about the agent. */
    online,
    /** Connect refused a request; nothing is said unless it stays so. */
    authorisationFailed: (): void => {
      if (status !== 'ready' || timers.has('healing')) return;
      const giveUp = (): void => {
        signedOut();
        loadUnlessInCall();
      };
      schedule('healing', giveUp, healingTime);
    },
    authorisationHealed: (): void => {
      cancel('healing');
    },
    /** Somebody logged the agent out; Connect's page goes to its sign-in page by itself. */
    loggedOut: (): void => {
      acknowledgedAt = undefined;
      signedOut();
    },
    /** Connect's page was refused so often that it asks no more. */
    gaveUp: (): void => {
      hasGivenUp = true;
      signedOut();
    },
    /** The page's line to Connect broke, or works. */
    lineChanged: (isUp: boolean): void => {
      if (isUp && isLineLost) online();
      else if (!isUp && status === 'ready') {
        isLineLost = true;
        void probe();
      }
    },
    signInOpened: (opened: boolean): void => {
      cancel('answer');
      become(opened ? 'signingIn' : 'signInBlocked');
    },
    /** The agent came back from the sign-in window, or closed it. */
    signInLeft: (): void => {
      if (status === 'ready') return;
      const giveUp = (): void => {
        if (status === 'signingIn' && !isPageAlive()) become('noAnswer');
      };
      if (hasGivenUp) load();
      else loadUnlessInCall();
      schedule('answer', giveUp, answerTime);
    },
    /** Tries at once. Does nothing to a softphone that works. */
    reconnect: (): void => {
      if (status === 'ready') return;
      if (isLineLost) {
        void probe();
        return;
      }
      startOver();
    },
    stop: (): void => {
      stopped = true;
      for (const name of [...timers.keys()]) cancel(name);
    },
  };
}
