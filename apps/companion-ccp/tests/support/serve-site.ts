import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const site = join(import.meta.dirname, '../../dist');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

export interface ServedSite {
  /** Scheme, host and port. */
  readonly origin: string;
  close(): void;
}

export interface ServeSiteOptions {
  /** What the host sends along with every file. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Files that differ from those that were built, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
  /** Names of this machine are different sites. */
  readonly host?: 'localhost' | '127.0.0.1' | 'app.localhost';
}

/** Serves what `npm run build` has written, as any static host would. */
export async function serveSite(options: ServeSiteOptions = {}): Promise<ServedSite> {
  const { headers = {}, files = {}, host = 'localhost' } = options;
  if (!existsSync(join(site, 'index.html')))
    throw new Error('Run "npm run build" in apps/companion-ccp first.');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = pathname === '/' ? '/index.html' : normalize(pathname);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    const content = files[path];
    if (content !== undefined) response.end(content);
    else
      readFile(join(site, path)).then(
        (file) => response.end(file),
        () => response.writeHead(404).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, host === 'localhost' ? host : '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${String(port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
