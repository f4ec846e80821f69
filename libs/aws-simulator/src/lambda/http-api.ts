import type { ServerAction, ServerRequest } from '../server/server-action.js';
import { toHttpEvent, toHttpReply } from './http-event.js';
import { tooManyRequests, type SimulatedFunction } from './simulated-function.js';

/** Functions by route: `POST /orders`. */
export type HttpRoutes = Readonly<Record<string, SimulatedFunction>>;

/** All HTTP APIs stand under this path; what follows is the API's name. */
export const httpApiPath = '/apis/';

/** Hands a request to the function of its route, as Amazon API Gateway does; `undefined` for what is no API's path. */
export async function answerHttpApi(
  request: ServerRequest,
  apis: ReadonlyMap<string, HttpRoutes>,
): Promise<ServerAction | undefined> {
  const { pathname } = request.url;
  if (!pathname.startsWith(httpApiPath)) return undefined;
  const [name = '', ...rest] = pathname.slice(httpApiPath.length).split('/');
  const path = `/${rest.join('/')}`;
  const routes = apis.get(name) ?? {};
  const routeKey = `${request.method} ${path}`;
  const target = Object.hasOwn(routes, routeKey) ? routes[routeKey] : undefined;
  if (target === undefined) return { status: 404, body: { message: 'Not Found' } };
  const { failure, payload } = await target.invoke(JSON.stringify(toHttpEvent(request, routeKey, path)));
  if (failure === undefined) return toHttpReply(payload);
  return failure.errorType === tooManyRequests
    ? { status: 503, body: { message: 'Service Unavailable' } }
    : { status: 500, body: { message: 'Internal Server Error' } };
}
