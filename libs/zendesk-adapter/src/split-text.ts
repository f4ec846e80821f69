import { byteLength, toHtml } from './to-html.js';

/** The most that breaking a placeholder adds to a brace or a percent sign. */
const gap = byteLength('&#8203;');
const breakable = /[{}%]/;
const gaps = ' \t\n';
/** How far back a piece may be cut short, so that it ends between words. */
const nearEnd = 0.9;

/**
 * Text in pieces, in order and without loss, the HTML of each of which ({@link toHtml}) takes at most so many bytes. Cut
 * between words where that is possible, and never within a character.
 * @param limit at least as much as one character may take: 20 bytes
 */
export function splitText(text: string, limit: number): readonly string[] {
  if (byteLength(toHtml(text)) <= limit) return text === '' ? [] : [text];
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  let lastGap = 0;
  let bytesToGap = 0;
  for (const character of text) {
    const size = measure(character);
    if (bytes + size > limit) {
      const isGapNear = bytesToGap >= limit * nearEnd;
      pieces.push(isGapNear ? piece.slice(0, lastGap) : piece);
      piece = isGapNear ? piece.slice(lastGap) : '';
      bytes = isGapNear ? bytes - bytesToGap : 0;
      bytesToGap = 0;
    }
    piece += character;
    bytes += size;
    if (gaps.includes(character)) {
      lastGap = piece.length;
      bytesToGap = bytes;
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** What a character takes at most, whatever stands beside it. */
function measure(character: string): number {
  return sizesOfAscii[character.codePointAt(0) ?? 0] ?? byteLength(character);
}

const sizesOfAscii = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return byteLength(toHtml(character)) + (breakable.test(character) ? gap : 0);
});
