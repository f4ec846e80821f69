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
 * Switches every string of the app to the language of a Zendesk user, given as Zendesk writes locales (`en-gb`, `en-US`, `fr`). American
 * English is what everybody reads who has no translation yet; other kinds of English read British.
 */
export async function useLocale(zendeskLocale: string): Promise<void> {
  const locale = chooseLocale(zendeskLocale);
  await setLocale(locale);
  document.documentElement.lang = locale;
}

/** The app's locale for a Zendesk user's. */
export function chooseLocale(zendeskLocale: string): typeof sourceLocale | (typeof targetLocales)[number] {
  const [language, region] = zendeskLocale.toLowerCase().split('-');
  const american = language !== 'en' || region === undefined || region === 'us';
  return american ? 'en-US' : 'en-GB';
}
