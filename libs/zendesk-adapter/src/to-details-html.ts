import type { AddContactNoteIntent, ContactChannel, ContactDetails } from '@patchcord/contact-ports';
import { isPrivateAttribute } from './is-private-attribute.js';
import { byteLength, toHtml } from './to-html.js';
import { toHtmlItem, toReadableTime } from './to-html-item.js';
import { toContactRecordLink } from './to-link-html.js';
import { toTaskHtml } from './to-task-html.js';

/** Zendesk cuts a comment after 64 kB without a word; the rest is left for its own mark-up around ours. */
const byteLimit = 60_000;

const heading = 'Contact details';
const startLabel = 'Started';
const contactLabel = 'Contact ID';
const legLabel = 'Contact ID of this leg';

/**
 * What is known about a contact, and its attributes by name: the first comment of its ticket, or a note on another one.
 * By the contact id a search finds the ticket, also when its external id belongs to a later conversation. All text is
 * escaped; attributes of the system and those that look like secrets are left out; what would go beyond the limit
 * of a comment is counted instead of shown.
 */
export function toDetailsHtml(
  details: ContactDetails,
  { channel, contactId }: { readonly contactId: string; readonly channel: ContactChannel },
): string {
  const isCall = channel === 'voice' || channel === 'queue_callback';
  const { conversationId, task } = details;
  const link = toContactRecordLink(details.contactRecordUrl);
  const facts = [
    toHtmlItem('Channel', isCall ? undefined : channelNames[channel]),
    toHtmlItem('From', details.from),
    toHtmlItem('To', details.to),
    toHtmlItem('Queue', details.queueName),
    toHtmlItem(startLabel, toReadableTime(details.startedAt)),
    toHtmlItem(contactLabel, conversationId),
    toHtmlItem(legLabel, contactId === conversationId ? undefined : contactId),
    link && `<li>${link}</li>`,
  ].filter((item) => item !== undefined);
  const about = task === undefined ? '' : toTaskHtml(task, channel);
  const head = `${about}<h4>${heading}</h4><ul>${facts.join('')}</ul>`;
  return head + toAttributesHtml(details.attributes, byteLimit - byteLength(head));
}

const channelNames = { chat: 'chat', task: 'task', email: 'e-mail', unknown: 'another one' } as const;

/**
 * Whether a comment's HTML, which Zendesk may have tidied up, holds what this intent would write: the same contact, and
 * the same time it was offered, since the same contact can be offered again. A page that took the contact over may know
 * only since when it was queued: then any later offer counts. Values cannot forge it.
 */
export function isDetailsOf(
  html: string,
  { contactId, details, resumed }: Pick<AddContactNoteIntent, 'contactId' | 'details' | 'resumed'>,
): boolean {
  const [, facts = ''] = html.split(`>${heading}</h4>`, 2);
  const [ours = ''] = facts.split('</ul>', 1);
  const read = (label: string) => ours.split(`>${label}</strong>: `, 2)[1]?.split('<', 1)[0];
  if ((read(legLabel) ?? read(contactLabel)) !== toHtml(contactId)) return false;
  const started = read(startLabel) ?? '';
  const expected = toReadableTime(details.startedAt);
  return started === expected || (resumed && started > expected);
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
