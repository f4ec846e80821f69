import type { Instant, Milliseconds } from '@patchcord/contact-ports';

/** A time of day in the agent's language and zone. */
export function formatTime(instant: Instant): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: 'numeric',
    minute: '2-digit',
  }).format(instant);
}

/** A length of time in the agent's language: seconds up to two minutes, minutes from there. */
export function formatDuration(length: Milliseconds): string {
  const inMinutes = length >= 120_000;
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: inMinutes ? 'minute' : 'second',
    unitDisplay: 'long',
  }).format(Math.round(length / (inMinutes ? 60_000 : 1_000)));
}
