import type { ContactContext } from '@patchcord/contact-lifecycle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, startAccount } from './account.js';
import { chatLines, contactId, type Life, nothing, takeChat } from './life.js';
import type { LifeWorld } from './life-world.js';
import { recognised } from './lives/recognised.js';
import type { Outcome } from './outcome.js';
import { printCase } from './print-case.js';
import { runLife, type Trouble } from './run-life.js';

const happened = (name: string) => (world: LifeWorld) => world.deeds.some(({ deed }) => deed === name);

/** The agent clicks *Give up* on whatever Zendesk has refused. */
function giveUp(world: LifeWorld): void {
  const { page } = world;
  if (!page || page.isGone) return;
  const refused = page.outbox.getEntries().find(({ status }) => status === 'refused');
  if (refused === undefined) return;
  world.note('the agent gives it up');
  page.outbox.discard(refused.intent.key);
}

/** The customer was deleted while their contact rang: no ticket can be created for them. */
function withoutCustomer(life: Life, account: () => Account): Life {
  const [rings, ...rest] = life.steps;
  if (!rings) throw new Error('A life has steps.');
  const [jane] = life.preparation.users ?? [];
  return {
    ...life,
    preparation: {
      users: [...(jane ? [jane] : []), { name: 'John Roe', phone: '+442071234567' }],
      tickets: [{ subject: 'Invoice', requester: 'John Roe' }],
    },
    steps: [
      rings,
      {
        name: 'the customer is deleted',
        after: 0,
        when: ({ contact }) => contact?.context.customer !== undefined,
        happen: async ({ prepared }) => {
          const path = `users/${String(prepared.users.get('Jane Doe'))}`;
          const answer = await account().driver.as('alex.morgan').request('DELETE', path);
          if (answer.status !== 200) throw new Error(JSON.stringify(answer));
        },
      },
      ...rest,
    ],
  };
}

interface Choice {
  readonly name: string;
  readonly choose: (world: LifeWorld, context: ContactContext) => void;
  readonly outcomeOf: (life: Life) => Outcome;
}

const onTicket = ({ outcome }: Life, ticket: string): Outcome => ({
  ...nothing,
  records: outcome.records.map((record) => ({ ...record, ticket, customer: 'John Roe' })),
  transcripts: outcome.transcripts.map(({ lines }) => ({ ticket, lines })),
});

const choices: readonly Choice[] = [
  {
    name: 'attaches it to another',
    choose: ({ page, prepared, clock }) => {
      const id = prepared.tickets.get('Invoice') ?? 0;
      const requesterId = prepared.users.get('John Roe');
      const ticket = { id, subject: 'Invoice', requesterId, closed: false, updatedAt: clock.startedAt };
      page?.session?.send({ type: 'agent.attached', contactId, ticket });
    },
    outcomeOf: (life) => onTicket(life, 'Invoice'),
  },
  {
    name: 'has one created for somebody else',
    choose: ({ page, prepared }) => {
      const customer = { id: prepared.users.get('John Roe') ?? 0, name: 'John Roe' };
      const requester = { kind: 'customer', customer } as const;
      page?.session?.send({ type: 'agent.createdTicket', contactId, requester });
    },
    outcomeOf: (life) => {
      const [ticket] = life.outcome.tickets;
      const subject = ticket?.subject.replace('Jane Doe', 'John Roe') ?? '';
      const tickets = life.outcome.tickets.map((each) => ({ ...each, subject, requester: 'John Roe' }));
      return { ...onTicket(life, subject), tickets };
    },
  },
  {
    name: 'saves nothing',
    choose: ({ page }) => page?.session?.send({ type: 'agent.savedNothing', contactId }),
    outcomeOf: () => nothing,
  },
];

function withoutDoubt({ transcripts, ...outcome }: Outcome): Outcome {
  const isDoubt = (line: string) => line.startsWith('Lines may be missing');
  const sure = transcripts.map(({ lines, ...rest }) => ({
    ...rest,
    lines: lines.filter((line) => !isDoubt(line)),
  }));
  return { ...outcome, transcripts: sure };
}

type Death = Pick<Trouble, 'pageDies' | 'away' | 'changesRelease'>;

