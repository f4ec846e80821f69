import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHiddenAttribute } from './index.js';

describe('isHiddenAttribute', () => {
  it.each([
    ['card_number', ['card_number']],
    ['Card_Number', ['cARD_nUMBER']],
    [' card_number ', ['card_number']],
    ['card_number', ['card_*']],
    ['card_', ['card_*']],
    ['my_card_number', ['*card*']],
    ['customer_ssn_last4', ['customer*last?', 'customer*last4']],
    ['aXbXc', ['a*b*c']],
    ['anything', ['*']],
    ['', ['*']],
    ['card_number', ['iban', '**card**']],
    ['a*b', ['a*b']],
  ])('hides %j when %j are hidden', (name, hidden) => {
    expect(isHiddenAttribute(name, hidden)).toBe(true);
  });

  it.each([
    ['card_number', []],
    ['card_number', undefined],
    ['card_number', ['card']],
    ['card_number', ['number*']],
    ['card_number', ['*card']],
    ['card_number', ['card?number', 'card.number', 'card_number[0]']],
    ['aba', ['ab*ba']],
    ['acb', ['a*b*c']],
    ['', ['card']],
  ])('shows %j when %j are hidden', (name, hidden) => {
    expect(isHiddenAttribute(name, hidden)).toBe(false);
  });

  const name = fc.string({ unit: fc.constantFrom('a', 'B', 'c', '_', '.', '1', '\\', '(') });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '_', '*', '.') });

  it('agrees with a regular expression', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '_', '.') }), pattern, (given, hidden) => {
        const pieces = hidden.split('*').map((piece) => piece.replaceAll('.', '\\.'));
        expect(isHiddenAttribute(given, [hidden])).toBe(new RegExp(`^${pieces.join('.*')}$`).test(given));
      }),
    );
  });

  it('hides whatever is written where a wildcard stands', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), name, (pieces, filling) => {
        expect(isHiddenAttribute(pieces.join(filling).toLowerCase(), [pieces.join('*')])).toBe(true);
      }),
    );
  });

  it('hides no less when more is hidden, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), fc.string(), (given, hidden, more) => {
        const before = isHiddenAttribute(given, hidden);
        expect(isHiddenAttribute(given, [...hidden, more]) || !before).toBe(true);
      }),
    );
  });

  it('answers at once, whatever was typed', () => {
    const long = 'a'.repeat(20_000);
    expect(isHiddenAttribute(long, [`${'*a'.repeat(5_000)}*b`])).toBe(false);
  });
});
