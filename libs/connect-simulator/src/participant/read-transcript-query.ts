import { isStructure } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import type { TranscriptQuery, TranscriptStart } from '../engine/chat/transcript-page.js';
import { ApiError } from '../server/api-error.js';

const defaultResults = 15;
const mostResults = 100;

/** What `GetTranscript` asks for, and of which leg; undefined for the whole chain (U: a model). Throws a 400. */
export interface TranscriptRequest {
  readonly query: TranscriptQuery;
  readonly contactId: string | undefined;
}

/** Reads the body of `GetTranscript`. Throws a 400 with what is wrong. */
export function readTranscriptQuery(input: CtiInput): TranscriptRequest {
  const maxResults = numberIn(input, 'MaxResults') ?? defaultResults;
  if (maxResults < 1 || maxResults > mostResults) {
    throw refused(`MaxResults must be from 1 to ${String(mostResults)}.`);
  }
  const direction = wordIn(input, 'ScanDirection', ['BACKWARD', 'FORWARD'] as const) ?? 'BACKWARD';
  const order = wordIn(input, 'SortOrder', ['ASCENDING', 'DESCENDING'] as const) ?? 'DESCENDING';
  const start = startIn(input['StartPosition']);
  const next = nextIn(textIn(input, 'NextToken'));
  if (direction === 'FORWARD' && start === undefined && next === undefined) {
    throw refused('ScanDirection FORWARD needs a StartPosition.');
  }
  return {
    query: { maxResults, direction, order, start, next },
    contactId: textIn(input, 'ContactId'),
  };
}

/** The text of `NextToken` for a page that is followed by another; empty for the last. */
export function nextToken(next: number | undefined): string {
  return next === undefined ? '' : Buffer.from(`line ${String(next)}`).toString('base64url');
}

function nextIn(token: string | undefined): number | undefined {
  if (token === undefined) return undefined;
  const [, place] = /^line (\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (place === undefined) throw refused('NextToken is not one of this transcript.');
  return Number(place);
}

function startIn(value: unknown): TranscriptStart | undefined {
  if (!isStructure(value)) return undefined;
  const id = textIn(value, 'Id');
  if (id !== undefined) return { id };
  const time = textIn(value, 'AbsoluteTime');
  if (time !== undefined) {
    const absoluteTime = Date.parse(time);
    if (Number.isNaN(absoluteTime)) throw refused('AbsoluteTime must be an ISO 8601 time.');
    return { absoluteTime };
  }
  const mostRecent = numberIn(value, 'MostRecent');
  return mostRecent === undefined ? undefined : { mostRecent };
}

function textIn(input: CtiInput, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberIn(input: CtiInput, member: string): number | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw refused(`${member} must be a whole number.`);
}

function wordIn<Word extends string>(
  input: CtiInput,
  member: string,
  words: readonly Word[],
): Word | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  const word = words.find((each) => each === value);
  if (word === undefined) throw refused(`${member} must be one of: ${words.join(', ')}.`);
  return word;
}

function refused(message: string): ApiError {
  return new ApiError(400, 'ValidationException', message);
}
