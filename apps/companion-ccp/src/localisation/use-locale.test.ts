// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { msg } from '@lit/localize';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLocale, useLocale } from './use-locale.js';

afterEach(async () => {
  await useLocale('en-US');
});

describe('chooseLocale', () => {
  it.each([
    ['en-US', 'en-US'],
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['en-au', 'en-GB'],
    ['fr', 'en-US'],
    ['', 'en-US'],
  ])('reads %s as %s', (wanted, expected) => {
    expect(chooseLocale(wanted)).toBe(expected);
  });
});

describe('useLocale', () => {
  it('speaks the wanted language, and tells the page which it is', async () => {
    await useLocale('en-gb');

    expect(document.documentElement.lang).toBe('en-GB');
    expect(msg('Amazon Connect address not recognized')).toBe('Amazon Connect address not recognised');
  });
});

describe('the translations', () => {
  it('have a text for every string', () => {
    const units = readFileSync(join(import.meta.dirname, '../../xliff/en-GB.xlf'), 'utf8').split(
      '</trans-unit>',
    );

    expect(units.slice(0, -1).filter((unit) => !unit.includes('<target>'))).toEqual([]);
  });
});
