import type { Milliseconds } from '@patchcord/contact-ports';
import { readHeader } from './read-header.js';

/** How long Zendesk asks us to wait (U1); undefined when it does not say, or the framework does not pass it on. */
export function readRetryAfter(xhr: unknown): Milliseconds | undefined {
  const text = readHeader(xhr, 'Retry-After') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
}
