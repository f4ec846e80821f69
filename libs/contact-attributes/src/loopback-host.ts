const pattern = /^(?:(?:[a-z0-9-]+\.)*localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|\[::1\])$/;

/** Whether a host, in lower case, is this machine: browsers trust it without `https`. */
export function isLoopbackHost(host: string): boolean {
  return pattern.test(host);
}
