/**
 * The language in which somebody reads who wants another, given as browsers and Zendesk write it (`en-gb`, `en-US`, `fr`). American English
 * is what everybody reads who has no translation yet; other kinds of English read British.
 */
export function chooseLocale(wanted: string): 'en-US' | 'en-GB' {
  const [language, region] = wanted.toLowerCase().split('-');
  const american = language !== 'en' || region === undefined || region === 'us';
  return american ? 'en-US' : 'en-GB';
}
