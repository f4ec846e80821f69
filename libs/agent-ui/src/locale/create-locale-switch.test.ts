import { msg } from '@lit/localize';
import { afterAll, describe, expect, it } from 'vitest';
import { createLocaleSwitch } from './create-locale-switch.js';

const useLocale = createLocaleSwitch({ templates: { colour: 'Choose a colour' } });

afterAll(async () => {
  await useLocale('en-US');
  document.documentElement.removeAttribute('lang');
});

describe('createLocaleSwitch', () => {
  it.each([
    ['en-au', 'en-GB', 'Choose a colour'],
    ['fr', 'en-US', 'Choose a color'],
  ])('speaks to who wants %s in %s, and tells the page', async (wanted, lang, sentence) => {
    await useLocale(wanted);

    expect([document.documentElement.lang, msg('Choose a color', { id: 'colour' })]).toEqual([
      lang,
      sentence,
    ]);
  });
});
