import type { InstalledApp } from './app-origin/installed-app.js';
import type { Seed } from './demo/fill-desk.js';
import { fillDesk } from './demo/fill-desk.js';
import { demoAdminId } from './desk/account.js';
import { createDeskClock } from './desk/clock.js';
import { Desk } from './desk/desk.js';
import { createInstallationRecord } from './desk/installation.js';
import { createOAuthApi } from './oauth/create-oauth-api.js';
import { createOAuthClient } from './oauth/oauth-client-routes.js';
import { createRestApi } from './rest/create-rest-api.js';
import { createFaults } from './rest/fault.js';
import { createRateLimits, enterpriseLimits, type LimitSettings } from './rest/rate-limits.js';
import type { RestPipeline } from './rest/rest-pipeline.js';
import { createIdempotencyKeys } from './rest/tickets/idempotency.js';
import { connectWebhooks } from './webhooks/connect-webhooks.js';
import type { WebhookTiming } from './webhooks/pause-before-retry.js';
import { createWebhookCourier, type WebhookCourier } from './webhooks/webhook-courier.js';
import { createWebhook } from './webhooks/webhook-routes.js';

/** How the simulated account is set up; `reset` returns to this. */
export interface SimulatedZendeskOptions {
  readonly seed: Seed;
  /** Milliseconds until searches find a new record. */
  readonly indexLagMs: number;
  readonly limits: Partial<LimitSettings>;
  readonly validatesPhones: boolean;
  /** The locations that hear of a click on a phone number. */
  readonly deliverDialoutTo: readonly string[];
  /** Whether tabs that open while the agent has closed the panel with the app load it all the same. */
  readonly loadsClosedTray: boolean;
  readonly origin: string;
  readonly app: InstalledApp | null;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Hosts the proxy reaches besides those of the manifest. */
  readonly domainWhitelist: readonly string[];
  /** The OAuth clients the account starts with. */
  readonly oauthClients: readonly OAuthClientOptions[];
  /** The webhooks the account starts with. */
  readonly webhooks: readonly WebhookOptions[];
  readonly webhookTiming: WebhookTiming;
}

/** An OAuth client of the account; without a secret it gets one that nobody knows. */
export interface OAuthClientOptions {
  readonly identifier: string;
  readonly secret?: string;
  /** As whom its tokens act; the administrator of the demo data unless given. */
  readonly userId?: number;
}

/** A webhook for ticket events. */
export interface WebhookOptions {
  readonly name: string;
  readonly endpoint: string;
  /** Kinds of events: `zen:event-type:ticket.created`. */
  readonly subscriptions: readonly string[];
  /** What its requests are signed with. */
  readonly signingSecret: string;
}

/** The account with its REST API, and the switch back to the beginning. */
export interface SimulatedZendesk extends RestPipeline {
  readonly options: SimulatedZendeskOptions;
  readonly app: InstalledApp | null;
  readonly courier: WebhookCourier;
  reset(): void;
}

/** @returns the account, filled */
export function createSimulatedZendesk(options: SimulatedZendeskOptions): SimulatedZendesk {
  const desk = new Desk(createDeskClock(), options.indexLagMs);
  const limits = createRateLimits(desk.clock, { ...enterpriseLimits, ...options.limits });
  const idempotency = createIdempotencyKeys(desk);
  const courier = createWebhookCourier(desk.clock, options.webhookTiming);
  connectWebhooks(desk, courier);
  const zendesk: SimulatedZendesk = {
    options,
    desk,
    limits,
    app: options.app,
    courier,
    api: createRestApi({ desk, limits }, idempotency),
    oauth: createOAuthApi(desk),
    faults: createFaults(),
    requests: [],
    reset() {
      courier.clear();
      desk.clear();
      desk.clock.reset();
      idempotency.clear();
      limits.clear();
      limits.settings = { ...enterpriseLimits, ...options.limits };
      zendesk.faults.clear();
      zendesk.requests.length = 0;
      install(desk, options);
      fillDesk(desk, options.seed, options.origin);
      for (const { identifier, secret, userId = demoAdminId } of options.oauthClients)
        createOAuthClient(desk, { identifier, secret, user_id: userId });
      for (const { signingSecret, ...webhook } of options.webhooks)
        createWebhook(desk, { ...eventWebhook, ...webhook }, signingSecret);
    },
  };
  zendesk.reset();
  return zendesk;
}

/** What every webhook for events is. */
const eventWebhook = { status: 'active', http_method: 'POST', request_format: 'json' };

function install(desk: Desk, { app, settings, validatesPhones, indexLagMs }: SimulatedZendeskOptions): void {
  desk.validatesPhones = validatesPhones;
  desk.index.lag = indexLagMs;
  desk.installation = null;
  if (app === null) return;
  const defaults = Object.fromEntries(app.parameters.map((parameter) => [parameter.name, parameter.default]));
  desk.appName = app.name;
  desk.declaredSettings = app.parameters.map(({ name }) => name);
  desk.secureSettings = app.parameters.filter(({ secure }) => secure).map(({ name }) => name);
  desk.installation = createInstallationRecord(
    { name: app.name, title: app.name, ...defaults, ...settings },
    desk.clock.stamp(),
  );
}
