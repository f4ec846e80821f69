import { describe, expect, it } from 'vitest';
import { PortError, type PortErrorReason } from '../port-error.js';
import { FakeTicketing, type FakeTicketingMethod } from './fake-ticketing.js';
import type { FakeFault } from './fake-ticketing-faults.js';
import { ManualClock } from './manual-clock.js';
import { describeTicketingContract } from './ticketing-contract.js';
import { sampleCallIntent, sampleTicketIntent } from './ticketing-contract-samples.js';
import type { ContractFault, TicketingContractWorld } from './ticketing-contract-world.js';

const reads: readonly FakeTicketingMethod[] = [
  'findUsersByPhone',
  'findUsersByEmail',
  'findUsersByName',
  'findMissingUserFields',
  'findUser',
  'findTicket',
  'findTicketToDialFrom',
  'findBrands',
  'findOutboundQueueField',
  'findTicketOfConversation',
  'findOpenTickets',
  'findRecentTicket',
];

const reasons: Readonly<Record<number, PortErrorReason>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  422: 'rejected',
  429: 'rate-limited',
};

function toFault(fault: ContractFault, isWrite: boolean): FakeFault {
  if (fault.kind === 'drop after applying') return fault.kind;
  const reason = (fault.kind === 'answer' ? reasons[fault.status] : undefined) ?? 'unavailable';
  const seconds = fault.kind === 'answer' ? fault.retryAfterSeconds : undefined;
  return new PortError(reason, 'As the test wants it', {
    mayHaveBeenApplied: isWrite && reason === 'unavailable',
    retryAfter: seconds === undefined ? undefined : seconds * 1000,
  });
}

function createWorld(fake: FakeTicketing, clock: ManualClock): TicketingContractWorld {
  const { world } = fake;
  return {
    addUser: async ({ identities = [], isAgent = false, isShared = false, phone, ...rest }) => {
      const numbers = [
        ...(phone === undefined ? [] : [{ value: phone, shared: isShared }]),
        ...identities.map((value) => ({ value, shared: false })),
      ];
      return world.addCustomer({ ...rest, numbers, phone, isAgent }).id;
    },
    addTicket: async ({ age = 0, brandId, isVisible = true, outboundQueue, status = 'open', ...ticket }) =>
      world.addTicket({
        ...ticket,
        brand: world.brands.find(({ id }) => id === brandId)?.name,
        connectOutboundQueue: outboundQueue,
        status,
        updatedAt: clock.now() - age,
        visible: isVisible,
      }).id,
    readTicket: async (id) => {
      const ticket = world.tickets.find((other) => other.id === id);
      const brandId = world.brands.find(({ name }) => name === ticket?.brand)?.id;
      return { brandId, outboundQueue: ticket?.connectOutboundQueue };
    },
    fail: async (requests, fault, times) => {
      const methods: readonly FakeTicketingMethod[] = requests === 'reads' ? reads : ['deliver'];
      for (const method of methods) fake.failNext(method, toFault(fault, requests === 'writes'), times);
    },
    index: async () => undefined,
    listNumbers: async () => [
      ...new Set(world.customers.flatMap(({ numbers }) => numbers.map(({ value }) => value))),
    ],
    countNotes: async (id, conversationId) =>
      world.tickets
        .filter((ticket) => ticket.id === id)
        .flatMap(({ namedConversations }) => namedConversations)
        .filter((named) => named === conversationId).length,
    listUsers: async () => world.customers.map(({ name }) => name),
    listTickets: async () =>
      world.tickets.map(({ conversationId, requesterId, subject }) => ({
        conversationId,
        requesterId,
        subject,
      })),
    addUserField: async (key) => {
      world.userFields = [...new Set([...world.userFields, key])];
    },
    listUserFields: async () =>
      world.customers.flatMap(({ fields, id }) =>
        Object.entries(fields).map(([key, value]) => ({ userId: id, key, value })),
      ),
    listNotes: async () =>
      [...world.transcripts, ...world.notes].map(({ intent }) => ({
        ticketId: intent.ticketId,
        text: JSON.stringify(intent),
        isPrivate: true,
      })),
    listCalls: async () =>
      world.calls.map(({ intent: { contactId, ticketId } }) => ({ contactId, ticketId })),
  };
}

