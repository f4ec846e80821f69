import type { Instant } from '@patchcord/contact-ports';
import { toHtml } from './to-html.js';

const longestValue = 2_000;

/** A labelled value as an item of a list; undefined without a value. All text is escaped, and cut when it is long. */
export function toHtmlItem(label: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  return `<li><strong>${toShortHtml(label)}</strong>: ${toShortHtml(value)}</li>`;
}

/** An instant for people: UTC, whole seconds. */
export function toReadableTime(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function toShortHtml(text: string): string {
  return toHtml(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
