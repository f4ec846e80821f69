import type { RestError } from './rest-error.js';

/** @returns the error as an HTTP answer: text stays text, everything else is JSON */
export function toResponse({ status, body, headers }: RestError): Response {
  return typeof body === 'string'
    ? new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
    : Response.json(body, { status, headers });
}
