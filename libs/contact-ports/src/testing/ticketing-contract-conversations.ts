import { PortError } from '../port-error.js';
import type { ContractTools, CreateTicketingSubject } from './ticketing-contract.js';
import { sampleLinkIntent, samplePhoneIntent, sampleTicketIntent } from './ticketing-contract-samples.js';

const first = { mayHaveBeenApplied: false };
const again = { mayHaveBeenApplied: true };
const minute = 60_000;
const failing = 99;
/** Contact ids as Connect makes them: only such are searched for. */
const conversationId = '1c0f3a52-7a0e-4d0c-9f3b-0a1b2c3d4e5f';
const otherConversationId = '2d1f3a52-7a0e-4d0c-9f3b-0a1b2c3d4e5f';

/** What concerns conversations of several legs, open tickets and further numbers, as sentences. */
export function describeConversationContract(
  tools: ContractTools,
  createSubject: CreateTicketingSubject,
): void {
  describeLookUpContract(tools, createSubject);
  describeLinkContract(tools, createSubject);
  describeOpenTicketContract(tools, createSubject);
  describePhoneContract(tools, createSubject);
}

function describeLookUpContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('finds the ticket of a conversation, and how the conversation began', async () => {
    const { ticketing, world } = await createSubject();
    const id = await world.addTicket({ subject: 'Broken', conversationId, direction: 'outbound' });
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.subject, found?.closed, found?.direction]).toEqual([
      id,
      'Broken',
      false,
      'outbound',
    ]);
    expect(await ticketing.findTicketOfConversation(otherConversationId)).toEqual(undefined);
  });

  it('does not make up how a conversation began', async () => {
    const { ticketing, world } = await createSubject();
    const id = await world.addTicket({ subject: 'Broken', conversationId });
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.direction]).toEqual([id, undefined]);
  });

  it('finds the first of several tickets of one conversation', async () => {
    const { ticketing, world } = await createSubject();
    const id = await world.addTicket({ subject: 'Older', conversationId });
    await world.addTicket({ subject: 'Younger', conversationId });
    expect((await ticketing.findTicketOfConversation(conversationId))?.id).toEqual(id);
  });

  it('finds a closed ticket of a conversation, and says that it is closed', async () => {
    const { ticketing, world } = await createSubject();
    await world.addTicket({ subject: 'Done', conversationId, status: 'closed' });
    expect((await ticketing.findTicketOfConversation(conversationId))?.closed).toEqual(true);
  });

  it('finds the ticket of a conversation that can still be changed rather than a closed one', async () => {
    const { ticketing, world } = await createSubject();
    await world.addTicket({ subject: 'Done', conversationId, status: 'closed' });
    const id = await world.addTicket({ subject: 'Open', conversationId, status: 'solved' });
    await world.addTicket({ subject: 'Younger', conversationId });
    expect((await ticketing.findTicketOfConversation(conversationId))?.id).toEqual(id);
  });

  it('finds the first of several closed tickets of one conversation', async () => {
    const { ticketing, world } = await createSubject();
    const id = await world.addTicket({ subject: 'Older', conversationId, status: 'closed' });
    await world.addTicket({ subject: 'Younger', conversationId, status: 'closed' });
    expect((await ticketing.findTicketOfConversation(conversationId))?.id).toEqual(id);
  });

  it('leads each further leg to the follow-up of the closed ticket of its conversation', async () => {
    const { ticketing, world } = await createSubject();
    const followUpOf = await world.addTicket({ subject: 'Done', conversationId, status: 'closed' });
    const intent = sampleTicketIntent({ conversationId, followUpOf });
    const { ticketId } = await ticketing.deliver(intent, first);
    expect((await ticketing.findTicketOfConversation(conversationId))?.id).toEqual(ticketId);
  });

  it('takes a ticket of a conversation that the agent may not see for none', async () => {
    const { ticketing, world } = await createSubject();
    await world.addTicket({ subject: 'Secret', conversationId, isVisible: false });
    expect(await ticketing.findTicketOfConversation(conversationId)).toEqual(undefined);
  });

  for (const direction of ['inbound', 'outbound', 'callback'] as const) {
    for (const channel of ['voice', 'chat'] as const) {
      it(`finds a created ${channel} ticket by its conversation, which began as ${direction}`, async () => {
        const { ticketing } = await createSubject();
        const intent = sampleTicketIntent({ channel, contactId: 'c-2', conversationId, direction });
        const { ticketId } = await ticketing.deliver(intent, first);
        const found = await ticketing.findTicketOfConversation(conversationId);
        expect([found?.id, found?.direction]).toEqual([ticketId, direction]);
        expect(await ticketing.findTicketOfConversation('c-2')).toEqual(undefined);
      });
    }
  }

  it('knows how the conversation of a follow-up began, whatever its closed ticket says', async () => {
    const { ticketing, world } = await createSubject();
    const closed = await world.addTicket({
      subject: 'Done',
      conversationId: otherConversationId,
      direction: 'inbound',
      status: 'closed',
    });
    const intent = sampleTicketIntent({ conversationId, direction: 'outbound', followUpOf: closed });
    const { ticketId } = await ticketing.deliver(intent, first);
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.direction]).toEqual([ticketId, 'outbound']);
  });
}

function describeLinkContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('links a conversation to the ticket it was attached to', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const intent = sampleLinkIntent({ ticketId, conversationId, direction: 'callback' });
    expect(await ticketing.deliver(intent, first)).toEqual({ ticketId, subject: 'Broken' });
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.direction]).toEqual([ticketId, 'callback']);
  });

  it('links a later conversation to a ticket, which is found by the earlier one, too', async () => {
    const { ticketing, world } = await createSubject();
    const { ticketId } = await ticketing.deliver(
      sampleTicketIntent({ conversationId: otherConversationId, direction: 'inbound' }),
      first,
    );
    await ticketing.deliver(sampleLinkIntent({ ticketId, conversationId, direction: 'outbound' }), first);
    await world.index();
    const later = await ticketing.findTicketOfConversation(conversationId);
    const earlier = await ticketing.findTicketOfConversation(otherConversationId);
    expect([later?.id, later?.direction]).toEqual([ticketId, 'outbound']);
    expect([earlier?.id, earlier?.direction]).toEqual([ticketId, undefined]);
  });

  it('finds a ticket by each of the conversations that were linked to it', async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken' });
    const link = (id: string) => ticketing.deliver(sampleLinkIntent({ ticketId, conversationId: id }), first);
    await link(otherConversationId);
    await link(conversationId);
    await world.index();
    expect((await ticketing.findTicketOfConversation(conversationId))?.id).toEqual(ticketId);
    expect((await ticketing.findTicketOfConversation(otherConversationId))?.id).toEqual(ticketId);
  });

  it("leaves another system's external id alone, and is found nevertheless", async () => {
    const { ticketing, world } = await createSubject();
    const ticketId = await world.addTicket({ subject: 'Broken', foreignExternalId: 'CRM-77' });
    const intent = sampleLinkIntent({ ticketId, conversationId, direction: 'outbound' });
    await ticketing.deliver(intent, first);
    await ticketing.deliver(intent, again);
    await world.index();
    const found = await ticketing.findTicketOfConversation(conversationId);
    expect([found?.id, found?.direction]).toEqual([ticketId, 'outbound']);
    expect(await world.countNotes(ticketId, conversationId)).toEqual(1);
    const [ticket] = await world.listTickets();
    expect(ticket?.conversationId).toEqual(undefined);
  });

  it('rejects a link to a closed ticket, in words for the agent, and to none', async () => {
    const { ticketing, world } = await createSubject();
    const closed = await world.addTicket({ subject: 'Done', status: 'closed' });
    const link = (ticketId: number) => ticketing.deliver(sampleLinkIntent({ ticketId }), first);
    expect(await reasonOf(link(closed))).toEqual('rejected');
    expect(await messageOf(link(closed))).toEqual(
      `Ticket #${closed} is closed and cannot be changed any more.`,
    );
    expect(await reasonOf(link(999_999))).toEqual('not-found');
  });
}

