import { PortError } from '../port-error.js';
import type { Ticketing } from '../ticketing.js';
import type { WriteIntent } from '../write-intent.js';
import type { ContractTools, CreateTicketingSubject } from './ticketing-contract.js';
import {
  sampleCallIntent,
  sampleContactNoteIntent,
  sampleCustomerFieldsIntent,
  sampleCustomerIntent,
  sampleLinkIntent,
  samplePhoneIntent,
  sampleTicketIntent,
  sampleTranscriptIntent,
} from './ticketing-contract-samples.js';
import type { ContractFault, TicketingContractWorld } from './ticketing-contract-world.js';

const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };
const failing = 99;

/** What every delivery of a write does, as sentences. */
export function describeDeliveryContract(tools: ContractTools, createSubject: CreateTicketingSubject): void {
  const { expect, it } = tools;

  it('creates a customer', async () => {
    const { ticketing, world } = await createSubject();
    const { customerId } = await ticketing.deliver(sampleCustomerIntent(), first);
    expect((await ticketing.findUser(customerId))?.name).toEqual('Caller +61491570006');
    expect(await world.listUsers()).toEqual(['Caller +61491570006']);
  });

  it('gives two calls of the same unknown number one customer', async () => {
    const { ticketing, world } = await createSubject();
    const one = await ticketing.deliver(sampleCustomerIntent({ contactId: 'c-1' }), first);
    const other = await ticketing.deliver(sampleCustomerIntent({ contactId: 'c-2', name: 'Other' }), first);
    expect(other).toEqual(one);
    expect(await world.listUsers()).toEqual(['Caller +61491570006']);
  });

  it('gives two chats of the same unknown address one customer, and two of nobody one each', async () => {
    const { ticketing, world } = await createSubject();
    const create = async (contactId: string, email: string | undefined) =>
      ticketing.deliver(sampleCustomerIntent({ contactId, name: 'Jane', phone: undefined, email }), first);
    const one = await create('c-1', 'jane@example.com');
    expect(await create('c-2', 'Jane@Example.com')).toEqual(one);
    expect(await world.listUsers()).toEqual(['Jane']);
    await create('c-3', undefined);
    await create('c-4', undefined);
    expect(await world.listUsers()).toEqual(['Jane', 'Jane', 'Jane']);
  });

  it('creates a ticket for the customer, and finds it by its conversation', async () => {
    const { ticketing, world } = await createSubject();
    const requesterId = await world.addUser({ name: 'Jane' });
    const receipt = await ticketing.deliver(sampleTicketIntent({ requesterId, subject: 'Broken' }), first);
    expect(await world.listTickets()).toEqual([{ subject: 'Broken', requesterId, conversationId: 'c-1' }]);
    expect(receipt).toEqual({ ticketId: receipt.ticketId, subject: 'Broken' });
    expect((await ticketing.findTicketOfConversation('c-1'))?.id).toEqual(receipt.ticketId);
  });

  it('creates tickets for chats and tasks, and follow-ups of closed tickets', async () => {
    const { ticketing, world } = await createSubject();
    const requesterId = await world.addUser({ name: 'Jane' });
    const closed = await world.addTicket({ subject: 'Done', requesterId, status: 'closed' });
    await ticketing.deliver(sampleTicketIntent({ channel: 'chat', contactId: 'c-2', requesterId }), first);
    await ticketing.deliver(sampleTicketIntent({ contactId: 'c-3', followUpOf: closed, requesterId }), first);
    expect((await world.listTickets()).map((ticket) => ticket.conversationId)).toEqual([
      undefined,
      'c-2',
      'c-3',
    ]);
  });

  it('records a call on its ticket', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    await ticketing.deliver(sampleCallIntent({ ticketId }), first);
    expect(await world.listCalls()).toEqual([{ ticketId, contactId: 'c-1' }]);
  });

  describeRepeats(tools, createSubject);
  describeClosedTickets(tools, createSubject);
  describeRefusals(tools, createSubject);
}

/** Each kind of write, ready to be delivered, and how many records of it there are. */
const writes: readonly {
  readonly name: string;
  readonly prepare: (world: TicketingContractWorld) => Promise<WriteIntent>;
  readonly count: (world: TicketingContractWorld) => Promise<number>;
}[] = [
  {
    name: 'a customer',
    prepare: async () => sampleCustomerIntent(),
    count: async (world) => (await world.listUsers()).length,
  },
  {
    name: 'a voice ticket',
    prepare: async () => sampleTicketIntent(),
    count: async (world) => (await world.listTickets()).length,
  },
  {
    name: 'a chat ticket',
    prepare: async () => sampleTicketIntent({ channel: 'chat' }),
    count: async (world) => (await world.listTickets()).length,
  },
  {
    name: 'a call',
    prepare: async (world) =>
      sampleCallIntent({ ticketId: await world.addTicket({ subject: 'Broken', conversationId: 'c-9' }) }),
    count: async (world) => (await world.listCalls()).length,
  },
  {
    name: 'a link',
    prepare: async (world) =>
      sampleLinkIntent({ ticketId: await world.addTicket({ subject: 'Broken', conversationId: 'c-9' }) }),
    count: async (world) =>
      (await world.listTickets()).filter(({ conversationId }) => conversationId === 'c-1').length,
  },
  {
    name: 'a number',
    prepare: async (world) => samplePhoneIntent({ customerId: await world.addUser({ name: 'Jane' }) }),
    count: async (world) => (await world.listNumbers()).length,
  },
  {
    name: 'a transcript',
    prepare: async (world) =>
      sampleTranscriptIntent({ ticketId: await world.addTicket({ subject: 'Broken' }) }),
    count: async (world) => countNotes(world, 'My kettle leaks.'),
  },
  {
    name: 'a note',
    prepare: async (world) =>
      sampleContactNoteIntent({ ticketId: await world.addTicket({ subject: 'Broken' }) }),
    count: async (world) => countNotes(world, 'Call Jane back'),
  },
  {
    name: 'a field of a customer',
    prepare: async (world) => {
      const fields = { voice_authentication_status: 'ENROLLED' };
      for (const key of Object.keys(fields)) await world.addUserField(key);
      return sampleCustomerFieldsIntent({ customerId: await world.addUser({ name: 'Jane' }), fields });
    },
    count: async (world) => (await world.listUserFields()).length,
  },
];

