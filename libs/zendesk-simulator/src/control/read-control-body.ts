import type { Context } from 'hono';
import { isObject, type JsonObject } from '../rest/request-body.js';
import { ControlError } from './control-error.js';

/**
 * @returns the JSON object of a control request; an empty body is an empty object
 * @throws ControlError for anything else
 */
export async function readControlBody(context: Context): Promise<JsonObject> {
  const text = await context.req.text();
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new ControlError('The body must be JSON.');
  }
  if (!isObject(body)) throw new ControlError('The body must be a JSON object.');
  return body;
}

type Kind = 'string' | 'number' | 'boolean';
interface KindTypes {
  string: string;
  number: number;
  boolean: boolean;
}

/**
 * @returns the member, or `undefined` if it is missing
 * @throws ControlError when it is of another type
 */
export function optional<Of extends Kind>(
  body: JsonObject,
  member: string,
  kind: Of,
): KindTypes[Of] | undefined {
  const value = body[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== kind) {
    throw new ControlError(`"${member}" must be a ${kind}, not ${JSON.stringify(value)}.`);
  }
  return value as KindTypes[Of];
}

/**
 * @returns the member if it is one of the choices, `undefined` if it is missing
 * @throws ControlError when it is something else
 */
export function optionalChoice<Choice extends string>(
  body: JsonObject,
  member: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = optional(body, member, 'string');
  const choice = choices.find((one) => one === value);
  if (value !== undefined && choice === undefined) {
    throw new ControlError(`"${member}" must be one of ${choices.join(', ')}, not ${JSON.stringify(value)}.`);
  }
  return choice;
}

/** @throws ControlError for members nobody reads, which are mostly misspelt */
export function refuseUnknown(body: JsonObject, known: readonly string[]): void {
  const unknown = Object.keys(body).find((member) => !known.includes(member));
  if (unknown !== undefined) {
    throw new ControlError(`Unknown member "${unknown}"; known are ${known.join(', ')}.`);
  }
}
