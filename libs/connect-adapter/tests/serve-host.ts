import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { hostDocument } from './host-document.js';

const { resolve } = createRequire(import.meta.url);
const streamsFile = resolve('amazon-connect-streams/release/connect-streams-min.js');
const chatFile = resolve('amazon-connect-chatjs');

export interface ServedHost {
  /**
   * @param ccpOrigin where the instance is
   * @param audio whether this page carries it
   */
  url(ccpOrigin: string, loadTimeout: number, audio?: 'here' | 'elsewhere'): string;
  close(): void;
}

/** Bundles the adapter from its source, and serves it in a page of its own origin. */
export async function serveHost(): Promise<ServedHost> {
  const files = new Map([
    ['/', { type: 'text/html', content: hostDocument }],
    ['/streams.js', { type: 'text/javascript', content: await readFile(streamsFile, 'utf8') }],
    ['/chat.js', { type: 'text/javascript', content: await readFile(chatFile, 'utf8') }],
    ['/adapter.js', { type: 'text/javascript', content: await bundleAdapter() }],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://host').pathname);
    if (file) response.setHeader('content-type', file.type).end(file.content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (ccpOrigin, loadTimeout, audio = 'here') => {
      const query = new URLSearchParams({ origin: ccpOrigin, loadTimeout: String(loadTimeout), audio });
      return `http://localhost:${String(port)}/?${query.toString()}`;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bundleAdapter(): Promise<string> {
  const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@patchcord/source', 'module', 'browser'] },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'adapter' } },
  });
  const [output] = [result].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The adapter was not bundled.');
  return chunk.code;
}
