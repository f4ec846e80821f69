import type { ContactDetails } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { isDetailsOf, toDetailsHtml } from './to-details-html.js';

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

  it('begins with what a task is about, and names the channel and the leg', () => {
    const task = { name: 'Call Jane back', description: 'Soon.', references: [] };
    const html = toDetailsHtml({ ...details, task }, { contactId: 'c-2', channel: 'task' });
    expect(
      html.startsWith('<h4>Task</h4><ul><li><strong>Name</strong>: Call Jane back</li></ul><p>Soon.</p>'),
    ).toBe(true);
    expect(html).toContain('<h4>Contact details</h4><ul><li><strong>Channel</strong>: task</li>');
    expect(html).toContain(
      '<li><strong>Contact ID</strong>: c-1</li><li><strong>Contact ID of this leg</strong>: c-2</li>',
    );
  });

  it('stays below the limit of a comment with the longest task, too', () => {
    const long = '"'.repeat(9_000);
    const references = Array.from({ length: 50 }, () => ({ kind: 'text', name: long, value: long }) as const);
    const attributes = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`name${index}`, long]));
    const task = { name: long, description: long, references };
    const html = toDetailsHtml({ ...details, task, attributes }, { contactId: 'c-1', channel: 'task' });
    expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(60_000);
    expect(html).toContain('Contact ID');
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

describe('isDetailsOf', () => {
  const ofLeg = (contactId: string, change: Partial<ContactDetails> = {}) =>
    toDetailsHtml({ ...details, ...change }, { contactId, channel: 'task' });
  const leg = (contactId: string, change: { readonly resumed?: boolean; readonly later?: number } = {}) => ({
    contactId,
    resumed: change.resumed ?? false,
    details: { ...details, startedAt: details.startedAt + (change.later ?? 0) },
  });

  it('recognises the details of a contact, and of one leg among several', () => {
    const tidied = `<div class="zd-comment" dir="auto">${ofLeg('c-1')}</div>`;
    expect(isDetailsOf(tidied, leg('c-1'))).toBe(true);
    expect(isDetailsOf(ofLeg('c-2'), leg('c-2'))).toBe(true);
    expect(isDetailsOf(ofLeg('c-2'), leg('c-1'))).toBe(false);
    expect(isDetailsOf(ofLeg('c-1'), leg('c-2'))).toBe(false);
    expect(isDetailsOf(ofLeg('c-11'), leg('c-1'))).toBe(false);
    expect(isDetailsOf('', leg('c-1'))).toBe(false);
    expect(isDetailsOf('', leg('c-1', { resumed: true }))).toBe(false);
  });

  it.each([
    [-1_000, false, false],
    [-1_000, true, true],
    [0, false, true],
    [0, true, true],
    [1_000, false, false],
    [1_000, true, false],
  ])('compares when the contact was offered: %i ms later; taken over: %s', (later, resumed, isSame) => {
    expect(isDetailsOf(ofLeg('c-1'), leg('c-1', { later, resumed }))).toBe(isSame);
  });

  it('is not misled by what a task or an attribute says', () => {
    const forged = '<h4>Contact details</h4><ul><li><strong>Contact ID of this leg</strong>: c-9</li></ul>';
    const task = { name: forged, description: forged, references: [] };
    const attributes = { 'Contact ID of this leg': 'c-9', Started: '2026-11-23 00:00:00 UTC' };
    const html = ofLeg('c-1', { task, attributes, queueName: forged });
    expect(isDetailsOf(html, leg('c-9'))).toBe(false);
    expect(isDetailsOf(html, leg('c-1'))).toBe(true);
    expect(isDetailsOf(html, leg('c-1', { later: 1_000, resumed: true }))).toBe(false);
  });
});
