import type { WriteIntent } from '@patchcord/contact-ports';
import { PortError } from '@patchcord/contact-ports';
import {
  FakeTicketing,
  ManualClock,
  sampleCallIntent,
  sampleContactNoteIntent,
  sampleCustomerIntent,
  sampleLinkIntent,
  sampleTicketIntent,
  sampleTranscriptIntent,
} from '@patchcord/contact-ports/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryOutboxStore } from './create-memory-outbox-store.js';
import { createOutbox, type DurableOutbox } from './create-outbox.js';
import type { OutboxStore } from './outbox-store.js';

/** What happens at one step, which is a request or an operation of the storage. */
const fates = [
  'works',
  'the page ends before',
  'the page ends after',
  'the page ends after, without an answer',
  'fails before',
  'fails after',
  'is refused',
  'is never answered',
] as const;
type Fate = (typeof fates)[number];

const never = () => new Promise<never>(() => undefined);
/** Everything that was begun and waits for nothing but itself. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

/** An agent's computer: one Zendesk and one storage, whose steps go as fate says, and a page after another. */
class Computer {
  readonly clock = new ManualClock();
  readonly ticketing = new FakeTicketing({ clock: this.clock });
  readonly #store = createMemoryOutboxStore();
  readonly #fates: Fate[];
  readonly #submitted = new Map<string, WriteIntent>();
  readonly answered = new Set<string>();
  #page = 0;
  outbox: DurableOutbox;

  readonly #asksAgain: boolean;

  /** @param asksAgain whether a page asks again for what an earlier one got no answer to, as the machines do */
  constructor(ofSteps: readonly Fate[], asksAgain: boolean) {
    this.#fates = [...ofSteps];
    this.#asksAgain = asksAgain;
    this.outbox = this.#open();
  }

  submit(intent: WriteIntent): void {
    this.#submitted.set(intent.key, intent);
    this.#follow(intent);
  }

  endPage(): void {
    this.#page += 1;
    this.outbox = this.#open();
    void this.outbox.load();
    for (const intent of this.#submitted.values()) {
      if (this.#asksAgain && !this.answered.has(intent.key)) this.#follow({ ...intent, resumed: true });
    }
  }

  /** No more faults: what is refused is tried again, and time goes on. */
  async recover(): Promise<void> {
    this.#fates.length = 0;
    for (let round = 0; round < 12; round += 1) {
      await quiet();
      for (const { intent } of this.outbox.getEntries()) this.outbox.retry(intent.contactId);
      await quiet();
      this.clock.advance(60_000);
    }
    await quiet();
  }

  #follow(intent: WriteIntent): void {
    const page = this.#page;
    void this.outbox.submit(intent).then(() => {
      if (page === this.#page) this.answered.add(intent.key);
    });
  }

  #open(): DurableOutbox {
    const page = this.#page;
    const step = <Result>(run: () => Promise<Result>) => this.#step(page, 'storage', run);
    const store = this.#store;
    const stored: OutboxStore = {
      read: () => step(() => store.read()),
      put: (intent) => step(() => store.put(intent)),
      update: (intent) => step(() => store.update(intent)),
      finish: (receipt) => step(() => store.finish(receipt)),
      forgetReceipts: (keys) => step(() => store.forgetReceipts(keys)),
      clear: () => step(() => store.clear()),
    };
    return createOutbox({
      clock: this.clock,
      random: () => 0,
      openStore: async () => stored,
      deliver: (intent, options) =>
        this.#step(page, 'request', () => this.ticketing.deliver(intent, options)),
    });
  }

