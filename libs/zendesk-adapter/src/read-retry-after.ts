import type { Milliseconds } from '@patchcord/contact-ports';
import { readHeader } from './read-header.js';

/** The longest window of any of Zendesk's limits is ten minutes (zendesk.md 2.3): what is longer is asked about again. */
const longest: Milliseconds = 15 * 60 * 1_000;

/**
 * How long Zendesk asks us to wait (U1); undefined when it does not say, or the framework does not pass it on. Never
 * longer than a quarter of an hour: a write, or the look-up of somebody who rings, must not wait for days.
 */
export function readRetryAfter(xhr: unknown): Milliseconds | undefined {
  const text = readHeader(xhr, 'Retry-After') ?? '';
  return /^\d+$/.test(text) ? Math.min(Number(text) * 1_000, longest) : undefined;
}
