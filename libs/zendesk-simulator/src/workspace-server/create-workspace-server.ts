import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { DeskEvent } from '../desk/desk-event.js';
import { optional, optionalChoice, readControlBody } from '../control/read-control-body.js';
import type { SimulatedZendesk } from '../simulated-zendesk.js';
import { createDemoRecording } from './recording.js';
import { toWorkspaceSnapshot } from './workspace-snapshot.js';

const pageFolder = new URL('../../dist/workspace/', import.meta.url);

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** @returns the workspace page, and what it needs of the server besides the REST API */
export function createWorkspaceServer(zendesk: SimulatedZendesk, appOrigin: string): Hono {
  const server = new Hono();
  const { desk } = zendesk;
  const recording = createDemoRecording();

  server.get('/', (context) => context.redirect('/agent'));
  for (const path of ['/agent', '/agent/*']) server.get(path, () => servePageFile('index.html'));
  server.get('/__workspace/snapshot', (context) => context.json(toWorkspaceSnapshot(zendesk, appOrigin)));
  server.get('/__workspace/assets/:file', (context) => servePageFile(`assets/${context.req.param('file')}`));
  server.get('/recordings/demo.wav', (context) =>
    context.body(recording, 200, { 'content-type': 'audio/wav', 'accept-ranges': 'none' }),
  );

  server.get('/__workspace/events', (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: DeskEvent) => void stream.writeSSE({ data: JSON.stringify(event) });
      const unsubscribe = desk.subscribe(send);
      await stream.writeSSE({ event: 'ready', data: '{}' });
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
      });
      unsubscribe();
    }),
  );

  server.post('/__workspace/scheme', async (context) => {
    const scheme = optionalChoice(await readControlBody(context), 'scheme', ['light', 'dark']);
    if (scheme !== undefined) {
      desk.scheme = scheme;
      desk.publish({ type: 'scheme', scheme });
    }
    return context.body(null, 204);
  });

  server.post('/__workspace/pops', async (context) => {
    const body = await readControlBody(context);
    const kind = optionalChoice(body, 'kind', ['ticket', 'user']);
    const id = optional(body, 'id', 'number');
    if (kind !== undefined && id !== undefined) desk.pop(kind, id, 'routeTo');
    return context.body(null, 204);
  });

  server.post('/__workspace/notices', async (context) => {
    const body = await readControlBody(context);
    const text = optional(body, 'text', 'string') ?? '';
    desk.notices.push({ at: desk.clock.stamp(), text, kind: optional(body, 'kind', 'string') ?? 'notice' });
    return context.body(null, 204);
  });
  return server;
}

async function servePageFile(path: string): Promise<Response> {
  try {
    const file = await readFile(new URL(path, pageFolder));
    const contentType = contentTypes[extname(path)] ?? 'application/octet-stream';
    return new Response(file, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
  } catch {
    return new Response('The workspace page is not built: run the build of @patchcord/zendesk-simulator.', {
      status: path === 'index.html' ? 500 : 404,
    });
  }
}
