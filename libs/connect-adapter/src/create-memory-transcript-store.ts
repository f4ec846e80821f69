import { mergeTranscript } from './merge-transcript.js';
import type { StoredTranscript, TranscriptStore } from './transcript-store.js';

/** Keeps transcripts as long as the page lives. */
export function createMemoryTranscriptStore(): TranscriptStore {
  const transcripts = new Map<string, StoredTranscript>();
  return {
    read: (contactId) => Promise.resolve(transcripts.get(contactId)),
    append: (contactId, { items, isComplete }) => {
      const kept = transcripts.get(contactId);
      transcripts.set(contactId, {
        items: mergeTranscript(kept?.items ?? [], items),
        isComplete: isComplete || kept?.isComplete === true,
      });
      return Promise.resolve();
    },
    forget: (contactId) => {
      transcripts.delete(contactId);
      return Promise.resolve();
    },
    clear: () => {
      transcripts.clear();
      return Promise.resolve();
    },
  };
}
