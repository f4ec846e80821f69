/** Addresses on the instance. They open only for people who are signed in to Connect and have the permission. */
export interface ConnectLinks {
  /** The recording of one leg. */
  recording(contactId: string): string;
  /** Connect's own page about a contact. */
  contactRecord(contactId: string): string;
}

/**
 * Where recordings and contact records are found (contact-rules.md, section 6).
 * @param instanceUrl without a trailing slash: `https://example.my.connect.aws`, `https://example.awsapps.com/connect`
 * @param timeZone the IANA name of the zone in which Connect shows times
 */
export function connectLinks(instanceUrl: string, timeZone: string): ConnectLinks {
  return {
    recording: (contactId) => {
      const query = new URLSearchParams({ format: 'wav', callLegId: contactId });
      return `${instanceUrl}/get-recording?${query.toString()}`;
    },
    contactRecord: (contactId) => {
      const query = new URLSearchParams({ tz: timeZone });
      return `${instanceUrl}/contact-trace-records/details/${encodeURIComponent(contactId)}?${query.toString()}`;
    },
  };
}
