import type { UserRecord } from '@patchcord/zendesk-simulator';
import { toE164 } from './to-e164.js';
import { pickUnknownNumber } from './unknown-number.js';

/** What of a Zendesk user matters here. */
export type CallerRecord = Pick<UserRecord, 'name' | 'phone' | 'iana_time_zone' | 'role' | 'active'>;

/** Somebody who can call. */
export interface Caller {
  /** Stays the same between two looks at the users. */
  readonly id: string;
  readonly name: string;
  /** E.164, or `anonymous`. */
  readonly number: string;
  readonly kind: 'known' | 'shared' | 'unknown' | 'anonymous';
}

/** Everybody who can call: those to try first, and the rest of the customers who have a phone. */
export interface Callers {
  readonly first: readonly Caller[];
  readonly others: readonly Caller[];
}

const janeDoe = '+14155550134';

/** @returns the callers that the users of the account make up */
export function listCallers(users: readonly CallerRecord[]): Callers {
  const names = new Map<string, string[]>();
  for (const user of users) {
    if (user.role !== 'end-user' || !user.active || user.phone === null) continue;
    const number = toE164(user.phone, user.iana_time_zone);
    if (number !== undefined) names.set(number, [...(names.get(number) ?? []), user.name]);
  }
  const known = [...names].map(([number, [...sharers]]): Caller => ({
    id: number,
    name: sharers.join(' or '),
    number,
    kind: sharers.length > 1 ? 'shared' : 'known',
  }));
  const unknown = pickUnknownNumber(new Set(names.keys()));
  return {
    first: [
      ...known.filter(({ number }) => number === janeDoe),
      { id: 'unknown', name: 'A number nobody knows', number: unknown, kind: 'unknown' },
      { id: 'anonymous', name: 'Anonymous', number: 'anonymous', kind: 'anonymous' },
      ...known.filter(({ kind }) => kind === 'shared'),
    ],
    others: known
      .filter(({ number, kind }) => number !== janeDoe && kind === 'known')
      .sort((left, right) => left.name.localeCompare(right.name, 'en')),
  };
}
