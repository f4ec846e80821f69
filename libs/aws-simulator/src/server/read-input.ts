import { AwsError } from './aws-error.js';

/** The input of an operation, before anything in it is believed. */
export type Input = Readonly<Record<string, unknown>>;

export function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that must be there. Throws `ValidationException`. */
export function textOf(input: Input, member: string): string {
  const value = input[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new AwsError('ValidationException', `${member} must be given.`);
}

export function optionalTextOf(input: Input, member: string): string | undefined {
  return input[member] === undefined ? undefined : textOf(input, member);
}

/** A whole number within bounds, or `undefined` when it is missing. Throws `ValidationException`. */
export function optionalNumberOf(
  input: Input,
  member: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const value = input[member];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new AwsError('ValidationException', `${member} must be from ${String(least)} to ${String(most)}.`);
}

/** A list of structures. Throws `ValidationException`. */
export function listOf(input: Input, member: string): readonly Input[] {
  const value = input[member];
  if (Array.isArray(value) && value.every(isInput)) return value;
  throw new AwsError('ValidationException', `${member} must be a list.`);
}

/** A structure, or an empty one when it is missing. */
export function structureOf(input: Input, member: string): Input {
  const value = input[member];
  return isInput(value) ? value : {};
}
