import type { ChatTranscript, ExportedIntent, Instant } from '@patchcord/contact-ports';
import { redactUnsent } from './redact-unsent.js';

/** An unsent write, with what it cannot hold itself. */
export interface ExportedEntry extends ExportedIntent {
  /** Of a chat that has no ticket yet to put it on. */
  readonly transcript?: ChatTranscript | undefined;
}

export interface UnsentExport {
  readonly fileName: string;
  /** JSON. */
  readonly text: string;
}

/**
 * What has not reached Zendesk, as JSON to take away: enough to write it by hand. Times are epoch milliseconds, as in the writes.
 * @param now by the local clock; its day is in the file's name
 */
export function exportUnsent(
  entries: readonly ExportedEntry[],
  isRedacted: boolean,
  now: Instant,
): UnsentExport {
  const exportedAt = new Date(now).toISOString();
  const unsent = isRedacted ? entries.map(redactUnsent) : entries;
  return {
    fileName: `patchcord-unsent-${exportedAt.slice(0, 10)}${isRedacted ? '' : '-with-personal-details'}.json`,
    text: JSON.stringify(
      { format: 'patchcord-unsent', version: 1, exportedAt, redacted: isRedacted, unsent },
      null,
      2,
    ),
  };
}
