import type { Clock, Milliseconds } from '@patchcord/contact-ports';
import { settleWithin } from './settle-within.js';
import type { StoredTranscript, TranscriptStore } from './transcript-store.js';

/** A transcript store that never harms: what it cannot do is as if nothing were kept. */
export interface TranscriptKeeper {
  /** Takes for ever when the storage does not answer. */
  read(contactId: string): Promise<StoredTranscript | undefined>;
  append(contactId: string, transcript: StoredTranscript): void;
  forget(contactId: string): void;
}

const storageLimit: Milliseconds = 2_000;

/** Writes follow one another, so that what is forgotten stays so; but not for long, where the storage does not answer. */
export function createTranscriptKeeper(
  openStore: () => Promise<TranscriptStore>,
  clock: Clock,
): TranscriptKeeper {
  const opening = Promise.resolve()
    .then(openStore)
    .catch(() => undefined);
  let last: Promise<unknown> = opening;
  const write = (action: (store: TranscriptStore) => Promise<void>): void => {
    last = last.then(async () => {
      const store = await opening;
      if (!store) return;
      const written = Promise.resolve().then(() => action(store));
      await settleWithin(written, storageLimit, clock);
    });
  };
  return {
    read: (contactId) => opening.then((store) => store?.read(contactId)).catch(() => undefined),
    append: (contactId, transcript) => {
      write((store) => store.append(contactId, transcript));
    },
    forget: (contactId) => {
      write((store) => store.forget(contactId));
    },
  };
}
