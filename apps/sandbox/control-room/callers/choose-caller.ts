import type { Caller, Callers } from './list-callers.js';

/** What the ring form's caller list says: a caller's id, or that a number is typed. */
export type CallerChoice = Caller['id'] | 'typed';

/** Who will call. */
export interface ChosenCaller {
  readonly name: string;
  /** As Connect takes it: E.164 or `anonymous`. */
  readonly number: string;
  /** What to watch for when they ring. */
  readonly watch: string;
}

const watchFor: Readonly<Record<Caller['kind'] | 'typed', string>> = {
  known: 'Watch for: the customer opens beside you while it rings, a ticket when you answer.',
  unknown: 'Watch for: when you answer, Zendesk gets a new customer and a ticket.',
  anonymous: 'Watch for: no search is made; the ticket belongs to a customer without a number.',
  shared: 'Watch for: two customers have this number, and nobody guesses between them.',
  typed: 'Watch for: whether the number finds somebody, however it is written in Zendesk.',
};

/** @returns who is chosen; a choice that is no longer there falls back to the first caller */
export function chooseCaller(choice: CallerChoice, typed: string, { first, others }: Callers): ChosenCaller {
  if (choice === 'typed') {
    const number = typed.replace(/[^\d+]/g, '');
    return { name: number, number, watch: watchFor.typed };
  }
  const caller = [...first, ...others].find(({ id }) => id === choice) ?? first[0];
  if (caller === undefined) return { name: 'Anonymous', number: 'anonymous', watch: watchFor.anonymous };
  return { name: caller.name, number: caller.number, watch: watchFor[caller.kind] };
}
