const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether the manifest's `domainWhitelist` names the host of an address. An entry is a host name, `*.` and a domain for
 * its subdomains, or a loopback host, with or without a port.
 */
export function isWhitelisted(url: URL, whitelist: readonly string[]): boolean {
  const isLoopback = loopbackHosts.includes(url.hostname);
  return whitelist
    .map((entry) => entry.toLowerCase())
    .some((entry) =>
      entry.startsWith('*.')
        ? url.hostname.endsWith(entry.slice(1))
        : entry === url.hostname || (isLoopback && entry === url.host),
    );
}
