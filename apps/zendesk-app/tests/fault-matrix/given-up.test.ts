import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startAccount } from './account.js';
import { type Life, nothing } from './life.js';
import type { LifeWorld } from './life-world.js';
import { recognised } from './lives/recognised.js';
import { printCase } from './print-case.js';
import { runLife } from './run-life.js';

/** The agent clicks *Give up* on whatever Zendesk has refused. */
function giveUp(world: LifeWorld): void {
  const { page } = world;
  if (!page || page.isGone) return;
  const refused = page.outbox.getEntries().find(({ status }) => status === 'refused');
  if (refused === undefined) return;
  world.note('the agent gives it up');
  page.outbox.discard(refused.intent.key);
}

const life: Life = { ...recognised, agent: giveUp };

describe('what Zendesk refuses, and the agent gives up', () => {
  let account: Account;

  beforeAll(async () => {
    account = await startAccount();
  });
  afterAll(async () => {
    await account.close();
  });

  it.each([
    ['the ticket', 2, 'the agent answers', nothing],
    ['the call record', 3, 'it ends', { ...recognised.outcome, records: [] }],
  ])(
    '%s: the contact’s card goes when it is cleared, also of a page that comes later',
    async (_, number, name, outcome) => {
      const afterStep = life.steps.findIndex((step) => step.name === name);
      for (const pageDies of [undefined, { afterStep, settled: true }]) {
        const report = await runLife(life, account, {
          ...{ isStorageBlocked: false, away: 1_500 },
          disturb: (entry) => (entry.number === number ? { kind: 'answer', status: 422 } : undefined),
          ...(pageDies && { pageDies }),
        });
        const { deeds, leftovers } = report;
        expect(deeds.filter(({ deed }) => deed === 'the agent gives it up')).toHaveLength(1);
        expect({ leftovers, outcome: report.outcome }, printCase(report)).toEqual({ leftovers: [], outcome });
      }
    },
  );
});
