import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on both loopback addresses, so that `localhost` finds it however a browser resolves the name. */
export interface LoopbackServer {
  readonly port: number;
  readonly servers: readonly Server[];
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 and, where it exists, ::1. Port 0 takes a free one. Rejects with code EADDRINUSE. */
export async function listenOnLoopback(listener: RequestListener, port: number): Promise<LoopbackServer> {
  for (let attempt = 1; ; attempt += 1) {
    const first = await listen(listener, '127.0.0.1', port);
    const chosen = (first.address() as AddressInfo).port;
    try {
      const second = await listen(listener, '::1', chosen);
      return loopbackServer(chosen, [first, second]);
    } catch (cause) {
      if (hasNoSuchAddress(cause)) return loopbackServer(chosen, [first]);
      await close(first);
      // A port that is free on one address may be taken on the other: with port 0 another one will do.
      if (port !== 0 || attempt >= 10) throw cause;
    }
  }
}

function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function loopbackServer(port: number, servers: readonly Server[]): LoopbackServer {
  return { port, servers, close: async () => void (await Promise.all(servers.map(close))) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function hasNoSuchAddress(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}
