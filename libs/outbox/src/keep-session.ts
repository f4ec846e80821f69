import { systemClock, type Clock, type Instant, type Milliseconds } from '@patchcord/contact-ports';
import type { SessionStore } from './open-session-store.js';

export interface KeepSessionOptions {
  readonly store: Pick<SessionStore, 'put' | 'clear'>;
  /** What there is to keep now: plain data that can be cloned, and written as JSON. */
  readonly read: () => unknown;
  /** Called when the storage begins to fail: what was kept is erased, and a reload adopts. */
  readonly onFailure: (cause: unknown) => void;
  /** Called when it has failed and keeps the session again. */
  readonly onRecovery?: () => void;
  readonly clock?: Pick<Clock, 'now'>;
}

/** How long a storage that failed is left alone: it may be full, and each attempt takes a while. */
const pause: Milliseconds = 60_000;

/**
 * Keeps a session in its store, one write at a time; what changes meanwhile is in the next one. What is as it was is not
 * written again: a page that stops in the middle of a write keeps its storage from everybody.
 */
export interface SessionKeeping {
  /** Something changed. */
  changed(): void;
  /** Nothing is written any more, for example because another tab goes on. */
  stop(): void;
}

export function keepSession(options: KeepSessionOptions): SessionKeeping {
  const { store, read, onFailure, onRecovery = () => undefined, clock = systemClock } = options;
  let isDue = false;
  let isWriting = false;
  let stopped = false;
  let written: string | undefined;
  let failedAt: Instant | undefined;

  const isPausing = (): boolean => failedAt !== undefined && clock.now() - failedAt < pause;

  const write = async (): Promise<void> => {
    isWriting = true;
    while (isDue && !stopped) {
      isDue = false;
      if (isPausing()) continue;
      try {
        const kept = read();
        const text = JSON.stringify(kept);
        if (text === written) continue;
        await store.put(kept);
        written = text;
        if (failedAt === undefined) continue;
        failedAt = undefined;
        onRecovery();
      } catch (error) {
        const isNew = failedAt === undefined;
        failedAt = clock.now();
        written = undefined;
        if (isNew) onFailure(error);
        // Nobody must go on from what is out of date: what was written since would be written once more.
        await store.clear().catch(() => undefined);
      }
    }
    isWriting = false;
  };

  return {
    changed: () => {
      if (stopped || isDue) return;
      isDue = true;
      // Changes of one moment are kept together.
      if (!isWriting) queueMicrotask(() => void write());
    },
    stop: () => {
      stopped = true;
    },
  };
}
