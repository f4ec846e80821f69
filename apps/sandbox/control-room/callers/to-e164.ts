const callingCodes: Readonly<Record<string, string>> = {
  'America/Chicago': '1',
  'America/Los_Angeles': '1',
  'America/New_York': '1',
  'Australia/Sydney': '61',
  'Europe/Berlin': '49',
  'Europe/London': '44',
  'Europe/Paris': '33',
  'Europe/Stockholm': '46',
};

/**
 * The number the network would show for a number as a person wrote it.
 * @param timeZone the person's IANA time zone, which tells the country of a number without one
 * @returns E.164, or `undefined` if the country cannot be told
 */
export function toE164(written: string, timeZone: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 5) return undefined;
  if (written.trim().startsWith('+')) return `+${digits}`;
  const callingCode = callingCodes[timeZone];
  return callingCode === undefined ? undefined : `+${callingCode}${digits.replace(/^0/, '')}`;
}
