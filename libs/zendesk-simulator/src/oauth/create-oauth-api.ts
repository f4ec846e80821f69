import { Hono } from 'hono';
import type { Desk } from '../desk/desk.js';
import { readBody } from '../rest/request-body.js';
import type { RestApi, RestEnvironment } from '../rest/rest-api.js';
import { toResponse } from '../rest/to-response.js';
import { invalidEndpoint, RestError } from '../rest/rest-error.js';
import { giveToken } from './give-token.js';

/** @returns `POST /oauth/tokens` with the client credentials grant; other grants are refused */
export function createOAuthApi(desk: Desk): RestApi {
  const api: RestApi = new Hono<RestEnvironment>().basePath('/oauth');
  api.post('/tokens', async (context) => {
    const answer = giveToken(desk, await readBody(context));
    context.header('cache-control', 'no-store');
    return context.json(answer, 201);
  });
  api.notFound(() => toResponse(invalidEndpoint()));
  api.onError((error) => {
    if (error instanceof RestError) return toResponse(error);
    return toResponse(new RestError(500, { error: 'InternalServerError', description: error.message }));
  });
  return api;
}
