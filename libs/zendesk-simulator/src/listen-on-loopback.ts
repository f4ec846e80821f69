import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** A server on both loopback addresses. */
export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

type FetchHandler = Parameters<typeof getRequestListener>[0];

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1, both with the same port.
 * @param port 0 for any free one
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function listenOnLoopback(handler: FetchHandler, port: number): Promise<LoopbackServer> {
  const listener = getRequestListener(handler);
  const first = await listen(listener, port, '127.0.0.1');
  const address = first.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  const servers = [first];
  try {
    servers.push(await listen(listener, chosen, '::1'));
  } catch (error) {
    if (isInUse(error)) {
      await close(first);
      if (port === 0) return listenOnLoopback(handler, port);
      throw error;
    }
    // A machine without IPv6 has no ::1.
  }
  return {
    port: chosen,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function listen(
  listener: ReturnType<typeof getRequestListener>,
  port: number,
  host: string,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => void listener(request, response));
    // A browser repeats requests by itself on a connection it has used before; faults must be seen by the app.
    server.maxRequestsPerSocket = 1;
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
