import { configureLocalization } from '@lit/localize';
import { sourceLocale, targetLocales } from '../generated/locale-codes.js';
import * as britishEnglish from '../generated/locales/en-GB.js';

const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  // Statically imported: one more file to load would cost more than its few sentences weigh.
  loadLocale: () => Promise.resolve(britishEnglish),
});

/**
 * Switches every string of the page to a language, given as browsers and Zendesk write it (`en-gb`, `en-US`, `fr`). American English is what
 * everybody reads who has no translation yet; other kinds of English read British.
 */
export async function useLocale(wanted: string): Promise<void> {
  const locale = chooseLocale(wanted);
  await setLocale(locale);
  document.documentElement.lang = locale;
}

/** The page's locale for a wanted one. */
export function chooseLocale(wanted: string): typeof sourceLocale | (typeof targetLocales)[number] {
  const [language, region] = wanted.toLowerCase().split('-');
  const american = language !== 'en' || region === undefined || region === 'us';
  return american ? 'en-US' : 'en-GB';
}