function describeOpenTicketContract(
  { expect, it }: ContractTools,
  createSubject: CreateTicketingSubject,
): void {
  it("lists a customer's tickets that are neither solved nor closed, the one updated last first", async () => {
    const { ticketing, world } = await createSubject();
    const requesterId = await world.addUser({ name: 'Jane' });
    await world.addTicket({ subject: 'Old', requesterId, status: 'hold', age: 9 * minute });
    await world.addTicket({ subject: 'Solved', requesterId, status: 'solved', age: 8 * minute });
    await world.addTicket({ subject: 'Recent', requesterId, status: 'pending', age: 7 * minute });
    await world.addTicket({ subject: 'Closed', requesterId, status: 'closed', age: 6 * minute });
    await world.addTicket({ subject: "Somebody else's", age: 5 * minute });
    await world.addTicket({ subject: 'Hidden', requesterId, isVisible: false, age: 4 * minute });
    await world.addTicket({ subject: 'Latest', requesterId, status: 'open', age: 3 * minute });
    const open = await ticketing.findOpenTickets(requesterId);
    expect(open.map(({ closed, requesterId: id, status, subject }) => [subject, status, closed, id])).toEqual(
      [
        ['Latest', 'open', false, requesterId],
        ['Recent', 'pending', false, requesterId],
        ['Old', 'hold', false, requesterId],
      ],
    );
  });

  it('lists no open tickets for somebody without any', async () => {
    const { ticketing, world } = await createSubject();
    const requesterId = await world.addUser({ name: 'Jane' });
    expect(await ticketing.findOpenTickets(requesterId)).toEqual([]);
  });
}

function describePhoneContract({ expect, it }: ContractTools, createSubject: CreateTicketingSubject): void {
  it('tells the number on the profile', async () => {
    const { ticketing, world } = await createSubject();
    const id = await world.addUser({ name: 'Jane', phone: '+61255501234', identities: ['+61491570006'] });
    expect((await ticketing.findUser(id))?.phone).toEqual('+61255501234');
    const matches = await ticketing.findUsersByPhone('+61491570006');
    expect(matches.map(({ customer: { phone } }) => phone)).toEqual(['+61255501234']);
    const john = await world.addUser({ name: 'John' });
    expect((await ticketing.findUser(john))?.phone).toEqual(undefined);
  });

  it('adds a number to a profile, and leaves the stored one as it is', async () => {
    const { ticketing, world } = await createSubject();
    const customerId = await world.addUser({ name: 'Jane', phone: '+61255501234' });
    const intent = samplePhoneIntent({ customerId, phone: '+61491570006' });
    expect(await ticketing.deliver(intent, first)).toEqual({ customerId });
    await world.index();
    for (const number of ['+61491570006', '+61255501234']) {
      const matches = await ticketing.findUsersByPhone(number);
      expect(matches.map(({ customer: { id }, shared }) => [id, shared])).toEqual([[customerId, false]]);
    }
    expect((await ticketing.findUser(customerId))?.phone).toEqual('+61255501234');
  });

  it('has nothing to do for a number that is there already, however it was stored', async () => {
    const { ticketing, world } = await createSubject();
    const customerId = await world.addUser({ name: 'Jane', identities: ['+61491570006'] });
    const before = await world.listNumbers();
    expect(await ticketing.deliver(samplePhoneIntent({ customerId }), first)).toEqual({ customerId });
    expect(await world.listNumbers()).toEqual(before);
  });

  it("rejects a number that is somebody else's direct line, and one for nobody", async () => {
    const { ticketing, world } = await createSubject();
    await world.addUser({ name: 'John', phone: '+61491570006' });
    const customerId = await world.addUser({ name: 'Jane' });
    const add = (id: number) => ticketing.deliver(samplePhoneIntent({ customerId: id }), first);
    expect(await reasonOf(add(customerId))).toEqual('rejected');
    expect(await reasonOf(add(999_999))).toEqual('not-found');
  });

  it('rejects when a look-up of a conversation or of open tickets failed', async () => {
    const { ticketing, world } = await createSubject();
    await world.fail('reads', { kind: 'answer', status: 500 }, failing);
    expect(await reasonOf(ticketing.findTicketOfConversation(conversationId))).toEqual('unavailable');
    expect(await reasonOf(ticketing.findOpenTickets(1))).toEqual('unavailable');
  });
}

async function messageOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { resolved: await promise };
  } catch (error) {
    return PortError.isInstance(error) ? error.message : error;
  }
}

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { resolved: await promise };
  } catch (error) {
    return PortError.isInstance(error) ? error.reason : error;
  }
}
