import type { TranscriptItem } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import { byteLength } from './to-html.js';
import { toTranscriptLines } from './to-transcript-lines.js';

const line = (change: Partial<TranscriptItem>): readonly string[] =>
  toTranscriptLines(
    {
      id: 'm-1',
      contactId: 'c-1',
      at: Date.UTC(2026, 10, 22, 9, 30, 5),
      kind: 'message',
      role: 'customer',
      name: 'Jane Caller',
      text: '',
      ...change,
    },
    2_000,
  );
const said = (who: string, text: string) => [`<p><strong>${who}</strong> <em>09:30:05</em><br>${text}</p>`];
const happened = (sentence: string) => [`<p><em>09:30:05 ${sentence}</em></p>`];

describe('toTranscriptLines', () => {
  it.each([
    [{ text: 'Hi' }, said('Jane Caller (customer)', 'Hi')],
    [{ role: 'agent', name: 'Alex', text: 'Hello\nthere' } as const, said('Alex (agent)', 'Hello<br>there')],
    [{ role: 'bot', name: 'Bot', text: 'Hi' } as const, said('Bot', 'Hi')],
    [{ role: 'bot', name: 'Lexi', text: 'Hi' } as const, said('Lexi (bot)', 'Hi')],
    [{ role: 'system', name: undefined, text: 'Hi' } as const, said('System', 'Hi')],
    [{ role: 'supervisor', name: ' ', text: 'Hi' } as const, said('Supervisor', 'Hi')],
    [{ role: 'unknown', name: undefined, text: 'Hi' } as const, said('Somebody', 'Hi')],
    [{ role: 'unknown', name: '<i>Max', text: 'Hi' } as const, said('&lt;i&gt;Max', 'Hi')],
    [{ text: '{{ticket.id}}' }, said('Jane Caller (customer)', '{&#8203;{ticket.id}&#8203;}')],
    [{ text: '' }, said('Jane Caller (customer)', '(an empty message)')],
    [
      { kind: 'attachment', text: 'invoice.pdf' } as const,
      said('Jane Caller (customer)', 'Attachment: invoice.pdf'),
    ],
    [{ kind: 'attachment' } as const, said('Jane Caller (customer)', 'Attachment: without a name')],
    [{ kind: 'other', text: 'Something new' } as const, said('Jane Caller (customer)', 'Something new')],
  ])('shows %j with name, role and time', (change, lines) => {
    expect(line(change)).toEqual(lines);
  });

  it.each([
    ['joined', 'Jane Caller (customer) joined.'],
    ['left', 'Jane Caller (customer) left.'],
    ['transferred', 'The chat was transferred.'],
    ['transferFailed', 'The chat could not be transferred.'],
    ['ended', 'The chat ended.'],
    ['other', 'Something happened that this app does not know.'],
  ] as const)('shows %s as a quiet line', (kind, sentence) => {
    expect(line({ kind })).toEqual(happened(sentence));
  });

  it('shows a message that is too long for a comment as several, without loss', () => {
    const text = Array.from({ length: 600 }, (_, index) => `<${index}>`).join(' ');
    const lines = line({ text });
    expect(lines.length).toBeGreaterThan(3);
    for (const part of lines) expect(byteLength(part)).toBeLessThanOrEqual(2_000);
    expect(lines[1]).toMatch(/^<p><em>Jane Caller \(customer\), continued<\/em><br>/);
    expect(lines.join('').match(/&lt;\d+&gt;/g)).toEqual(
      Array.from({ length: 600 }, (_, index) => `&lt;${index}&gt;`),
    );
  });
});
