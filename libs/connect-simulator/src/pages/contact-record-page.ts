import type { SimulatedContact } from '../engine/simulated-contact.js';
import { ccpStyle } from './ccp-style.js';
import { escapeHtml, htmlPage } from './html.js';

/** The record of one contact, for people who follow the link. Times are UTC. */
export function contactRecordPage(contact: SimulatedContact): string {
  const rows = [
    ...[
      ['Contact', contact.contactId],
      ['Initial contact', contact.initialContactId ?? ''],
      ['Name', contact.work?.name ?? ''],
      ['Queue', contact.queue],
      ['Customer', contact.customerNumber],
      [contact.direction === 'outbound' ? 'Caller id' : 'Number called', contact.systemNumber],
    ].filter(([, text]) => text !== ''),
    ...contact.history.map((entry) => [entry.type, new Date(entry.at).toISOString()]),
  ];
  const list = rows.map(
    ([term, text]) => `<dt>${escapeHtml(term ?? '')}</dt><dd>${escapeHtml(text ?? '')}</dd>`,
  );
  return htmlPage(
    'Contact record',
    ccpStyle,
    `<main><h1>Contact record</h1><dl class="contact">${list.join('\n')}</dl></main>`,
  );
}
