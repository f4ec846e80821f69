import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { DeskEvent } from '../desk/desk-event.js';
import { findAgent } from '../desk/find-agent.js';
import { optional, optionalChoice, readControlBody } from '../control/read-control-body.js';
import { readProxiedRequest } from '../proxy/proxied-request.js';
import { sendProxiedRequest } from '../proxy/send-proxied-request.js';
import type { SimulatedZendesk } from '../simulated-zendesk.js';
import { agentHeader } from '../simulator-headers.js';
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
  // A tab names its agent; one that names none is the signed-in agent's.
  const agentName = (context: Context) => context.req.header(agentHeader) ?? context.req.query('agent');
  server.use('/__workspace/*', async (context, next) => {
    const name = agentName(context);
    const agent = name === undefined ? undefined : findAgent(desk, name);
    if (name !== undefined && agent === undefined) {
      return context.json({ error: `There is no agent "${name}" in this account.` }, 404);
    }
    return desk.as(agent?.id, next);
  });
  server.get('/__workspace/snapshot', (context) => context.json(toWorkspaceSnapshot(zendesk, appOrigin)));
  server.get('/__workspace/assets/:file', (context) => servePageFile(`assets/${context.req.param('file')}`));
  server.get('/recordings/demo.wav', (context) =>
    context.body(recording, 200, { 'content-type': 'audio/wav', 'accept-ranges': 'none' }),
  );

  server.get('/__workspace/events', (context) =>
    streamSSE(context, async (stream) => {
      const name = agentName(context);
      const agentId = name === undefined ? undefined : findAgent(desk, name)?.id;
      const send = (event: DeskEvent) => {
        const addressee = 'agentId' in event ? event.agentId : undefined;
        if (addressee === undefined || addressee === (agentId ?? desk.defaultSession.userId)) {
          void stream.writeSSE({ data: JSON.stringify(event) });
        }
      };
      const unsubscribe = desk.subscribe(send);
      await stream.writeSSE({ event: 'ready', data: '{}' });
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
      });
      unsubscribe();
    }),
  );

  server.post('/__workspace/proxy', async (context) =>
    context.json(await sendProxiedRequest(zendesk, readProxiedRequest(await readControlBody(context)))),
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
    const kind = optional(body, 'kind', 'string') ?? 'notice';
    desk.notices.push({ at: desk.clock.stamp(), agentId: desk.session.userId, text, kind });
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
