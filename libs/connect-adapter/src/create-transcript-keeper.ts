import { type Clock, type Milliseconds, PortError } from '@patchcord/contact-ports';
import type { StoredTranscript, TranscriptStore } from './transcript-store.js';
import { withinTime } from './within-time.js';

/** A transcript store that never harms: what it cannot do is as if nothing were kept. */
export interface TranscriptKeeper {
  read(contactId: string): Promise<StoredTranscript | undefined>;
  append(contactId: string, transcript: StoredTranscript): void;
  forget(contactId: string): void;
  /** Resolves when everything so far is kept, or will never be. */
  settled(): Promise<void>;
}

const storageLimit: Milliseconds = 2_000;

/** Writes follow one another, so that what is forgotten stays so. Storage that does not answer is as none. */
export function createTranscriptKeeper(
  openStore: () => Promise<TranscriptStore>,
  clock: Clock,
): TranscriptKeeper {
  const timeOut = (): PortError =>
    new PortError('unavailable', 'The storage of transcripts does not answer.');
  const attempt = <Value>(action: () => Promise<Value>): Promise<Value | undefined> =>
    withinTime(Promise.resolve().then(action), { clock, timeout: storageLimit, timeOut }).catch(
      () => undefined,
    );
  const opening = attempt(openStore);
  let last: Promise<unknown> = opening;
  const write = (action: (store: TranscriptStore) => Promise<void>): void => {
    last = last.then(async () => {
      const store = await opening;
      if (store) await attempt(() => action(store));
    });
  };
  return {
    read: async (contactId) => {
      const store = await opening;
      return store && attempt(() => store.read(contactId));
    },
    append: (contactId, transcript) => {
      write((store) => store.append(contactId, transcript));
    },
    forget: (contactId) => {
      write((store) => store.forget(contactId));
    },
    settled: async () => {
      await last;
    },
  };
}
