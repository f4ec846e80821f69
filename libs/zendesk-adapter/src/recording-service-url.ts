/** Hosts of this machine; only there may a service do without encryption. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where the service for the control of recordings takes orders: `<base>/recording`. Undefined when the base is no
 * address to which a token may be sent: `https`, or `http` on the machine itself.
 */
export function toRecordingServiceUrl(base: string): string | undefined {
  if (!URL.canParse(base)) return undefined;
  const { hostname, origin, pathname, protocol } = new URL(base);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
  return isSafe ? `${origin}${pathname.replace(/\/+$/, '')}/recording` : undefined;
}
