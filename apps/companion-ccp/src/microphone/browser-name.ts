/** The browsers whose settings have a place of their own for the microphone. */
export type BrowserName = 'chrome' | 'edge' | 'firefox' | 'safari' | 'other';

/** @param userAgent of `navigator` */
export function browserName(userAgent: string): BrowserName {
  if (/\bEdg(?:e|A|iOS)?\//.test(userAgent)) return 'edge';
  if (/\bFirefox\/|\bFxiOS\//.test(userAgent)) return 'firefox';
  if (/Chrom(?:e|ium)\/|CriOS\//.test(userAgent)) return 'chrome';
  return /\bSafari\//.test(userAgent) ? 'safari' : 'other';
}
