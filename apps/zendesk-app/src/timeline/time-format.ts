import type { Instant, Milliseconds } from '@patchcord/contact-ports';

/** Times and lengths of time as the agent reads them. */
export interface TimeFormat {
  day(at: Instant): string;
  /** With seconds. */
  time(at: Instant): string;
  /** Without. */
  hour(at: Instant): string;
  duration(length: Milliseconds): string;
}

/**
 * @param locale as Zendesk writes it (`en-us`)
 * @param timeZone an IANA name; the computer's own when undefined
 */
export function createTimeFormat(locale: string, timeZone: string | undefined): TimeFormat {
  const [language, zone] = [supported(locale), supportedZone(timeZone)];
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, ...(zone !== undefined && { timeZone: zone }) });
  const day = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const time = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const hour = format({ hour: '2-digit', minute: '2-digit' });
  const duration = new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond' });
  return {
    day: (at) => day.format(at),
    time: (at) => time.format(at),
    hour: (at) => hour.format(at),
    duration: (length) => duration.format(length),
  };
}

/** Undefined: the browser's own. Zendesk has locales that no standard knows. */
function supported(locale: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0];
  } catch {
    return undefined;
  }
}

function supportedZone(timeZone: string | undefined): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
