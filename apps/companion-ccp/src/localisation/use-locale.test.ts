// @vitest-environment happy-dom
import { msg } from '@lit/localize';
import { afterEach, describe, expect, it } from 'vitest';
import { useLocale } from './use-locale.js';

afterEach(async () => {
  await useLocale('en-US');
});

describe('useLocale', () => {
  it('speaks the wanted language, and tells the page which it is', async () => {
    await useLocale('en-gb');

    expect(document.documentElement.lang).toBe('en-GB');
    expect(msg('Amazon Connect address not recognized')).toBe('Amazon Connect address not recognised');
  });
});
