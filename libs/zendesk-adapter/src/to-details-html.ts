import type { ContactDetails } from '@patchcord/contact-ports';
import { escapeHtml } from './escape-html.js';
import { isPrivateAttribute } from './is-private-attribute.js';
import { toHtmlItem, toReadableTime } from './to-html-item.js';

/** Zendesk cuts a comment after 64 kB without a word; the rest is left for its own mark-up around ours. */
const byteLimit = 60_000;

/**
 * The first comment of a contact's ticket: what is known about the contact, and its attributes by name. By the contact
 * id a search finds the ticket, also when its external id belongs to a later conversation. All text is
 * escaped; attributes of the system and those that look like secrets are left out; what would go beyond the limit
 * of a comment is counted instead of shown.
 */
export function toDetailsHtml(details: ContactDetails): string {
  const facts = [
    toHtmlItem('From', details.from),
    toHtmlItem('To', details.to),
    toHtmlItem('Queue', details.queueName),
    toHtmlItem('Started', toReadableTime(details.startedAt)),
    toHtmlItem('Contact ID', details.conversationId),
    toLink(details.contactRecordUrl),
  ].filter((item) => item !== undefined);
  const head = `<h4>Contact details</h4><ul>${facts.join('')}</ul>`;
  return head + toAttributesHtml(details.attributes, byteLimit - byteLength(head));
}

function toAttributesHtml(attributes: Readonly<Record<string, string>>, limit: number): string {
  const items = Object.entries(attributes)
    .filter(([name, value]) => value.trim() !== '' && !isPrivateAttribute(name, value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => toHtmlItem(name, value) ?? []);
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

function toLink(url: string | undefined): string | undefined {
  if (url === undefined || !url.startsWith('https://')) return undefined;
  const address = escapeHtml(url.replace(/[{}]/g, encodeURIComponent));
  return `<li><a href="${address}">Contact record in Amazon Connect</a> (for those with permission there)</li>`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
