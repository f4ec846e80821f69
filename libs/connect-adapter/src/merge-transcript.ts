import type { TranscriptItem } from '@patchcord/contact-ports';

/**
 * One transcript of two, by time; where times are equal, in the order in which the items are given. Of two items with
 * one id the later given counts: a bot's message can come in growing parts.
 */
export function mergeTranscript(
  known: readonly TranscriptItem[],
  added: readonly TranscriptItem[],
): readonly TranscriptItem[] {
  const merged = new Map<string, TranscriptItem>();
  for (const item of [...known, ...added]) {
    merged.delete(item.id);
    merged.set(item.id, item);
  }
  return [...merged.values()].sort((a, b) => a.at - b.at);
}