/** When the agent gives the ticket up, and when they choose what becomes of the contact. */
const moments = [
  ['during the contact', 'the agent answers', 'the agent answers'],
  ['during the contact, and chooses when it is over', 'the agent answers', 'it ends'],
  ['in after-contact work, and chooses when it is cleared', 'it ends', 'the agent is free of it'],
  ['when it is cleared', 'the agent is free of it', 'the agent is free of it'],
] as const;

describe('what Zendesk refuses, and the agent gives up', () => {
  let account: Account;

  beforeAll(async () => {
    account = await startAccount();
  });
  afterAll(async () => {
    await account.close();
  });

  it('the call record: the contact’s card goes when it is cleared, also of a page that comes later', async () => {
    const life: Life = { ...recognised, agent: giveUp };
    const afterStep = life.steps.findIndex(({ name }) => name === 'it ends');
    for (const pageDies of [undefined, { afterStep, settled: true }]) {
      const report = await runLife(life, account, {
        ...{ isStorageBlocked: false, away: 1_500 },
        disturb: ({ number }) => (number === 3 ? { kind: 'answer', status: 422 } : undefined),
        ...(pageDies && { pageDies }),
      });
      const { deeds, leftovers } = report;
      expect(deeds.filter(({ deed }) => deed === 'the agent gives it up')).toHaveLength(1);
      const outcome = { ...recognised.outcome, records: [] };
      expect({ leftovers, outcome: report.outcome }, printCase(report)).toEqual({ leftovers: [], outcome });
    }
  });

  const chat: Life = {
    ...{ name: 'chat', requests: 0, pops: [], notices: [] },
    preparation: { users: [{ name: 'Jane Doe', email: 'jane@example.com' }] },
    steps: takeChat({ attributes: { customer_email: 'jane@example.com' } }),
    outcome: {
      ...nothing,
      tickets: [
        {
          ...{ subject: 'Incoming chat from Jane Doe', requester: 'Jane Doe', assignee: 'the agent' },
          conversation: `connect:${contactId}`,
        },
      ],
      transcripts: [{ ticket: '', lines: chatLines }],
    },
  };

  describe.each([recognised, chat])('the ticket of a $name', (lived) => {
    describe.each(moments)('%s', (_, givesUpAt, choosesAt) => {
      it.each(choices)(
        'the agent $name, whenever the page is loaded again',
        async ({ choose, outcomeOf }) => {
          let isChosen = false;
          // That nothing is to be saved is not kept for another release: the agent is asked again.
          let isAskedAgain = false;
          const life: Life = {
            ...withoutCustomer(lived, () => account),
            agent: (world) => {
              if (happened(givesUpAt)(world)) giveUp(world);
              const { contact, page } = world;
              if (!contact?.isChoosing || page?.isGone !== false || !happened(choosesAt)(world)) return;
              const isOver = contact.context.times.endedAt !== undefined;
              if ((isChosen && !isAskedAgain) || (outcomeOf(lived) === nothing && !isOver)) return;
              isChosen = true;
              world.note('the agent chooses');
              choose(world, contact.context);
            },
          };
          const deaths: readonly Death[] = life.steps
            .map((step, afterStep) => ({ step, afterStep }))
            .filter(({ step, afterStep }) => afterStep > 1 && !step.name.includes('writes'))
            .flatMap(({ afterStep }) => [
              { pageDies: { afterStep, settled: true }, away: 1_500 },
              { pageDies: { afterStep, settled: false }, away: 1_500 },
              { pageDies: { afterStep, settled: true }, away: 1_500, changesRelease: true },
            ]);
          const none: Death = { away: 0 };
          for (const death of [none, ...deaths]) {
            isChosen = false;
            isAskedAgain = death.changesRelease === true && outcomeOf(lived) === nothing;
            const report = await runLife(life, account, {
              isStorageBlocked: false,
              ...death,
            });
            const { deeds, leftovers } = report;
            // A page that is gone in the same moment cannot say that nothing is missing.
            const outcome = death.pageDies?.settled === false ? withoutDoubt(report.outcome) : report.outcome;
            const [givesUp, chooses] = ['the agent gives it up', 'the agent chooses'].map(
              (name) => deeds.filter(({ deed }) => deed === name).length,
            );
            expect({ leftovers, outcome, givesUp, chooses }, printCase(report)).toEqual({
              ...{
                leftovers: [],
                outcome: outcomeOf(lived),
                givesUp: 1,
                chooses: isAskedAgain ? chooses : 1,
              },
            });
          }
        },
      );
    });
  });
});
