import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from './split-text.js';
import { byteLength, toHtml } from './to-html.js';

const characters = fc.constantFrom(
  ...['a', 'z', ' ', '\n', '\r', '\t', '&', '<', '>', '"', "'", '{', '}', '%'],
  ...['ü', 'ß', '漢', '😀', '👩‍👩‍👧', '\u{10ffff}', '\ud83d', '\ude00', '\u0000', '\u200b'],
);
const texts = fc.string({ unit: characters, maxLength: 400 });
const limits = fc.integer({ min: 20, max: 120 });

describe('splitText', () => {
  it('loses nothing and adds nothing, and keeps each piece below the limit, whatever the text', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const pieces = splitText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(byteLength(toHtml(piece))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('never cuts a character in two, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), limits, (text, limit) => {
        for (const piece of splitText(text, limit)) expect(/\p{Surrogate}/u.test(piece)).toBe(false);
      }),
    );
  });

  it('makes as few pieces as can be, where no words end', () => {
    expect(splitText('😀'.repeat(25), 40)).toEqual(['😀'.repeat(10), '😀'.repeat(10), '😀'.repeat(5)]);
  });

  it('cuts between words where one ends near the limit', () => {
    expect(splitText('12345 789 abcdefghij klm', 21)).toEqual(['12345 789 abcdefghij ', 'klm']);
    expect(splitText('12 4567890123456789012345', 21)).toEqual(['12 456789012345678901', '2345']);
  });

  it('leaves a short text whole, and makes nothing of nothing', () => {
    expect([splitText('My kettle leaks.', 20), splitText('', 20)]).toEqual([['My kettle leaks.'], []]);
  });
});
