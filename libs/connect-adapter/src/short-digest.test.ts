import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortDigest } from './short-digest.js';

describe('shortDigest', () => {
  // The 32-bit values 811c9dc5, e40c292c and bf9cf968, their first byte folded into the other three.
  it.each([
    ['', '1c9d44'],
    ['a', '0c29c8'],
    ['foobar', '9cf9d7'],
  ])('folds the published value of %j to %s', (text, digest) => {
    expect(shortDigest(text)).toBe(digest);
  });

  it('is six digits of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(shortDigest(text)).toMatch(/^[0-9a-f]{6}$/);
      }),
    );
  });
});
