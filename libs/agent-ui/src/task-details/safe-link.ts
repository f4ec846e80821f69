/** What a link to an address from outside needs. */
export interface SafeLink {
  readonly href: string;
  /** Where it really leads, whatever its name says. */
  readonly host: string;
}

/** A link to an address that somebody outside has written; undefined for anything but `http` and `https`. */
export function safeLink(address: string): SafeLink | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href, host } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? { href, host } : undefined;
}
