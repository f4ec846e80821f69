import { ControlError } from './control-error.js';

/** A JSON object sent to the control API; members are checked one by one. */
export type ControlBody = Readonly<Record<string, unknown>>;

/** A body as an object. Throws 400. */
export function bodyFrom(value: unknown): ControlBody {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as ControlBody;
  throw new ControlError(400, 'The body must be a JSON object.');
}

/** The JSON object of a request. Throws 400. */
export async function readJson(request: { json(): Promise<unknown> }): Promise<ControlBody> {
  let value: unknown;
  try {
    value = await request.json();
  } catch {
    throw new ControlError(400, 'The body is not JSON.');
  }
  return bodyFrom(value);
}

export function readText(body: ControlBody, member: string): string {
  const value = body[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new ControlError(400, `"${member}" must be a text that is not empty.`);
}

export function readOptionalText(body: ControlBody, member: string): string | undefined {
  return body[member] === undefined ? undefined : readText(body, member);
}

/** A flag; undefined if it is absent. */
export function readOptionalFlag(body: ControlBody, member: string): boolean | undefined {
  const value = body[member];
  if (value === undefined || typeof value === 'boolean') return value;
  throw new ControlError(400, `"${member}" must be true or false.`);
}

/** A whole number of at least `least`; undefined if it is absent. */
export function readOptionalCount(body: ControlBody, member: string, least: number): number | undefined {
  const value = body[member];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw new ControlError(400, `"${member}" must be a whole number of at least ${String(least)}.`);
}

/** A list of texts; undefined if it is absent. */
export function readOptionalTexts(body: ControlBody, member: string): readonly string[] | undefined {
  const value = body[member];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((each): each is string => typeof each === 'string')) return value;
  throw new ControlError(400, `"${member}" must be a list of texts.`);
}

/** One of several words; undefined if it is absent. */
export function readOptionalWord<Word extends string>(
  body: ControlBody,
  member: string,
  words: readonly Word[],
): Word | undefined {
  const value = body[member];
  if (value === undefined) return undefined;
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  throw new ControlError(400, `"${member}" must be one of: ${words.join(', ')}.`);
}
