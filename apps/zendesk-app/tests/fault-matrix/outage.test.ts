import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startAccount } from './account.js';
import { type Life, nothing, takeCall, takenCall } from './life.js';
import type { LineFault } from './line-fault.js';
import type { Outcome } from './outcome.js';
import { printCase } from './print-case.js';
import { runLife, type Trouble } from './run-life.js';

const calls = 20;
const numberOf = (caller: number) => `+1415555${String(2000 + caller)}`;

/** Who calls: every third caller is known, and every stranger calls twice. */
const shift = Array.from({ length: calls }, (_, index) => {
  const isKnown = index % 3 === 0;
  const number = numberOf(isKnown ? index : (index % 3) * 100 + (index % 5));
  return {
    contactId: `${String(index).padStart(8, '0')}-1111-4111-8111-111111111111`,
    name: isKnown ? `Customer ${String(index)}` : number,
    isKnown,
    number,
    /** A call takes 70 seconds until it is cleared, and the next one rings at once. */
    offeredAfter: index * 70,
  };
});
const strangers = [...new Set(shift.filter(({ isKnown }) => !isKnown).map(({ number }) => number))];

const life: Life = {
  name: 'a shift',
  preparation: {
    users: shift.filter(({ isKnown }) => isKnown).map(({ name, number }) => ({ name, phone: number })),
  },
  steps: shift.flatMap(({ contactId, number }) => takeCall({ contactId, customerNumber: number })),
  requests: Infinity,
  outcome: {
    ...nothing,
    customers: strangers.map((number) => ({ name: number, phone: number })),
    tickets: shift.map(({ contactId, name }) => ({
      ...{ subject: `Incoming call from ${name}`, requester: name },
      ...{ assignee: 'the agent', conversation: `connect:${contactId}` },
    })),
    records: shift.map(({ contactId, name, number, offeredAfter }) => ({
      ...takenCall,
      ...{ contact: contactId, ticket: `Incoming call from ${name}`, customer: name, from: number },
      startedAfter: takenCall.startedAfter + offeredAfter,
      answeredAfter: takenCall.answeredAfter + offeredAfter,
      endedAfter: takenCall.endedAfter + offeredAfter,
    })),
  },
  pops: [],
  notices: [],
};

/** Until when Zendesk is away: the last call has been cleared for ten minutes. */
const isAwayUntil = (calls * 70 + 600) * 1_000;

const faults: readonly (readonly [string, LineFault])[] = [
  ['answers 503', { kind: 'answer', status: 503 }],
  ['cannot be reached', { kind: 'drop', isApplied: false }],
  ['carries everything out, and its answers get lost', { kind: 'drop', isApplied: true }],
];
const pages: readonly (readonly [string, Trouble['pageDies']])[] = [
  ['one page', undefined],
  ['a page that is loaded again in the middle', { afterStep: (calls / 2) * 4 + 1, settled: true }],
];

describe('a shift of twenty calls while Zendesk is away', () => {
  let account: Account;
  beforeAll(async () => {
    account = await startAccount();
  });
  afterAll(() => account.close());

  it.each(faults.flatMap(([fault, kind]) => pages.map(([page, dies]) => [fault, page, kind, dies] as const)))(
    'that %s, and %s: every call is on its ticket once when it is back',
    async (_fault, _page, kind, pageDies) => {
      const report = await runLife(life, account, {
        ...{ isStorageBlocked: false, away: 1_500, ...(pageDies && { pageDies }) },
        disturb: ({ after }) => (after < isAwayUntil ? kind : undefined),
      });
      expect(sorted(report.outcome), printCase(report)).toEqual(sorted(life.outcome));
      expect(report.leftovers, printCase(report)).toEqual([]);
    },
  );
});

/** Who is served first when Zendesk is back is not told. */
function sorted(outcome: Outcome): Outcome {
  return {
    ...outcome,
    customers: outcome.customers.toSorted((one, other) => one.name.localeCompare(other.name)),
    tickets: outcome.tickets.toSorted((one, other) => key(one).localeCompare(key(other))),
    records: outcome.records.toSorted((one, other) => one.contact.localeCompare(other.contact)),
  };
}

const key = ({ conversation }: Outcome['tickets'][number]): string => conversation ?? '';
