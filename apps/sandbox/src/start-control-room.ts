import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { fileURLToPath } from 'node:url';
import type { AudioPlaces } from './audio-places.js';
import { audioRoutes } from './audio-routes.js';
import { deskRoutes } from './desk-routes.js';
import { functionRoutes } from './functions/function-routes.js';
import type { SandboxFunctions } from './functions/sandbox-functions.js';
import type { TicketDeeds } from './functions/ticket-deeds.js';
import { listenOnLoopback } from './listen-on-loopback.js';
import type { SandboxAgent } from './sandbox-agents.js';
import type { AgentDesk, SandboxConfig } from './wire/sandbox-config.js';

/** The control room's page, served. */
export interface ControlRoom {
  readonly url: string;
  /** Who can work here, and where. */
  readonly agents: readonly AgentDesk[];
  close(): Promise<void>;
}

/** What the control room's page is served with. */
export interface ControlRoomOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Where the other parts are. */
  readonly parts: Omit<SandboxConfig, 'agents'>;
  readonly agents: readonly SandboxAgent[];
  readonly audio: AudioPlaces;
  readonly functions: SandboxFunctions;
  readonly ticketDeeds: TicketDeeds;
}

const pageDirectory = fileURLToPath(new URL('../dist/control-room/', import.meta.url));

/**
 * Serves the control room's page, at `/sandbox.json` where the other parts are, at `/desk/<username>` a desk each, at
 * `/audio` where calls are heard, at `/functions` those of AWS. Rejects with an Error of code EADDRINUSE when the port is
 * taken.
 */
export async function startControlRoom(options: ControlRoomOptions): Promise<ControlRoom> {
  const { connect } = options.parts;
  const pages = new Hono();
  let agents: readonly AgentDesk[] = [];
  pages.get('/sandbox.json', (context) => context.json({ ...options.parts, agents } satisfies SandboxConfig));
  pages.route('/', deskRoutes(options.agents, connect));
  pages.route('/', audioRoutes(options.audio));
  pages.route('/', functionRoutes(options.functions, options.ticketDeeds));
  pages.use('*', serveStatic({ root: pageDirectory }));
  const { port, close } = await listenOnLoopback(pages, options.port);
  const deskOrigin = `http://${new URL(connect).hostname}:${String(port)}`;
  agents = options.agents.map(({ username, name, role }) => ({
    username,
    name,
    ...(role === undefined ? {} : { role }),
    deskUrl: `${deskOrigin}/desk/${username}`,
  }));
  return { url: `http://localhost:${String(port)}/`, agents, close };
}
