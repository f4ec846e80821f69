/** What an app's iframe says. */
export type ZafMessage =
  | { readonly kind: 'handshake' }
  | { readonly kind: 'subscription'; readonly target: string; readonly event: string; readonly count: number }
  | { readonly kind: 'trigger'; readonly target: string; readonly event: string; readonly data: unknown }
  | { readonly kind: 'get'; readonly id: number; readonly target: string; readonly paths: readonly string[] }
  | {
      readonly kind: 'set' | 'invoke';
      readonly id: number;
      readonly target: string;
      readonly params: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'request'; readonly number: number; readonly options: unknown };

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a message of an iframe; strings and objects are both accepted.
 * @returns what it means, or `undefined` for messages a host ignores
 */
export function parseZafMessage(data: unknown): ZafMessage | undefined {
  const message = typeof data === 'string' ? parseJson(data) : data;
  if (!isJson(message)) return undefined;
  const target =
    typeof message['instanceGuid'] === 'string' ? message['instanceGuid'] : String(message['appGuid']);
  const { id, request, key, params } = message;
  if (typeof id === 'number' && typeof request === 'string') {
    if (request === 'get' && Array.isArray(params)) {
      return { kind: 'get', id, target, paths: params.map(String) };
    }
    return (request === 'set' || request === 'invoke') && isJson(params)
      ? { kind: request, id, target, params }
      : undefined;
  }
  return typeof key === 'string' ? parseKey(key, message['message'], target) : undefined;
}

function parseKey(key: string, body: unknown, target: string): ZafMessage | undefined {
  if (key === 'iframe.handshake') return { kind: 'handshake' };
  const [, verb, event] = /^iframe\.(on|off|trigger):(.+)$/.exec(key) ?? [];
  if (verb === 'trigger' && event !== undefined) return { kind: 'trigger', target, event, data: body };
  if (event !== undefined) {
    const count = isJson(body) && typeof body['subscriberCount'] === 'number' ? body['subscriberCount'] : 0;
    return { kind: 'subscription', target, event, count };
  }
  const request = /^request:(\d+)$/.exec(key);
  return request === null ? undefined : { kind: 'request', number: Number(request[1]), options: body };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
