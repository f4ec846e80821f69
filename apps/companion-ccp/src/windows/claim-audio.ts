import type { Clock, Milliseconds } from '@patchcord/contact-ports';

/** Which window of this site, in this browser, connects to Connect. */
export interface AudioClaim {
  /** Takes the audio from the window that has it. */
  take(): void;
  /** Tells the other windows whether a call is live here. */
  tellCall(isLive: boolean): void;
  stop(): void;
}

/** `mine`: this window connects; `elsewhere`: another one does. */
export type ClaimState =
  | { readonly kind: 'claiming' }
  | { readonly kind: 'mine' }
  | { readonly kind: 'elsewhere'; readonly hasCall: boolean };

/** Between the windows of this site. Whatever does not fit is ignored. */
type WindowMessage =
  { readonly kind: 'who' | 'take' | 'given' } | { readonly kind: 'mine'; readonly hasCall: boolean };

export interface ClaimAudioOptions {
  /** One for each instance: two instances do not disturb each other. */
  readonly name: string;
  /** Undefined where the browser has none. */
  readonly locks: AudioLocks | undefined;
  /** Undefined where the browser refuses. */
  readonly channel: WindowChannel | undefined;
  readonly clock: Clock;
  readonly onChange: (state: ClaimState) => void;
}

/** The part of the browser's Web Locks that is used. */
export interface AudioLocks {
  request(
    name: string,
    options: LockOptions,
    callback: (lock: Lock | null) => Promise<void> | undefined,
  ): Promise<unknown>;
}

/** The channel between windows of this site. */
export interface WindowChannel {
  post(message: object): void;
  listen(listener: (message: unknown) => void): () => void;
}

/** A window that does not answer within it, is frozen or gone. */
const answerTime: Milliseconds = 2_000;

/**
 * Sees to it that one window connects at a time: two would share Connect's worker, and only one of them would be heard. When that window
 * closes, one that waits connects by itself, so that calls are always heard somewhere.
 */
export function claimAudio({ name, locks, channel, clock, onChange }: ClaimAudioOptions): AudioClaim {
  let state: ClaimState = { kind: 'claiming' };
  let hasCall = false;
  let release = (): void => undefined;
  let waiting = new AbortController();
  let cancelTimer = (): void => undefined;
  let isTaking = false;
  let stopped = false;

  const become = (next: ClaimState): void => {
    if (stopped || JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    onChange(next);
  };
  const tellMine = (): void => {
    channel?.post({ kind: 'mine', hasCall } satisfies WindowMessage);
  };
  const haveIt = (): void => {
    cancelTimer();
    isTaking = false;
    become({ kind: 'mine' });
    tellMine();
  };
  const loseIt = (): void => {
    if (state.kind !== 'mine') return;
    become({ kind: 'elsewhere', hasCall: false });
    wait();
  };
  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      release = resolve;
      haveIt();
    });
  const request = (options: LockOptions): void => {
    if (stopped) return;
    let isHeld = false;
    const grant = (): Promise<void> | undefined => {
      isHeld = !stopped;
      return stopped ? undefined : hold();
    };
    // It rejects when the lock is taken from here, and when it is no longer waited for.
    locks?.request(name, options, grant).catch(() => {
      if (isHeld) loseIt();
    });
  };
  function wait(): void {
    waiting = new AbortController();
    request({ signal: waiting.signal });
  }
  const force = (): void => {
    cancelTimer();
    isTaking = false;
    if (locks === undefined) haveIt();
    else {
      waiting.abort();
      request({ steal: true });
    }
  };
  const hear = (message: unknown): void => {
    const { kind, hasCall: isLive } = (message ?? {}) as Partial<{ kind: unknown; hasCall: unknown }>;
    if (state.kind === 'mine') {
      if (kind === 'who') tellMine();
      if (kind === 'take') {
        // Who wants it takes the lock: let go, it would be for the window that has waited for longest.
        clock.schedule(release, answerTime);
        loseIt();
        channel?.post({ kind: 'given' } satisfies WindowMessage);
      }
    } else if (kind === 'given' && isTaking) force();
    else if (kind === 'mine') {
      isTaking = false;
      cancelTimer();
      become({ kind: 'elsewhere', hasCall: isLive === true });
    }
  };

  const stopListening = channel?.listen(hear);
  if (locks === undefined) {
    cancelTimer = clock.schedule(haveIt, channel === undefined ? 0 : 500);
    channel?.post({ kind: 'who' } satisfies WindowMessage);
  } else
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock !== null) return stopped ? undefined : hold();
        become({ kind: 'elsewhere', hasCall: false });
        channel?.post({ kind: 'who' } satisfies WindowMessage);
        wait();
        return undefined;
      })
      // Refused where storage is blocked: then no other window can be known, either.
      .catch(() => {
        if (state.kind === 'claiming') haveIt();
        else loseIt();
      });

  return {
    take: () => {
      if (state.kind !== 'elsewhere') return;
      isTaking = true;
      cancelTimer();
      cancelTimer = clock.schedule(force, locks === undefined ? 200 : answerTime);
      channel?.post({ kind: 'take' } satisfies WindowMessage);
    },
    tellCall: (isLive) => {
      if (isLive === hasCall) return;
      hasCall = isLive;
      if (state.kind === 'mine') tellMine();
    },
    stop: () => {
      stopped = true;
      cancelTimer();
      stopListening?.();
      waiting.abort();
      release();
    },
  };
}
