import type { Milliseconds, TimelineEntry } from '@patchcord/contact-ports';

/** What an adapter reports of one request. No query and no bodies: they hold numbers and names. */
export interface RequestReport {
  /** What it was for, in a few words: `search users by phone number`. */
  readonly purpose?: string | undefined;
  readonly method: string;
  readonly path: string;
  /** HTTP status; 0 for a lost connection; undefined without an answer. */
  readonly status: number | undefined;
  /** `answered`, or why not. */
  readonly outcome: string;
  readonly duration: Milliseconds;
}

/** A request made for a contact, as a line of its timeline: the purpose as its reason, the rest as its facts. */
export function toRequestTimelineEntry(
  { purpose, method, path, status, outcome, duration }: RequestReport,
  contactId: string,
): Omit<TimelineEntry, 'at'> {
  return {
    contactId,
    kind: 'request',
    name: outcome === 'answered' ? 'request.answered' : 'request.failed',
    reason: purpose === undefined ? `${method} ${path}` : purpose.charAt(0).toUpperCase() + purpose.slice(1),
    data: { method, path, ...(status !== undefined && { status }), outcome, duration },
  };
}
