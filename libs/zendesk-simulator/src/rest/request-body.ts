import type { Context } from 'hono';
import type { RestEnvironment } from './rest-api.js';
import { invalidAttribute, RestError } from './rest-error.js';

/** A JSON object of a request. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @returns whether the value is a JSON object */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a JSON body. As in Zendesk, a body that is not declared as JSON is read as a form, and so has no members a
 * JSON text could have meant.
 * @throws RestError 422 for text that is no JSON
 */
export async function readBody(context: Context<RestEnvironment>): Promise<JsonObject> {
  const text = await context.req.text();
  if (text === '' || !(context.req.header('content-type') ?? '').includes('json')) return {};
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch {
    throw new RestError(422, { error: 'Unprocessable Entity', message: 'Server could not parse JSON' });
  }
}

/**
 * Reads the envelope of a body, such as `{"ticket": {…}}`.
 * @throws RestError 400 when it is missing or no object
 */
export async function readEnvelope(context: Context<RestEnvironment>, name: string): Promise<JsonObject> {
  const value = (await readBody(context))[name];
  if (!isObject(value)) throw invalidAttribute(name, `Invalid parameter: ${name} must be an object`);
  return value;
}

/** @returns a numeric path or query value; ids also come as strings */
export function toId(value: unknown): number | undefined {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** @returns the strings of a list, or `undefined` if it is none */
export function toStringList(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean);
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? [...value] : undefined;
}
