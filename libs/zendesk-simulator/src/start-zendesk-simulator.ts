import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createAppOrigin } from './app-origin/create-app-origin.js';
import { readInstalledApp } from './app-origin/installed-app.js';
import { createControlApi } from './control/create-control-api.js';
import type { Seed } from './demo/fill-desk.js';
import { listenOnLoopback, type LoopbackServer } from './listen-on-loopback.js';
import type { LimitSettings } from './rest/rate-limits.js';
import { handleRestRequest } from './rest/rest-pipeline.js';
import { createSimulatedZendesk, type OAuthClientOptions, type WebhookOptions } from './simulated-zendesk.js';
import { defaultWebhookTiming, type WebhookTiming } from './webhooks/pause-before-retry.js';
import { createWorkspaceServer } from './workspace-server/create-workspace-server.js';
import { createZendeskDriver, type ZendeskDriver } from './zendesk-driver.js';

/** How to start the simulator; everything has a default. */
export interface ZendeskSimulatorOptions {
  /** The workspace's and REST API's port; 0, the default, takes any free one. */
  readonly port?: number;
  /** The app's port; 0, the default, takes any free one. */
  readonly appPort?: number;
  /** The app's host name. The workspace is on `localhost`: `127.0.0.1` makes the app another site. */
  readonly appHost?: 'localhost' | '127.0.0.1';
  /** The installed app. Without one the workspace has none. */
  readonly app?: {
    /** The built app: `manifest.json`, `assets/`, `translations/`. */
    readonly directory: string;
    /** The installation's settings by the manifest's parameter names. */
    readonly settings: Readonly<Record<string, unknown>>;
    /** Hosts the proxy reaches besides those of the manifest's `domainWhitelist`, such as `localhost:4500`. */
    readonly domainWhitelist?: readonly string[];
    /** JavaScript to run in each of its pages, as a browser's extension would; the page's security policy applies. */
    readonly pageScript?: string;
  };
  /** `demo` (the default) is a busy desk, `empty` the same account without customers and tickets. */
  readonly seed?: Seed;
  /** How long searches do not find a new record, in milliseconds; 5000 unless given. */
  readonly indexLagMs?: number;
  /** Rate limits that differ from an Enterprise account's. */
  readonly limits?: Partial<LimitSettings>;
  /** Whether phone numbers must be E.164; they need not unless given. */
  readonly validatesPhones?: boolean;
  /** Which locations hear of a click on a phone number; both unless given. */
  readonly deliverDialoutTo?: readonly ('background' | 'top_bar')[];
  /**
   * Whether tickets and users that are opened while the agent has closed the panel with the app load it all the same.
   * Unless given, they load it when the panel is opened.
   */
  readonly loadsClosedTray?: boolean;
  /** OAuth clients the account starts with, and has again after a reset; none unless given. */
  readonly oauthClients?: readonly OAuthClientOptions[];
  /** Webhooks for ticket events the account starts with, and has again after a reset; none unless given. */
  readonly webhooks?: readonly WebhookOptions[];
  /** How long webhooks wait for an answer and before a repetition; as in Zendesk unless given. */
  readonly webhookTiming?: Partial<WebhookTiming>;
}

/** A running simulator. */
export interface ZendeskSimulator {
  /** The origin of the workspace, the REST API and the control API. */
  readonly origin: string;
  /** Where the signed-in agent works. */
  readonly workspaceUrl: string;
  /**
   * Where an agent works; the browser tab stays this agent's until it is closed.
   * @param agent an agent's id, e-mail address or login (`bob.carter`)
   * @param path below `/agent/`, such as `tickets/4114`
   */
  workspaceUrlOf(agent: string | number, path?: string): string;
  /** The origin of the app's files. */
  readonly appOrigin: string;
  readonly driver: ZendeskDriver;
  /** Ends it, with all connections. */
  close(): Promise<void>;
}

/**
 * Starts a simulated Zendesk on this machine's loopback addresses.
 * @throws Error with code EADDRINUSE when a port is taken, or when the app's manifest cannot be read
 */
export async function startZendeskSimulator(
  options: ZendeskSimulatorOptions = {},
): Promise<ZendeskSimulator> {
  const { port = 0, appPort = 0, appHost = 'localhost', app } = options;
  const appServer = await listenOnLoopback(createAppOrigin(app?.directory, app?.pageScript).fetch, appPort);
  const started: LoopbackServer[] = [appServer];
  try {
    const appOrigin = `http://${appHost}:${appServer.port}`;
    const installed = app === undefined ? null : await readInstalledApp(app.directory, appOrigin);
    const pages = new Hono<{ Bindings: HttpBindings }>();
    const server = await listenOnLoopback(pages.fetch, port);
    started.push(server);
    const origin = `http://localhost:${server.port}`;
    const zendesk = createSimulatedZendesk({
      seed: options.seed ?? 'demo',
      indexLagMs: options.indexLagMs ?? 5000,
      limits: options.limits ?? {},
      validatesPhones: options.validatesPhones ?? false,
      deliverDialoutTo: options.deliverDialoutTo ?? ['background', 'top_bar'],
      loadsClosedTray: options.loadsClosedTray ?? false,
      origin,
      app: installed,
      settings: app?.settings ?? {},
      domainWhitelist: app?.domainWhitelist ?? [],
      oauthClients: options.oauthClients ?? [],
      webhooks: options.webhooks ?? [],
      webhookTiming: { ...defaultWebhookTiming, ...options.webhookTiming },
    });
    pages.all('/oauth/*', (context) => handleRestRequest(context, zendesk));
    pages.all('/api/*', (context) => handleRestRequest(context, zendesk));
    pages.route('/', createControlApi(zendesk));
    pages.route('/', createWorkspaceServer(zendesk, appOrigin));
    return {
      origin,
      workspaceUrl: `${origin}/agent`,
      workspaceUrlOf: (agent, path = '') => `${origin}/agent/${path}?agent=${encodeURIComponent(agent)}`,
      appOrigin,
      driver: createZendeskDriver(origin),
      close: async () => {
        zendesk.courier.clear();
        await Promise.all(started.map((one) => one.close()));
      },
    };
  } catch (error) {
    await Promise.all(started.map((one) => one.close()));
    throw error;
  }
}
