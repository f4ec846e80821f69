import { isInput, type Input } from '../server/read-input.js';

/** A pattern of Amazon EventBridge: members with lists of what they may be, as deep as needed. */
export interface EventPattern {
  readonly [member: string]: EventPattern | readonly (string | number | boolean | null | PatternTest)[];
}

/** What a value may be, other than itself. */
export type PatternTest =
  { readonly prefix: string } | { readonly exists: boolean } | { readonly 'anything-but': readonly string[] };

/** Whether an event fits: exact values, `prefix`, `exists` and `anything-but`. */
export function fitsPattern(pattern: EventPattern, event: Input): boolean {
  return Object.entries(pattern).every(([member, wanted]) => {
    const value = event[member];
    if (isAlternatives(wanted)) return wanted.some((each) => fits(each, value));
    return isInput(value) && fitsPattern(wanted, value);
  });
}

function isAlternatives(
  wanted: EventPattern[string],
): wanted is Extract<EventPattern[string], readonly unknown[]> {
  return Array.isArray(wanted);
}

function fits(wanted: string | number | boolean | null | PatternTest, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((each) => fits(wanted, each));
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  if ('exists' in wanted) return (value !== undefined) === wanted.exists;
  if (typeof value !== 'string') return false;
  return 'prefix' in wanted ? value.startsWith(wanted.prefix) : !wanted['anything-but'].includes(value);
}