async function countNotes(world: TicketingContractWorld, words: string): Promise<number> {
  return (await world.listNotes()).filter(({ text }) => text.includes(words)).length;
}

function describeRepeats({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  for (const { count, name, prepare } of writes) {
    it(`delivers ${name} twice, with one receipt and one record`, async () => {
      const { ticketing, world } = await createSubject();
      const intent = await prepare(world);
      const receipt = await ticketing.deliver(intent, first);
      const isNote = intent.type === 'addTranscript' || intent.type === 'addContactNote';
      const expected = isNote ? { ...receipt, wasThere: true } : receipt;
      expect(await ticketing.deliver(intent, again)).toEqual(expected);
      expect(await count(world)).toEqual(1);
    });

    for (const kind of ['drop before applying', 'drop after applying'] as const) {
      it(`says that nobody knows after a ${kind} ${name}, and a repeat leaves exactly one`, async () => {
        const { ticketing, world } = await createSubject();
        const intent = await prepare(world);
        await world.fail('writes', { kind }, 1);
        expect(await failureOf(ticketing, intent)).toEqual({
          reason: 'unavailable',
          mayHaveBeenApplied: true,
          retryAfter: undefined,
        });
        await ticketing.deliver(intent, again);
        expect(await count(world)).toEqual(1);
      });
    }
  }
}

/** A ticket that was there before is not the one that a lost answer was about. */
function describeClosedTickets({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  for (const channel of ['voice', 'chat'] as const) {
    it(`does not take the closed ticket of a ${channel} conversation for its follow-up`, async () => {
      const { ticketing, world } = await createSubject();
      const followUpOf = await world.addTicket({ subject: 'Done', conversationId: 'c-1', status: 'closed' });
      const intent = sampleTicketIntent({ channel, followUpOf });
      const receipt = await ticketing.deliver(intent, again);
      expect(receipt.ticketId === followUpOf).toEqual(false);
      expect(await ticketing.deliver(intent, again)).toEqual(receipt);
      expect((await world.listTickets()).length).toEqual(2);
    });

    it(`does not take a closed ticket of a ${channel} conversation for the new one`, async () => {
      const { ticketing, world } = await createSubject();
      const closed = await world.addTicket({ subject: 'Done', conversationId: 'c-1', status: 'closed' });
      const { ticketId } = await ticketing.deliver(sampleTicketIntent({ channel }), again);
      expect(ticketId === closed).toEqual(false);
    });
  }
}

const refusals: readonly { readonly fault: ContractFault; readonly expected: object }[] = [
  { fault: { kind: 'answer', status: 401 }, expected: { reason: 'unauthorized' } },
  { fault: { kind: 'answer', status: 403 }, expected: { reason: 'forbidden' } },
  { fault: { kind: 'answer', status: 404 }, expected: { reason: 'not-found' } },
  { fault: { kind: 'answer', status: 422 }, expected: { reason: 'rejected' } },
  {
    fault: { kind: 'answer', status: 429, retryAfterSeconds: 7 },
    expected: { reason: 'rate-limited', retryAfter: 7_000 },
  },
  { fault: { kind: 'answer', status: 503 }, expected: { reason: 'unavailable', mayHaveBeenApplied: true } },
];

function describeRefusals({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  for (const { expected, fault } of refusals) {
    for (const { count, name, prepare } of writes) {
      it(`rejects ${name} that is answered with ${'status' in fault ? fault.status : ''}`, async () => {
        const { ticketing, world } = await createSubject();
        const intent = await prepare(world);
        await world.fail('writes', fault, failing);
        expect(await failureOf(ticketing, intent)).toEqual({
          mayHaveBeenApplied: false,
          retryAfter: undefined,
          ...expected,
        });
        expect(await count(world)).toEqual(0);
      });
    }
  }
}

async function failureOf(ticketing: Ticketing, intent: WriteIntent): Promise<unknown> {
  try {
    return { resolved: await ticketing.deliver(intent, first) };
  } catch (error) {
    if (!PortError.isInstance(error)) return error;
    const { mayHaveBeenApplied, reason, retryAfter } = error;
    return { mayHaveBeenApplied, reason, retryAfter };
  }
}