describe('FakeTicketing', () => {
  describeTicketingContract({ describe, it, expect }, async () => {
    const clock = new ManualClock();
    const ticketing = new FakeTicketing({ clock, defaultCountry: 'AU' });
    ticketing.world.outboundQueueField = 36;
    ticketing.world.brands = [
      { id: 71, name: 'Acme', active: true },
      { id: 72, name: 'Globex', active: true },
      { id: 73, name: 'Vandelay', active: false },
    ];
    return { ticketing, world: createWorld(ticketing, clock) };
  });

  it('writes down every call, also those that fail', async () => {
    const ticketing = new FakeTicketing();
    ticketing.failNext('findUser', new PortError('unavailable', 'Down'));
    await expect(ticketing.findUser(1)).rejects.toMatchObject({ reason: 'unavailable' });
    await ticketing.findRecentTicket(1, 5);
    expect(ticketing.world.deliveries).toEqual([
      { method: 'findUser', input: 1, options: undefined },
      { method: 'findRecentTicket', input: 1, options: undefined },
    ]);
  });

  it('shows the brand and the outbound queue with which a ticket was created', async () => {
    const ticketing = new FakeTicketing();
    const { world } = ticketing;
    world.brands = [{ id: 71, name: 'Acme', active: true }];
    world.outboundQueueField = 36;
    const outboundQueue = { fieldId: 36, queueName: 'Sales' };
    const intent = sampleTicketIntent({ brandId: 71, outboundQueue });
    await ticketing.deliver(intent, { mayHaveBeenApplied: false });
    expect(world.tickets.map((ticket) => [ticket.brand, ticket.connectOutboundQueue, ticket.intent])).toEqual(
      [['Acme', 'Sales', intent]],
    );
  });

  it('says why nothing can be recorded on a closed ticket', async () => {
    const ticketing = new FakeTicketing();
    const { id } = ticketing.world.addTicket({ status: 'closed' });
    await expect(
      ticketing.deliver(sampleCallIntent({ ticketId: id }), { mayHaveBeenApplied: false }),
    ).rejects.toMatchObject({
      reason: 'rejected',
      message: `Ticket #${id} is closed and cannot be changed any more.`,
    });
  });

  it('keeps a held call pending, without effect, until it is released', async () => {
    const ticketing = new FakeTicketing();
    const release = ticketing.hold('createTicket');
    const receipt = ticketing.deliver(sampleTicketIntent(), { mayHaveBeenApplied: false });
    await ticketing.findUser(1);
    expect(ticketing.world.tickets).toEqual([]);
    release();
    expect(await receipt).toEqual({
      ticketId: ticketing.world.tickets[0]?.id,
      subject: 'Incoming call from +61491570006',
    });
  });

  it('carries out a ticket again when nobody says that it may be there', async () => {
    const ticketing = new FakeTicketing();
    await ticketing.deliver(sampleTicketIntent(), { mayHaveBeenApplied: false });
    await ticketing.deliver(sampleTicketIntent(), { mayHaveBeenApplied: false });
    expect(ticketing.world.tickets).toHaveLength(2);
  });

  it('fails one kind of intent only, as often as told', async () => {
    const ticketing = new FakeTicketing();
    ticketing.failNext('createTicket', 'drop after applying', 2);
    const once = () => ticketing.deliver(sampleTicketIntent(), { mayHaveBeenApplied: true });
    await expect(once()).rejects.toMatchObject({ mayHaveBeenApplied: true });
    await expect(once()).rejects.toMatchObject({ mayHaveBeenApplied: true });
    await once();
    expect(ticketing.world.tickets).toHaveLength(1);
  });
});
