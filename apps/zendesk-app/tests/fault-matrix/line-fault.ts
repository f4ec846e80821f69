import type { Milliseconds } from '@patchcord/contact-ports';

/** What happens to one request on its way to Zendesk, or to the page that sent it. */
export type LineFault =
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'drop'; readonly isApplied: boolean }
  /** No answer for a while; Zendesk carries the request out at its beginning, or at its end. */
  | { readonly kind: 'silence'; readonly lasts: Milliseconds; readonly isApplied: 'atOnce' | 'atTheEnd' }
  /** The page is gone before there is an answer. */
  | { readonly kind: 'pageDies'; readonly isApplied: boolean };

/** A fault of one request of a life, and of those that follow. */
export interface RequestFault {
  /** As it stands in the name of a case. */
  readonly name: string;
  readonly fault: LineFault;
  /** How long each later request meets it, too; 0 for the one request only. */
  readonly lasts: Milliseconds;
}

const silence: Milliseconds = 30_000;

/** What each request of a life meets in turn (issue 5, bullet 5). */
export const requestFaults: readonly RequestFault[] = [
  { name: '500 for a minute', fault: { kind: 'answer', status: 500 }, lasts: 60_000 },
  { name: '503 once', fault: { kind: 'answer', status: 503 }, lasts: 0 },
  {
    name: '429 that asks for 7 s',
    fault: { kind: 'answer', status: 429, retryAfterSeconds: 7 },
    lasts: 7_000,
  },
  { name: '429 without Retry-After', fault: { kind: 'answer', status: 429 }, lasts: 0 },
  { name: 'dropped before the server saw it', fault: { kind: 'drop', isApplied: false }, lasts: 0 },
  { name: 'dropped after the server applied it', fault: { kind: 'drop', isApplied: true }, lasts: 0 },
  {
    name: 'no connection for a minute',
    fault: { kind: 'drop', isApplied: false },
    lasts: 60_000,
  },
  {
    name: '30 s silence, applied at its beginning',
    fault: { kind: 'silence', lasts: silence, isApplied: 'atOnce' },
    lasts: 0,
  },
  {
    name: '30 s silence, applied at its end',
    fault: { kind: 'silence', lasts: silence, isApplied: 'atTheEnd' },
    lasts: 0,
  },
];
