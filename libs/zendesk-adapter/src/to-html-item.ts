import type { Instant } from '@patchcord/contact-ports';
import { breakPlaceholders } from './break-placeholders.js';
import { escapeHtml } from './escape-html.js';

const longestValue = 2_000;
/** Halves of characters, which stand alone after a cut, and which make a body unreadable for Zendesk. */
const halves = /\p{Surrogate}/gu;

/** A labelled value as an item of a list; undefined without a value. All text is escaped, and cut when it is long. */
export function toHtmlItem(label: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  return `<li><strong>${toHtml(label)}</strong>: ${toHtml(value)}</li>`;
}

/** An instant for people: UTC, whole seconds. */
export function toReadableTime(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function toHtml(text: string): string {
  const shown = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  return breakPlaceholders(escapeHtml(shown.replace(halves, ''))).replace(/\r?\n/g, '<br>');
}
