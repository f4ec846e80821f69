import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServerRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ServerReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a server does with a request: a reply, a dropped connection, or no answer at all. */
export type ServerAction = ServerReply | 'dropped' | 'silent';

export interface RunningServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** An HTTP server on the loopback interface, at a port of its own. */
export async function startServer(
  handle: (request: ServerRequest) => ServerAction | Promise<ServerAction>,
): Promise<RunningServer> {
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const request = {
        method: message.method ?? '',
        url: new URL(message.url ?? '/', 'http://server'),
        headers: message.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      void Promise.resolve(handle(request)).then((action) => {
        if (action === 'dropped') return message.socket.destroy();
        if (action === 'silent') return;
        const text = typeof action.body === 'string' ? action.body : JSON.stringify(action.body ?? {});
        response.writeHead(action.status, { 'content-type': 'application/json', ...action.headers });
        response.end(text);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
