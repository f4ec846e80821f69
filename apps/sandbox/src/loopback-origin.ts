/** An origin of this machine by its address: Node's resolvers do not know every name that ends in `.localhost`. */
export function toLoopbackOrigin(origin: string): string {
  const url = new URL(origin);
  url.hostname = '127.0.0.1';
  return url.origin;
}
