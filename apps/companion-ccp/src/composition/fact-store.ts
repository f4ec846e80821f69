import type { CompanionFacts } from './companion-facts.js';

/** The one place in which this window's knowledge stands. */
export interface FactStore {
  get(): CompanionFacts;
  /** Tells everybody afterwards, unless nothing has changed. */
  change(changes: Partial<CompanionFacts>): void;
  /** Calls `listener` after each change with the facts before. */
  subscribe(listener: (facts: CompanionFacts, before: CompanionFacts) => void): void;
}

export function createFactStore(initial: CompanionFacts): FactStore {
  const listeners: ((facts: CompanionFacts, before: CompanionFacts) => void)[] = [];
  let facts = initial;
  return {
    get: () => facts,
    change: (changes) => {
      const names = Object.keys(changes) as (keyof CompanionFacts)[];
      if (names.every((name) => Object.is(changes[name], facts[name]))) return;
      const before = facts;
      facts = { ...facts, ...changes };
      for (const listener of listeners) listener(facts, before);
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}
