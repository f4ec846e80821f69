import type { ContactDetails } from '@patchcord/contact-ports';
import { breakPlaceholders } from './break-placeholders.js';
import { escapeHtml } from './escape-html.js';
import { isPrivateAttribute } from './is-private-attribute.js';

/** Zendesk cuts a comment after 64 kB without a word; the rest is left for its own mark-up around ours. */
const byteLimit = 60_000;
const longestValue = 2_000;

/**
 * The first comment of a contact's ticket: what is known about the contact, and its attributes by name. All text is
 * escaped; attributes of the system and those that look like secrets are left out; what would go beyond the limit
 * of a comment is counted instead of shown.
 */
export function toDetailsHtml(details: ContactDetails): string {
  const facts = [
    toItem('From', details.from),
    toItem('To', details.to),
    toItem('Queue', details.queueName),
    toItem('Started', toReadableTime(details.startedAt)),
    toLink(details.contactRecordUrl),
  ].filter((item) => item !== undefined);
  const head = `<h4>Contact details</h4><ul>${facts.join('')}</ul>`;
  return head + toAttributesHtml(details.attributes, byteLimit - byteLength(head));
}

function toAttributesHtml(attributes: Readonly<Record<string, string>>, limit: number): string {
  const items = Object.entries(attributes)
    .filter(([name, value]) => value.trim() !== '' && !isPrivateAttribute(name, value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => toItem(name, value) ?? []);
  if (items.length === 0) return '';
  let bytes = 0;
  const shown = items.filter((item) => {
    bytes += byteLength(item);
    return bytes <= limit - 200;
  });
  const hidden = items.length - shown.length;
  const rest = hidden === 0 ? '' : `<li>${hidden} more not shown: the comment would be too long.</li>`;
  return `<h4>Contact attributes</h4><ul>${shown.join('')}${rest}</ul>`;
}

function toItem(label: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  return `<li><strong>${toHtml(label)}</strong>: ${toHtml(value)}</li>`;
}

function toLink(url: string | undefined): string | undefined {
  if (url === undefined || !url.startsWith('https://')) return undefined;
  const address = escapeHtml(url.replace(/[{}]/g, encodeURIComponent));
  return `<li><a href="${address}">Contact record in Amazon Connect</a></li>`;
}

function toHtml(text: string): string {
  const shown = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  return breakPlaceholders(escapeHtml(shown)).replace(/\r?\n/g, '<br>');
}

function toReadableTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
