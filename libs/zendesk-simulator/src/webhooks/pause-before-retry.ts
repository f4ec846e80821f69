/** Milliseconds of deliveries. */
export interface WebhookTiming {
  /** After which an answer is not waited for any longer. */
  readonly timeoutMs: number;
  /** Before the first repetition; each further one takes twice as long (a model). */
  readonly pauseMs: number;
}

export const defaultWebhookTiming: WebhookTiming = { timeoutMs: 12_000, pauseMs: 1000 };

/** What came of an attempt; `status` is `null` when no answer came. */
export interface AttemptOutcome {
  readonly status: number | null;
  /** The header `Retry-After`. */
  readonly retryAfter: string | null;
}

const repetitions = { conflict: 3, asked: 3, unanswered: 5 };
const longestRetryAfter = 60;

/**
 * When a message is sent again (developer.zendesk.com, *Webhook retries*): after 409, after 429 and 503 that name a time
 * of less than a minute, and when no answer came in time. Every other answer is final. How often after 429 and 503, and
 * that a refused connection counts as no answer, is a model.
 * @param attempt 1 for the first
 * @returns milliseconds, `undefined` when it is given up
 */
export function pauseBeforeRetry(
  { status, retryAfter }: AttemptOutcome,
  attempt: number,
  { pauseMs }: WebhookTiming,
): number | undefined {
  const pause = pauseMs * 2 ** (attempt - 1);
  if (status === null) return attempt <= repetitions.unanswered ? pause : undefined;
  if (status === 409) return attempt <= repetitions.conflict ? pause : undefined;
  if (status !== 429 && status !== 503) return undefined;
  const seconds = /^\d{1,9}$/.test(retryAfter ?? '') ? Number(retryAfter) : Infinity;
  return seconds < longestRetryAfter && attempt <= repetitions.asked ? seconds * 1000 : undefined;
}
