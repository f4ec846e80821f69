import { isLoopbackHost } from './loopback-host.js';

const parts =
  /^(https?):\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|\[::1\])(:\d{1,5})?(\/[^\s?#\\]*)?$/i;

/**
 * The address of a service, to which paths can be appended: without slash at its end, scheme and host in lower case.
 * `undefined` for anything but `https`, or `http` to this machine, and for an address with a user, a query or a
 * fragment. Names of hosts are taken in ASCII only. Never throws.
 */
export function normaliseServiceUrl(text: string): string | undefined {
  const [, scheme, host, port = '', path = ''] = parts.exec(text.trim()) ?? [];
  if (scheme === undefined || host === undefined || Number(port.slice(1)) > 65535) return undefined;
  const base = `${scheme}://${host}`.toLowerCase();
  if (base.startsWith('http://') && !isLoopbackHost(host.toLowerCase())) return undefined;
  return `${base}${port}${path.replace(/\/+$/, '')}`;
}
