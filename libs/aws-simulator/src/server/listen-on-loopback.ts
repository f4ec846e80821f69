import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerAction, ServerReply, ServerRequest } from './server-action.js';

export interface LoopbackServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * An HTTP server on this machine's loopback address; port 0 takes any that is free. Rejects with an Error of code
 * EADDRINUSE when the port is taken.
 */
export async function listenOnLoopback(
  wantedPort: number,
  handle: (request: ServerRequest) => Promise<ServerAction>,
): Promise<LoopbackServer> {
  const server = createServer((message, response) => {
    void answer(message, response, handle);
  });
  server.listen(wantedPort, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  handle: (request: ServerRequest) => Promise<ServerAction>,
): Promise<void> {
  try {
    const action = await handle({
      method: message.method ?? '',
      url: new URL(message.url ?? '/', 'http://127.0.0.1'),
      headers: message.headers,
      body: await readBody(message),
    });
    if (action === 'silent') return;
    if (action === 'dropped') message.socket.destroy();
    else reply(response, action);
  } catch {
    // Whoever asked has gone, or sent no HTTP.
    message.socket.destroy();
  }
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, { body, headers, status }: ServerReply): void {
  const isReady = typeof body === 'string' || body instanceof Uint8Array;
  response.statusCode = status;
  if (!isReady) response.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.end(isReady ? body : JSON.stringify(body ?? {}));
}
