import { createServer, type IncomingHttpHeaders } from 'node:http';

/** A request that reached the local server. */
export interface HeardRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server of somebody else on this machine: answers `{"ok":true}`, and 404 below `/missing`. */
export interface LocalServer {
  /** `localhost:<port>` */
  readonly host: string;
  readonly heard: HeardRequest[];
  close(): Promise<void>;
}

/** @returns a server that keeps what it hears, and lets every origin read its answers */
export async function startLocalServer(): Promise<LocalServer> {
  const heard: HeardRequest[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(request.url?.startsWith('/missing') === true ? 404 : 200, {
        'content-type': 'application/json',
        'access-control-allow-origin': '*',
      });
      response.end('{"ok":true}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local server has no port.');
  return {
    host: `localhost:${address.port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