  /** As the adapter's own time limit for writes does. */
  #timeOut(): Promise<never> {
    return new Promise((_, reject) => {
      this.clock.schedule(() => {
        reject(new PortError('unavailable', 'No answer in time', { mayHaveBeenApplied: true }));
      }, 30_000);
    });
  }

  async #step<Result>(
    page: number,
    kind: 'storage' | 'request',
    run: () => Promise<Result>,
  ): Promise<Result> {
    if (page !== this.#page) return never();
    const fate = this.#fates.shift() ?? 'works';
    switch (fate) {
      case 'works':
        return run();
      case 'the page ends before':
        this.endPage();
        return never();
      case 'the page ends after, without an answer':
        await run();
        this.endPage();
        return never();
      case 'the page ends after': {
        const result = await run();
        queueMicrotask(() => {
          if (page === this.#page) this.endPage();
        });
        return result;
      }
      case 'fails before':
        throw new PortError('unavailable', 'dropped', { mayHaveBeenApplied: true });
      case 'fails after':
        await run();
        throw new PortError('unavailable', 'dropped', { mayHaveBeenApplied: true });
      case 'is refused':
        throw new PortError('rejected', 'No');
      case 'is never answered':
        return kind === 'storage' ? never() : this.#timeOut();
    }
  }
}

/** All that a contact may write, in its order; its call on a ticket that was there before. */
function toIntents(contactId: string, ticketId: number): readonly WriteIntent[] {
  return [
    sampleCustomerIntent({ contactId, phone: undefined }),
    sampleTicketIntent({ contactId }),
    sampleLinkIntent({ contactId, conversationId: `${contactId}/attached`, ticketId }),
    sampleCallIntent({ contactId, ticketId }),
    sampleContactNoteIntent({ contactId, ticketId }),
    sampleTranscriptIntent({ contactId, ticketId }),
  ];
}

const intentsOfContact = toIntents('a', 0).length;
/** What waits for nothing but its turn in its contact's lane. */
const laneTypes: readonly WriteIntent['type'][] = ['createCustomer', 'createTicket', 'recordCall'];

/** What each contact has in Zendesk, and in which order its lane got there. */
function toOutcome({ ticketing: { world } }: Computer, contactId: string, ticketId: number) {
  const lane = world.deliveries.flatMap(({ input }) => {
    const { contactId: of, type } = input as WriteIntent;
    return of === contactId && laneTypes.includes(type) ? [type] : [];
  });
  return {
    customers: world.customers.filter(({ numbers }) => numbers.length === 0).length,
    tickets: world.tickets.filter(({ conversationId }) => conversationId === contactId).length,
    links: world.tickets.find(({ id }) => id === ticketId)?.conversationId,
    calls: world.calls.filter(({ intent }) => intent.contactId === contactId).length,
    notes: world.notes.filter(({ intent }) => intent.contactId === contactId).length,
    transcripts: world.transcripts.filter(({ intent }) => intent.contactId === contactId).length,
    order: [...new Set(lane)],
  };
}

const onceEach = (contactId: string, contacts: number) => ({
  customers: contacts,
  tickets: 1,
  links: `${contactId}/attached`,
  calls: 1,
  notes: 1,
  transcripts: 1,
  order: laneTypes,
});

async function run(
  ofSteps: readonly Fate[],
  contactIds: readonly string[],
  turns: readonly boolean[],
  asksAgain = true,
) {
  const computer = new Computer(ofSteps, asksAgain);
  const tickets = contactIds.map(() => computer.ticketing.world.addTicket({}).id);
  const intents = contactIds.map((contactId, index) => toIntents(contactId, tickets[index] ?? 0));
  for (let index = 0; index < intentsOfContact; index += 1) {
    for (const ofContact of intents) {
      const intent = ofContact[index];
      if (intent) computer.submit(intent);
    }
    if (turns[index] !== true) continue;
    await quiet();
    computer.clock.advance(3_000);
  }
  for (let round = 0; round < 4; round += 1) {
    await quiet();
    computer.clock.advance(10_000);
  }
  await computer.recover();
  return {
    outcomes: contactIds.map((contactId, index) => toOutcome(computer, contactId, tickets[index] ?? 0)),
    undelivered: computer.outbox.getEntries(),
    answered: computer.answered.size,
    pending: computer.clock.pending,
    attempted: new Set(computer.ticketing.world.deliveries.map(({ input }) => (input as WriteIntent).key)),
  };
}

const whole = (contactIds: readonly string[]) => ({
  outcomes: contactIds.map((contactId) => onceEach(contactId, contactIds.length)),
  undelivered: [],
  answered: intentsOfContact * contactIds.length,
  pending: 0,
  attempted: new Set(contactIds.flatMap((contactId) => toIntents(contactId, 0).map(({ key }) => key))),
});

// How long hundreds of runs take depends on who else computes.
describe('an outbox whose page ends at any moment', { timeout: 60_000 }, () => {
  const steps = Array.from({ length: 32 }, (_, step) => step);

  it.each(fates)('applies each intent once, in order, when a step %s', async (fate) => {
    for (const step of steps) {
      const ofSteps: Fate[] = [...Array.from({ length: step }, () => 'works' as const), fate];
      expect({ step, ...(await run(ofSteps, ['a'], [])) }).toEqual({ step, ...whole(['a']) });
    }
  });

  it('applies each intent once, in order, whatever happens at each step', async () => {
    const contactIds = ['a', 'b'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...fates), { maxLength: 30 }),
        fc.array(fc.boolean(), { minLength: intentsOfContact, maxLength: intentsOfContact }),
        async (ofSteps, turns) => {
          expect(await run(ofSteps, contactIds, turns)).toEqual(whole(contactIds));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('needs nobody to ask again for what it has begun to send', async () => {
    const fate = fc.oneof(
      { weight: 6, arbitrary: fc.constant(fates[0]) },
      fc.constantFrom(...fates.slice(1, 4)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { minLength: 20, maxLength: 40 }), async (ofSteps) => {
        const { outcomes, undelivered, attempted } = await run(ofSteps, ['a'], [], false);
        const has = (step: string) => attempted.has(`a/${step}`);
        expect(undelivered).toEqual([]);
        expect(outcomes).toMatchObject([
          {
            customers: has('createCustomer') ? 1 : 0,
            tickets: has('createTicket') ? 1 : 0,
            calls: has('recordCall') ? 1 : 0,
            notes: has('addContactNote') ? 1 : 0,
            transcripts: has('addTranscript') ? 1 : 0,
          },
        ]);
      }),
      { numRuns: 400 },
    );
  });
});
