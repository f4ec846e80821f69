import type { RecordCallIntent } from '@patchcord/contact-ports';
import { escapeHtml } from './escape-html.js';
import { toHtmlItem, toReadableTime } from './to-html-item.js';

/**
 * A voice leg as a private comment, for accounts without Talk Partner Edition when there is no recording to show:
 * the voice comment of the Tickets API always has a player (zendesk.md 2.11), and none may appear.
 */
export function toCallNote(intent: RecordCallIntent) {
  const { answeredAt, direction, endedAt, from, queueName, recordingConsent, startedAt, title, to } = intent;
  const items = [
    toHtmlItem('Call', title),
    toHtmlItem('Direction', direction),
    toHtmlItem('From', from ?? 'anonymous'),
    toHtmlItem('To', to ?? 'unknown'),
    toHtmlItem('Queue', queueName),
    toHtmlItem('Started', toReadableTime(startedAt)),
    toHtmlItem('Answered', toReadableTime(answeredAt)),
    toHtmlItem('Ended', toReadableTime(endedAt)),
    toHtmlItem('Recording', recordingConsent === 'optedOut' ? 'the caller opted out' : undefined),
  ].filter((item) => item !== undefined);
  return { html_body: `<h4>${toHeading(intent.contactId)}</h4><ul>${items.join('')}</ul>`, public: false };
}

/** Whether a comment's HTML, which Zendesk may have tidied up, is the note of this contact. Values cannot forge it. */
export function isCallNote(html: string, contactId: string): boolean {
  return html.includes(`>${toHeading(contactId)}</h4>`);
}

function toHeading(contactId: string): string {
  return `Call record ${escapeHtml(contactId)}`;
}
