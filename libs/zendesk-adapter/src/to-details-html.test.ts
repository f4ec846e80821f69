import type { ContactDetails } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { toDetailsHtml } from './to-details-html.js';

const details: ContactDetails = {
  conversationId: 'c-1',
  from: '+61491570006',
  to: undefined,
  queueName: 'Sales & <Service>',
  startedAt: Date.UTC(2026, 10, 22, 9, 30, 5),
  task: undefined,
  contactRecordUrl: 'https://acme.my.connect.aws/contact-trace-records/details/c-1?a=1&tz={{x}}',
  attributes: { reason: '{{ticket.requester.email}}\nsecond line', customer_pin: '1234', empty: ' ' },
};

const contact = { contactId: 'c-1', channel: 'voice' } as const;

describe('toDetailsHtml', () => {
  it('shows the facts that are known and the attributes, escaped, without secrets', () => {
    expect(toDetailsHtml(details, contact)).toBe(
      [
        '<h4>Contact details</h4><ul>',
        '<li><strong>From</strong>: +61491570006</li>',
        '<li><strong>Queue</strong>: Sales &amp; &lt;Service&gt;</li>',
        '<li><strong>Started</strong>: 2026-11-22 09:30:05 UTC</li>',
        '<li><strong>Contact ID</strong>: c-1</li>',
        '<li><a href="https://acme.my.connect.aws/contact-trace-records/details/c-1?a=1&amp;tz=%7B%7Bx%7D%7D">',
        'Contact record in Amazon Connect</a> (for those with permission there)</li></ul>',
        '<h4>Contact attributes</h4><ul>',
        '<li><strong>reason</strong>: {&#8203;{ticket.requester.email}&#8203;}<br>second line</li></ul>',
      ].join(''),
    );
  });

  it('links only to secure addresses', () => {
    expect(toDetailsHtml({ ...details, contactRecordUrl: 'javascript:alert(1)' }, contact)).not.toContain(
      '<a',
    );
  });

  it('has no heading for attributes when there are none to show', () => {
    expect(toDetailsHtml({ ...details, attributes: { pin: '1' } }, contact)).not.toContain('attributes');
  });

  it('never cuts a character in two', () => {
    const html = toDetailsHtml({ ...details, attributes: { face: `x${'😀'.repeat(1_000)}` } }, contact);
    expect(html).toContain(`x${'😀'.repeat(999)}…`);
  });

  it('leaves out halves of characters, which Zendesk could not read', () => {
    const html = toDetailsHtml({ ...details, attributes: { half: 'a\ud83db\ude00c' } }, contact);
    expect(html).toContain('<strong>half</strong>: abc<');
  });

  it('stays below the limit of a comment in bytes, and says how much is left out', () => {
    const entries = Array.from({ length: 100 }, (_, index) => [`name${index}`, 'ü'.repeat(2_000)] as const);
    const html = toDetailsHtml({ ...details, attributes: Object.fromEntries(entries) }, contact);
    expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(60_000);
    const shown = html.split('<strong>name').length - 1;
    expect(shown).toBeGreaterThan(10);
    expect(html).toContain(`<li>${100 - shown} more not shown: the comment would be too long.</li>`);
  });
});
