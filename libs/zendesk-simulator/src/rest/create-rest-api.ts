import { Hono } from 'hono';
import { addAccountRoutes } from './account/account-routes.js';
import { addAppRoutes } from './account/app-routes.js';
import { addUserFieldRoutes } from './account/user-field-routes.js';
import type { RestApi, RestEnvironment, RestWorld } from './rest-api.js';
import { invalidEndpoint, RestError } from './rest-error.js';
import { addSearchRoutes } from './search/search-routes.js';
import type { IdempotencyKeys } from './tickets/idempotency.js';
import { addTicketRoutes } from './tickets/ticket-routes.js';
import { toResponse } from './to-response.js';
import { addTriggerRoutes } from '../triggers/trigger-routes.js';
import { addWebhookRoutes } from '../webhooks/webhook-routes.js';
import { addOAuthClientRoutes } from '../oauth/oauth-client-routes.js';
import { addIdentityRoutes } from './users/identity-routes.js';
import { addUserRoutes } from './users/user-routes.js';
import { addCallRoutes } from './voice/call-routes.js';
import { addVoiceRoutes } from './voice/voice-routes.js';

/**
 * @returns the REST API below `/api/v2`, without the pipeline in front of it (log, faults, session, account limits)
 */
export function createRestApi(world: RestWorld, idempotency: IdempotencyKeys): RestApi {
  const api: RestApi = new Hono<RestEnvironment>().basePath('/api/v2');
  addSearchRoutes(api, world);
  addUserRoutes(api, world);
  addIdentityRoutes(api, world);
  addTicketRoutes(api, world, idempotency);
  addVoiceRoutes(api, world);
  addCallRoutes(api, world);
  addAccountRoutes(api, world);
  addUserFieldRoutes(api, world);
  addAppRoutes(api, world);
  addOAuthClientRoutes(api, world);
  addWebhookRoutes(api, world);
  addTriggerRoutes(api, world);
  api.notFound(() => toResponse(invalidEndpoint()));
  api.onError((error) => {
    if (error instanceof RestError) return toResponse(error);
    return toResponse(new RestError(500, { error: 'InternalServerError', description: error.message }));
  });
  return api;
}
