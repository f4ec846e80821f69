import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatNumberForPeople,
  isAnonymousNumber,
  reduceSipAddress,
  sameNumber,
  toDialable,
  toE164,
} from './index.js';

describe('toE164', () => {
  it.each([
    ['+14155550134', undefined, '+14155550134'],
    ['+1 (415) 555-0134', undefined, '+14155550134'],
    ['(415) 555-0134', 'US', '+14155550134'],
    ['020 7946 0000', 'GB', '+442079460000'],
    ['020 7946 0000', '+44', '+442079460000'],
    ['020 7946 0000', '0044', '+442079460000'],
    ['0044 20 7946 0000', 'DE', '+442079460000'],
    ['+49 (0)30 901820', 'GB', '+4930901820'],
    ['sip:+14155550134@carrier.example', undefined, '+14155550134'],
    ['+9991234567', undefined, '+9991234567'],
    ['020 7946 0000', undefined, undefined],
    ['020 7946 0000', 'Atlantis', undefined],
    ['112', 'GB', undefined],
    ['Jane', 'GB', undefined],
    ['call 020 7946 0000 now', 'GB', undefined],
    ['', 'GB', undefined],
  ])('reads %j with default country %s as %s', (text, country, number) => {
    expect(toE164(text, country)).toBe(number);
  });

  it('gives E.164 or nothing, and its own result back unchanged', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[+\d ()-]{0,20}$/));
    fc.assert(
      fc.property(text, fc.oneof(fc.constantFrom('US', '+44', undefined), fc.string()), (given, country) => {
        const number = toE164(given, country);
        if (number === undefined) return;
        expect(number).toMatch(/^\+[1-9]\d{1,14}$/);
        expect(toE164(number, country)).toBe(number);
      }),
    );
  });
});

describe('toDialable', () => {
  it.each([
    ['020 7946 0000', 'GB', '+442079460000'],
    ['+1 415 555 0134', 'GB', '+14155550134'],
    ['+9991234567', undefined, '+9991234567'],
    ['+1 415 555 01349', undefined, undefined],
    ['+1 415 555', 'US', undefined],
    ['112', 'GB', undefined],
    ['', undefined, undefined],
  ])('reads %j with default country %s as %s', (text, country, number) => {
    expect(toDialable(text, country)).toBe(number);
  });
});

describe('isAnonymousNumber', () => {
  it.each(['', ' ', 'anonymous', 'Private', 'UNKNOWN', 'restricted', ' unavailable ', undefined, null])(
    'takes %j as withheld',
    (text) => {
      expect(isAnonymousNumber(text)).toBe(true);
    },
  );

  it('takes an anonymous SIP address as withheld', () => {
    expect(isAnonymousNumber('sip:anonymous@anonymous.invalid')).toBe(true);
  });

  it.each(['+14155550134', 'sip:+14155550134@carrier.example', '112'])('takes %j as a number', (text) => {
    expect(isAnonymousNumber(text)).toBe(false);
  });
});

describe('sameNumber', () => {
  it.each([
    ['+442079460000', '020 7946 0000', 'GB', true],
    ['+442079460000', '+44 20 7946 0000', undefined, true],
    ['+442079460000', '020 7946 0001', 'GB', false],
    ['020 7946 0000', '020 7946 0000', undefined, false],
    ['', '', 'GB', false],
  ])('compares %j and %j with default country %s: %s', (a, b, country, same) => {
    expect(sameNumber(a, b, country)).toBe(same);
  });
});

describe('formatNumberForPeople', () => {
  it.each([
    ['+14155550134', '+1 415 555 0134'],
    ['+442079460000', '+44 20 7946 0000'],
    ['+9991234567', '+9991234567'],
    ['anonymous', 'anonymous'],
    ['', ''],
  ])('writes %j as %j', (number, text) => {
    expect(formatNumberForPeople(number)).toBe(text);
  });
});

describe('reduceSipAddress', () => {
  it.each([
    ['sip:+14155550134@carrier.example', '+14155550134'],
    ['sips:+14155550134;phone-context=x@carrier.example:5061;user=phone', '+14155550134'],
    ['"Jane" <sip:%2B14155550134@carrier.example>', '+14155550134'],
    ['tel:+14155550134', '+14155550134'],
    ['SIP:jane@example.com', 'jane'],
    [' +14155550134 ', '+14155550134'],
  ])('reduces %j to %j', (text, number) => {
    expect(reduceSipAddress(text)).toBe(number);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof reduceSipAddress(`sip:${text}`)).toBe('string');
        expect(typeof formatNumberForPeople(text)).toBe('string');
        expect(typeof isAnonymousNumber(text)).toBe('boolean');
      }),
    );
  });
});
