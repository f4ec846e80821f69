import type { Instant } from '@patchcord/contact-ports';

/** When a date from outside is; `undefined` for one that is none, and for anything else. */
export function instantOf(value: unknown): Instant | undefined {
  const instant = value instanceof Date ? value.getTime() : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
