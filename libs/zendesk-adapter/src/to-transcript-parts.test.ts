import type { AddTranscriptIntent, Instant, TranscriptItem } from '@patchcord/contact-ports';
import { sampleTranscriptIntent } from '@patchcord/contact-ports/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTicketUpdates } from './count-ticket-updates.js';
import { byteLength } from './to-html.js';
import { findTranscriptParts, toTranscriptParts } from './to-transcript-parts.js';

const sample = sampleTranscriptIntent({ ticketId: 4127 });
const contactRecordUrl = 'https://acme.my.connect.aws/contact-trace-records/details/c-1?tz=UTC';
const link =
  `<a href="${contactRecordUrl}">Contact record in Amazon Connect</a>` + ' (for those with permission there)';
const [firstItem] = sample.transcript.items;

function withItems(items: readonly Partial<TranscriptItem>[]): AddTranscriptIntent {
  if (firstItem === undefined) throw new Error('The sample has no items.');
  const complete = items.map((item, index) => ({ ...firstItem, id: `m-${index}`, ...item }));
  return { ...sample, transcript: { completeness: 'complete', items: complete } };
}

describe('toTranscriptParts', () => {
  it('shows a short chat in one comment', () => {
    expect(toTranscriptParts(sample)).toEqual([
      [
        '<h4>Chat transcript</h4><ul>',
        '<li><strong>Chat</strong>: Incoming chat from Jane Caller</li>',
        '<li><strong>Answered</strong>: 2026-11-22 09:30:10 UTC</li>',
        '<li><strong>Contact ID</strong>: c-1</li></ul>',
        '<p><em>2026-11-22, times in UTC</em></p>',
        '<p><strong>Jane Caller (customer)</strong> <em>09:30:05</em><br>My kettle leaks.</p>',
        '<p><em>09:30:10 Alex Morgan (agent) joined.</em></p>',
        '<p><strong>Alex Morgan (agent)</strong> <em>09:30:14</em><br>I am sorry to hear that.</p>',
      ].join(''),
    ]);
  });

  it('says which day it is when that changes, and at the beginning of each part', () => {
    const at = Date.UTC(2026, 10, 22, 23, 59, 59);
    const [html = ''] = toTranscriptParts(withItems([{ at }, { at: at + 1_000 }, { at: at + 2_000 }]));
    expect(html.match(/\d{4}-\d\d-\d\d, times in UTC|(?<=<em>)\d\d:\d\d:\d\d/g)).toEqual([
      ...['2026-11-22, times in UTC', '23:59:59'],
      ...['2026-11-23, times in UTC', '00:00:00', '00:00:01'],
    ]);
    const long = toTranscriptParts(
      withItems(Array.from({ length: 10 }, () => ({ text: 'x'.repeat(20_000) }))),
    );
    expect(long.length).toBeGreaterThan(1);
    for (const part of long) expect(part).toContain('2026-11-22, times in UTC');
  });

  it.each([
    [
      'partial',
      `<p><strong>Lines may be missing:</strong> the chat could not be followed all the time. All of it: ${link}.</p>`,
    ],
    ['missing', `<p><strong>What was written could not be read.</strong> All of it: ${link}.</p>`],
    ['complete', '<p><em>Nothing was written.</em></p>'],
  ] as const)('says of a transcript that is %s what the agent has to know', (completeness, remark) => {
    const transcript = { completeness, items: [] };
    const [html, ...rest] = toTranscriptParts({ ...sample, transcript, contactRecordUrl });
    expect([html?.replace(/^.*<\/ul>/, ''), rest]).toEqual([remark, []]);
  });

  it('says it without a link where there is none, and once', () => {
    const items = withItems(Array.from({ length: 10 }, () => ({ text: 'x'.repeat(20_000) }))).transcript
      .items;
    const parts = toTranscriptParts({ ...sample, transcript: { completeness: 'partial', items } });
    expect(parts.map((part) => part.includes('Lines may be missing'))).toEqual(
      parts.map((_, index) => index === 0),
    );
    expect(parts[0]).not.toContain('All of it');
  });

  const words = fc.string({ unit: fc.constantFrom('a', ' ', '&', '<', '"', '{', '}', 'ü', '😀', '\n') });
  const chats = fc
    .array(
      fc.record({
        kind: fc.constantFrom('message', 'joined', 'attachment', 'other'),
        name: fc.option(words, { nil: undefined }),
        text: fc.tuple(words, fc.constantFrom(1, 1, 100, 2_000)).map(([text, times]) => text.repeat(times)),
        at: fc.integer({ min: Date.UTC(2026, 10, 22), max: Date.UTC(2026, 10, 25) }),
      }),
      { maxLength: 30 },
    )
    .map((items) => withItems(items as readonly Partial<TranscriptItem>[]));

  it('keeps each part below the limit, recognises it as the one it is, whatever was written', () => {
    fc.assert(
      fc.property(chats, fc.string({ maxLength: 3_000 }), (intent, title) => {
        const parts = toTranscriptParts({ ...intent, title });
        expect(countTicketUpdates({ ...intent, title })).toBe(parts.length);
        parts.forEach((html, index) => {
          expect(byteLength(html)).toBeLessThanOrEqual(50_000);
          const { answeredAt } = intent;
          expect(findTranscriptParts([html], { contactId: 'c-1', answeredAt })).toEqual([
            { part: index + 1, parts: parts.length },
          ]);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('leaves no mark-up, entity or character cut in two, whatever was written', () => {
    fc.assert(
      fc.property(chats, (intent) => {
        for (const html of toTranscriptParts(intent)) {
          const text = html
            .replace(/<\/?(?:h4|ul|li|p|strong|em)>|<br>/g, '')
            .replace(/&(?:amp|lt|gt|quot|#39|#8203);/g, '');
          expect(/[<>&"]|\p{Surrogate}/u.test(text)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps everything in order', () => {
    const items = Array.from({ length: 300 }, (_, index) => ({
      text: `[${index}] ${'&'.repeat(index * 5)}`,
    }));
    const parts = toTranscriptParts(withItems(items));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join('').match(/\[\d+\]/g)).toEqual(items.map((_, index) => `[${index}]`));
    expect(parts.join('').match(/&amp;/g)).toHaveLength((299 * 300 * 5) / 2);
  });
});

describe('findTranscriptParts', () => {
  const [html = ''] = toTranscriptParts(sample);
  const { answeredAt } = sample;

  it('recognises a part in what Zendesk puts around it', () => {
    const tidied = `<div class="zd-comment" dir="auto">${html}</div>`;
    expect(findTranscriptParts(['', tidied, 'a'], { contactId: 'c-1', answeredAt })).toEqual([
      { part: 1, parts: 1 },
    ]);
  });

  it('tells the answers of a contact apart, unless any will do', () => {
    const find = (at: Instant | undefined) =>
      findTranscriptParts([html], { contactId: 'c-1', answeredAt: at });
    expect([find(answeredAt + 1_000), find(answeredAt - 1_000)]).toEqual([[], []]);
    expect(find(undefined)).toEqual([{ part: 1, parts: 1 }]);
  });

  it("takes neither another contact's chat for this one, nor a text that says so", () => {
    const text = '<h4>Chat transcript</h4><ul><li><strong>Contact ID</strong>: c-2</li></ul>';
    const [forged = ''] = toTranscriptParts({ ...withItems([{ text }]), title: text });
    for (const contactId of ['c-2', 'c-', '']) {
      expect(findTranscriptParts([html, forged, ''], { contactId, answeredAt: undefined })).toEqual([]);
    }
  });
});
