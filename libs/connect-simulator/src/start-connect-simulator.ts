import { randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { createConnectDriver } from './connect-driver.js';
import type { ConnectDriver } from './connect-driver.js';
import { controlRoutes } from './control/control-routes.js';
import type { Clock } from './engine/clock.js';
import { systemClock } from './engine/clock.js';
import { createContactEngine } from './engine/contact-engine.js';
import { defaultEngineTiming } from './engine/engine-timing.js';
import type { EngineTiming } from './engine/engine-timing.js';
import { createChatTokens } from './participant/chat-tokens.js';
import { agentAppRoutes } from './server/agent-app-routes.js';
import { ctiRoutes } from './server/cti-routes.js';
import { contactApiRoutes } from './server/contact-api-routes.js';
import { createFaults } from './server/faults.js';
import { listenOnLoopback } from './server/listen-on-loopback.js';
import { pageChatRoutes } from './server/page-chat-routes.js';
import { pageRoutes } from './server/page-routes.js';
import { pageServiceRoutes } from './server/page-service-routes.js';
import { participantRoutes } from './server/participant-routes.js';
import { recordingRoutes } from './server/recording-routes.js';
import { passOnChats } from './server/pass-on-chats.js';
import { createQuotas } from './server/quotas.js';
import { createRequestLog } from './server/request-log.js';
import { createSignIns } from './server/sign-ins.js';
import type { SimulatorContext } from './server/simulator-context.js';
import { userApiRoutes } from './server/user-api-routes.js';
import { createWebSocketServer } from './server/web-socket.js';
import type { ConnectWorld } from './world/connect-world.js';
import { defaultConnectWorld } from './world/default-connect-world.js';

/** How an instance is started; all of it may be left out. */
export interface ConnectSimulatorOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Name in the instance's own addresses, `localhost` by default; it listens on loopback whatever the name. */
  readonly host?: string;
  /** Origins that may frame the CCP. `any` by default. */
  readonly approvedOrigins?: readonly string[] | 'any';
  /** A remembered sign-in, as single sign-on has it: pages without a session cookie get in. False by default. */
  readonly signedIn?: boolean;
  /** Parts of the world that differ from `defaultConnectWorld`. */
  readonly world?: Partial<ConnectWorld>;
  readonly timing?: Partial<EngineTiming>;
  readonly clock?: Clock;
  readonly createId?: () => string;
}

/** A running instance. */
export interface ConnectSimulator {
  /** E.g. `http://localhost:4200`; the CCP is at `/ccp-v2`. */
  readonly origin: string;
  readonly driver: ConnectDriver;
  close(): Promise<void>;
}

/** Starts an Amazon Connect instance on loopback. Rejects with an Error of code `EADDRINUSE` if the port is taken. */
export async function startConnectSimulator(
  options: ConnectSimulatorOptions = {},
): Promise<ConnectSimulator> {
  const world = { ...defaultConnectWorld, ...options.world };
  const createId = options.createId ?? randomUUID;
  const [defaultAgent] = world.agents;
  if (defaultAgent === undefined) throw new Error('The world needs at least one agent.');
  const clock = options.clock ?? systemClock;
  const engine = createContactEngine({
    world,
    createId,
    clock,
    timing: { ...defaultEngineTiming, ...options.timing },
  });
  const isRemembering = options.signedIn ?? false;
  const signIns = createSignIns({
    isRemembering,
    defaultAgentId: defaultAgent.id,
    createId: randomUUID,
    onEnd: () => {
      engine.wake();
    },
  });
  let origin = '';
  const context: SimulatorContext = {
    engine,
    signIns,
    faults: createFaults(),
    requests: createRequestLog(),
    participantRequests: createRequestLog(),
    publicRequests: createRequestLog(),
    quotas: createQuotas(clock),
    chatTokens: createChatTokens(engine),
    origin: () => origin,
    webSocketUrl: (token) => `${origin.replace(/^http:/, 'wss:')}/ws?token=${token}`,
    approvedOrigins: options.approvedOrigins ?? 'any',
    signOut: (agentId) => {
      signIns.signOut(agentId);
      webSocket.signalSignedOut(agentId);
    },
    signOutEverywhere: () => {
      signIns.setRemembering(false);
      signIns.expireAll();
      webSocket.signalSignedOut();
    },
    subscribers: (topic) => webSocket.subscribers(topic),
    dropWebSockets: () => {
      webSocket.dropAll();
    },
    reset: () => {
      context.faults.clear();
      context.requests.clear();
      context.participantRequests.clear();
      context.publicRequests.clear();
      context.quotas.clear();
      if (isRemembering) signIns.setRemembering(true);
      else context.signOutEverywhere();
      engine.reset();
    },
  };
  const webSocket = createWebSocketServer(context);
  passOnChats(context, webSocket);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/control', controlRoutes(context));
  app.route('/', ctiRoutes(context));
  app.route('/', agentAppRoutes(context));
  app.route('/', recordingRoutes(context));
  app.route('/', contactApiRoutes(context));
  app.route('/', userApiRoutes(context));
  app.route('/', participantRoutes(context));
  app.route('/', pageServiceRoutes(context));
  app.route('/', pageChatRoutes(context));
  app.route('/', pageRoutes(context));

  const listener = getRequestListener((request, bindings) => app.fetch(request, bindings));
  const server = await listenOnLoopback(
    (request, response) => void listener(request, response),
    options.port ?? 0,
  );
  for (const each of server.servers) {
    each.on('upgrade', (request, stream, head) => {
      webSocket.upgrade(request, stream, head);
    });
  }
  origin = `http://${options.host ?? 'localhost'}:${String(server.port)}`;
  return {
    origin,
    // Not every resolver knows the instance's own name, and the driver runs where the server does.
    driver: createConnectDriver(`http://127.0.0.1:${String(server.port)}`),
    close: async () => {
      engine.close();
      webSocket.close();
      await server.close();
    },
  };
}
