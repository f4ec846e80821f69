import { describe, expect, it } from 'vitest';
import { chooseLocale } from './choose-locale.js';

describe('chooseLocale', () => {
  it.each([
    ['en-US', 'en-US'],
    ['en-us', 'en-US'],
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['en-au', 'en-GB'],
    ['fr', 'en-US'],
    ['', 'en-US'],
  ])('reads %s as %s', (wanted, expected) => {
    expect(chooseLocale(wanted)).toBe(expected);
  });
});
