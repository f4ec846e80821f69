import { randomUUID } from 'node:crypto';
import type { ServerReply, ServerRequest } from '../server/server-action.js';
import { isInput } from '../server/read-input.js';

/**
 * A request as an HTTP API or a function URL hands it to a function (payload format 2.0).
 * @param routeKey `POST /orders`
 */
export function toHttpEvent(
  { body, headers, method, url }: ServerRequest,
  routeKey: string,
  path: string,
): object {
  const now = new Date();
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(flat),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'simulated',
      domainName: headers.host ?? '',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body === '' ? {} : { body }),
    isBase64Encoded: false,
  };
}

/** What a function's result says to whoever asked: a structured one, or any other value as JSON. */
export function toHttpReply(payload: string): ServerReply {
  const result: unknown = JSON.parse(payload);
  if (!isInput(result) || result['statusCode'] === undefined)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: payload };
  const { body, cookies, headers, isBase64Encoded, statusCode } = result;
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  const given = Object.entries(isInput(headers) ? headers : {}).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  return {
    status: Number(statusCode),
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(given),
      ...(Array.isArray(cookies) ? { 'set-cookie': cookies.map(String) } : {}),
    },
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  };
}
