import { createSecret } from '../oauth/oauth-client.js';
import type { Desk } from '../desk/desk.js';
import { paginate } from '../rest/paginate.js';
import { readEnvelope, type JsonObject } from '../rest/request-body.js';
import type { RestApi, RestWorld } from '../rest/rest-api.js';
import { forbidden, recordNotFound } from '../rest/rest-error.js';
import { readWebhook } from './read-webhook.js';
import { toWebhookId, type WebhookRecord } from './webhook.js';

/** Adds `/webhooks` with their signing secrets, for admins (developer.zendesk.com, *Webhooks API*). */
export function addWebhookRoutes(api: RestApi, { desk }: RestWorld): void {
  const demandAdmin = () => {
    if (desk.currentUser.role !== 'admin') throw forbidden();
  };

  api.get('/webhooks', (context) => {
    demandAdmin();
    return context.json(paginate(context, 'webhooks', [...desk.webhooks.values()].map(toWebhookJson)));
  });

  api.post('/webhooks', async (context) => {
    demandAdmin();
    const webhook = createWebhook(desk, await readEnvelope(context, 'webhook'));
    return context.json({ webhook: toWebhookJson(webhook) }, 201);
  });

  api.get('/webhooks/:id', (context) => {
    demandAdmin();
    return context.json({ webhook: toWebhookJson(existingWebhook(desk, context.req.param('id'))) });
  });

  for (const method of ['PUT', 'PATCH'] as const) {
    api.on(method, '/webhooks/:id', async (context) => {
      demandAdmin();
      const webhook = existingWebhook(desk, context.req.param('id'));
      const input = await readEnvelope(context, 'webhook');
      const base = method === 'PATCH' ? webhook : null;
      Object.assign(webhook, readWebhook(input, base, webhook.subscriptions), stampOf(desk));
      return context.body(null, 204);
    });
  }

  api.delete('/webhooks/:id', (context) => {
    demandAdmin();
    const { id } = existingWebhook(desk, context.req.param('id'));
    desk.webhooks.delete(id);
    desk.signingSecrets.delete(id);
    return context.body(null, 204);
  });

  for (const method of ['GET', 'POST'] as const) {
    api.on(method, '/webhooks/:id/signing_secret', (context) => {
      demandAdmin();
      const { id } = existingWebhook(desk, context.req.param('id'));
      if (method === 'POST') desk.signingSecrets.set(id, createSigningSecret());
      const secret = desk.signingSecrets.get(id);
      return context.json({ signing_secret: { algorithm: 'SHA256', secret } }, method === 'POST' ? 201 : 200);
    });
  }
}

/**
 * Makes a webhook from the `webhook` of a request.
 * @param signingSecret one of its own unless given
 * @throws RestError 422 when it is invalid
 */
export function createWebhook(
  desk: Desk,
  input: JsonObject,
  signingSecret = createSigningSecret(),
): WebhookRecord {
  const { updated_at, updated_by } = stampOf(desk);
  const webhook = {
    id: toWebhookId(desk.nextId('webhook')),
    ...readWebhook(input, null, null),
    created_at: updated_at,
    created_by: updated_by,
    updated_at,
    updated_by,
  };
  desk.webhooks.set(webhook.id, webhook);
  desk.signingSecrets.set(webhook.id, signingSecret);
  return webhook;
}

function stampOf(desk: Desk) {
  return {
    updated_at: new Date(desk.clock.now()).toISOString(),
    updated_by: String(desk.session.userId),
  };
}

function createSigningSecret(): string {
  return Buffer.from(createSecret(), 'hex').toString('base64');
}

function existingWebhook(desk: Desk, id: string): WebhookRecord {
  const webhook = desk.webhooks.get(id);
  if (webhook === undefined) throw recordNotFound();
  return webhook;
}

/** What signs a webhook's requests in is written, and never answered. */
function toWebhookJson({ authentication, ...webhook }: WebhookRecord): object {
  if (authentication === null) return webhook;
  const { type, add_position } = authentication;
  return { ...webhook, authentication: { type, add_position } };
}
