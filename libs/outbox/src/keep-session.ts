import type { SessionStore } from './open-session-store.js';

export interface KeepSessionOptions {
  readonly store: Pick<SessionStore, 'put' | 'clear'>;
  /** What there is to keep now: plain data that can be cloned, and written as JSON. */
  readonly read: () => unknown;
  /** Called once when the storage fails: what was kept is erased, from then on nothing is, and a reload adopts. */
  readonly onFailure: (cause: unknown) => void;
}

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

export function keepSession({ store, read, onFailure }: KeepSessionOptions): SessionKeeping {
  let isDue = false;
  let isWriting = false;
  let stopped = false;
  let written: string | undefined;

  const write = async (): Promise<void> => {
    isWriting = true;
    while (isDue && !stopped) {
      isDue = false;
      try {
        const kept = read();
        const text = JSON.stringify(kept);
        if (text === written) continue;
        await store.put(kept);
        written = text;
      } catch (error) {
        stopped = true;
        onFailure(error);
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
