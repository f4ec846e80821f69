import { configureLocalization, type LocaleModule } from '@lit/localize';
import { chooseLocale } from './choose-locale.js';

/**
 * Switches every `msg()` of a page, and the page's `lang`, to the language of whoever reads it, as {@link chooseLocale} reads what they want.
 * A page has one: a second call throws an Error.
 * @param britishEnglish the templates that `lit-localize build` wrote; the sources are American
 */
export function createLocaleSwitch(britishEnglish: LocaleModule): (wanted: string) => Promise<void> {
  const { setLocale } = configureLocalization({
    sourceLocale: 'en-US',
    targetLocales: ['en-GB'],
    // At hand from the start: one more file to load would cost more than its few sentences weigh.
    loadLocale: () => Promise.resolve(britishEnglish),
  });
  return async (wanted) => {
    const locale = chooseLocale(wanted);
    await setLocale(locale);
    document.documentElement.lang = locale;
  };
}
