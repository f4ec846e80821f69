import { CtiError } from './cti-error.js';

/** Body of a CTI request; members are read one by one, for nothing that a page sends can be trusted. */
export type CtiInput = Readonly<Record<string, unknown>>;

/** A required text member. Throws `ValidationException`. */
export function textOf(input: CtiInput, member: string): string {
  const value = input[member];
  if (typeof value === 'string') return value;
  throw new CtiError(400, 'ValidationException', `${member} must be a string.`);
}

/** An optional text member; undefined if it is absent or something else. */
export function optionalTextOf(input: CtiInput, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' ? value : undefined;
}

/** A required structure. Throws `ValidationException`. */
export function structureOf(input: CtiInput, member: string): CtiInput {
  const value = input[member];
  if (isStructure(value)) return value;
  throw new CtiError(400, 'ValidationException', `${member} must be a structure.`);
}

export function isStructure(value: unknown): value is CtiInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
