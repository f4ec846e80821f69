import type { TimelineEntry } from '@patchcord/contact-ports';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactTimeline } from './redact-timeline.js';

const entry = (change: Partial<TimelineEntry>): TimelineEntry => ({
  contactId: 'c1',
  at: 0,
  kind: 'decision',
  name: 'customer.identified',
  reason: '',
  ...change,
});
const redactText = (reason: string, personal: readonly string[] = []) =>
  redact(entry({ reason, personal })).reason;

describe('redact', () => {
  it('masks what identifies a person, in the reason and in the facts, and drops the list of it', () => {
    expect(
      redact(
        entry({
          reason: 'JANE DOE is the only user with +14155550134.',
          personal: ['Jane Doe', 'Jane', '+14155550134'],
          data: {
            customer: 'Jane Doe',
            ticketId: 1234,
            told: [{ line: 'Jane: (415) 555-0134' }],
            late: true,
          },
        }),
      ),
    ).toEqual(
      entry({
        reason: '••• is the only user with •••34.',
        data: { customer: '•••', ticketId: 1234, told: [{ line: '•••: •••34' }], late: true },
      }),
    );
  });

  it('masks what a task is about and the speaker of a call, and not the words of a task elsewhere', () => {
    const data = { task: 'Call back', speaker: 'speaker-1', ticketId: 7 };
    expect(redact(entry({ reason: 'The call of speaker-1 ended.', data }))).toEqual(
      entry({
        reason: 'The call of ••• ended.',
        data: { task: '•••', speaker: '•••', ticketId: 7 },
      }),
    );
  });

  it.each([
    ['+1 415-555-0134', '•••34'],
    ['(415) 555-0134', '•••34'],
    ['020 7946 0000', '•••00'],
    ['0049.30/1234567', '•••67'],
    ['tel:+14155550134.', 'tel:•••34.'],
    ['x+14155550134', 'x•••34'],
    ['jane.doe+zendesk@example.co.uk!', '•••'],
    ['<jane@example.com>', '<•••>'],
  ])('masks %s, which nobody called personal', (text, masked) => {
    expect(redactText(`From ${text}`)).toBe(`From ${masked}`);
  });

  it.each([
    'GET /api/v2/users/380001000101 in 1204 ms',
    'on #1234567 since 2026-11-23 01:24:26',
    'recent_ticket_timeout is 0, attempt 12 of 20',
    'contact 5f3c-12345678901',
  ])('leaves “%s” alone', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('masks a short name as a word, and no more', () => {
    expect(redactText('Al calls Alfred, said AL.', ['Al'])).toBe('••• calls Alfred, said •••.');
  });

  it('masks what a customer called their request, as a whole', () => {
    expect(redact(entry({ data: { subject: 'My divorce papers', ticketId: 7 } })).data).toEqual({
      subject: '•••',
      ticketId: 7,
    });
  });

  const name = fc
    .string({ unit: 'grapheme', minLength: 4 })
    .filter((text) => text.trim() === text && !text.includes('•'));
  const around = fc.constantFrom('', ' ', '“', '.', ', ', 'x', '\n', '(');

  it('leaves no personal text anywhere, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), around, around, (names, before, after) => {
        const text = names.map((personal) => `${before}${personal}${after}`).join(' ');
        const redacted = redact(
          entry({ reason: text, personal: names, data: { a: text, b: [{ c: text }] } }),
        );
        const rest = [redacted.reason, redacted.data?.['a']].join();
        for (const personal of names) expect(rest).not.toContain(personal);
        expect(redacted.personal).toBeUndefined();
      }),
    );
  });

  it('keeps two digits of a phone number at most, however it is grouped', () => {
    const number = fc.tuple(
      fc.constantFrom('+', '', '('),
      fc.array(fc.stringMatching(/^\d{2,4}$/), { minLength: 4, maxLength: 5 }),
      fc.constantFrom('', ' ', '-', '.'),
    );
    const calm = fc.constantFrom(' ', '“', ', from ', '\n', ': ');
    fc.assert(
      fc.property(number, calm, ([plus, groups, separator], before) => {
        // A date is none.
        fc.pre(!/^\d{4}-\d\d-\d\d(?!\d)/.test(groups.join(separator)));
        const written = `${plus}${groups.join(separator)}`;
        expect(redactText(`${before}${written} called`)).toBe(`${before}•••${written.slice(-2)} called`);
      }),
    );
  });

  it('changes nothing that is redacted already', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (reason, personal) => {
        const once = redact(entry({ reason, personal }));
        expect(redact(once)).toEqual(once);
      }),
    );
  });
});

describe('redactTimeline', () => {
  it('masks a name in all entries of its contact, wherever it was called personal, and in no other', () => {
    const reason = 'Jane Doe called.';
    expect(
      redactTimeline([
        entry({ reason }),
        entry({ reason: 'x', data: { customer: 'Jane Doe' } }),
        entry({ reason, contactId: 'c2' }),
      ]).map((redacted) => redacted.reason),
    ).toEqual(['••• called.', 'x', 'Jane Doe called.']);
  });
});
