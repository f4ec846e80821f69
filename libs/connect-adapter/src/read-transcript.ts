import { type Clock, type Milliseconds, PortError, withinTime } from '@patchcord/contact-ports';
import type { ChatItemData, ChatPageData, ChatSession } from './chat-types.js';
import { isRecord } from './is-record.js';
import { textOf } from './text-of.js';

export interface ReadTranscriptOptions {
  readonly clock: Clock;
  /** The leg to read; what the service gives by default otherwise. */
  readonly contactId?: string | undefined;
  /** Gets everything that was read so far, oldest first, after each page; `true` ends the reading: the rest is known. */
  readonly onItems: (items: readonly (ChatItemData | null)[]) => boolean;
}

/** The most that the service gives at once. */
const pageSize = 100;
const pageLimit: Milliseconds = 20_000;

/**
 * Reads a transcript from its end to its beginning, as far as it is not known (connect.md, section 5.10). The first page
 * is asked for at once: when a chat ends, chatjs refuses everything from the next moment on. Rejects when a page fails.
 */
export async function readTranscript(
  session: ChatSession,
  { clock, contactId, onItems }: ReadTranscriptOptions,
): Promise<void> {
  const tokens = new Set<string>();
  let items: readonly (ChatItemData | null)[] = [];
  let nextToken: string | undefined;
  do {
    const page = session.getTranscript({
      ...(contactId !== undefined && { contactId }),
      maxResults: pageSize,
      scanDirection: 'BACKWARD',
      sortOrder: 'ASCENDING',
      ...(nextToken !== undefined && { nextToken }),
    });
    const { data } = await withinTime(page, { clock, limit: pageLimit, createError: noAnswer });
    if (!isRecord(data)) throw new PortError('unavailable', 'A page of a transcript has no data.');
    const { Transcript, NextToken }: ChatPageData = data;
    items = [...(Array.isArray(Transcript) ? (Transcript as typeof items) : []), ...items];
    if (onItems(items)) return;
    nextToken = textOf(NextToken);
    if (nextToken !== undefined && tokens.has(nextToken)) {
      throw new PortError('unavailable', 'The pages of a transcript go round in circles.');
    }
    if (nextToken !== undefined) tokens.add(nextToken);
  } while (nextToken !== undefined);
}

function noAnswer(): PortError {
  return new PortError('unavailable', `A page of a transcript did not come within ${String(pageLimit)} ms.`);
}
