import { breakPlaceholders } from './break-placeholders.js';
import { escapeHtml } from './escape-html.js';

/** Halves of characters, which stand alone after a cut, and which make a body unreadable for Zendesk. */
const halves = /\p{Surrogate}/gu;
/** Characters that are none: they come from elsewhere's machines, and nobody sees them. */
const controls = /[^\P{Cc}\t\n\r]/gu;

/** Any text as HTML that shows it: escaped, with its placeholders broken (zendesk.md 2.8), line by line. */
export function toHtml(text: string): string {
  const clean = text.replace(halves, '').replace(controls, '');
  return breakPlaceholders(escapeHtml(clean)).replace(/\r\n?|\n/g, '<br>');
}

const encoder = new TextEncoder();

/** How much HTML takes of Zendesk's limit on a comment, in bytes of UTF-8. */
export function byteLength(html: string): number {
  return encoder.encode(html).length;
}
