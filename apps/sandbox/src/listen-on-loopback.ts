import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A server on this machine's loopback address. */
export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves on `localhost`; port 0 takes any that is free. Rejects with an Error of code EADDRINUSE when the port is taken.
 */
export async function listenOnLoopback(pages: Hono, wantedPort: number): Promise<LoopbackServer> {
  const server = createAdaptorServer({ fetch: pages.fetch });
  server.listen(wantedPort, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
