import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from './read-names.js';

describe('readNames', () => {
  it.each([
    ['card_number, iban', ['card_number', 'iban']],
    [' card_* \r\n iban\n\n', ['card_*', 'iban']],
    ['a,,b,\n,c', ['a', 'b', 'c']],
    ['name with spaces; and more', ['name with spaces; and more']],
    ['IBAN, card, iban', ['IBAN', 'card']],
    [' ,\n', []],
  ])('reads %j as %j', (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  it('gives back the names it gave, and none twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(',', '\n', ' ', 'a', 'A'), fc.string()) }),
        (text) => {
          const names = readNames(text);
          expect(readNames(names.join('\n'))).toEqual(names);
          expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
        },
      ),
    );
  });

  it('loses no name', () => {
    const name = fc.stringMatching(/^[a-z0-9_*-]{1,9}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.constantFrom(',', ' , ', '\n', '\r\n'), (names, separator) => {
        expect(readNames(names.join(separator))).toEqual(names);
      }),
    );
  });
});
