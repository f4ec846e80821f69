import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const pageDirectory = fileURLToPath(new URL('../dist/control-room/', import.meta.url));

/** Serves the control room's page, and at `/sandbox.json` where the other parts are. */
export async function startControlRoom(options: {
  readonly port: number;
  readonly parts: Readonly<Record<string, string>>;
}): Promise<{ readonly url: string; close(): Promise<void> }> {
  const pages = new Hono();
  pages.get('/sandbox.json', (context) => context.json(options.parts));
  pages.use('*', serveStatic({ root: pageDirectory }));
  const server = createAdaptorServer({ fetch: pages.fetch });
  server.listen(options.port, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}/`,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
