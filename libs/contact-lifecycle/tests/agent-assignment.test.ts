import { PortError, type Ticket } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import type { Requester } from '../src/index.js';
import { startSession } from './start-session.js';
import { at, callOf, finish, reach, type Session, settled } from './take-a-call.js';

const call = callOf({ attributes: { ticket_assignment: 'agent' } });
const { contactId } = call;
const jane = { name: 'Jane Doe', numbers: ['+14155550134'] };

const asCustomer = (customer: { readonly id: number; readonly name: string }): Requester => ({
  kind: 'customer',
  customer: { id: customer.id, name: customer.name },
});
const toTicket = ({ id, subject, requesterId, closed, updatedAt }: Ticket): Ticket => ({
  ...{ id, subject, requesterId, closed, updatedAt },
});

async function answer(session: Session, of = call): Promise<void> {
  session.set(of.ringing);
  await reach(session, of.contactId, /offering/);
  session.set(of.connected);
  await vi.waitFor(() => {
    expect(session.contextOf(of.contactId).times.answeredAt).toBe(at(5));
  });
}

const requestsOf = (session: Session): string[] =>
  session.ticketing.world.deliveries.map(({ method, input }) => (method === 'deliver' ? input.type : method));

describe('agent assignment', () => {
  it('pops the customer’s profile, and lists their open tickets to attach to', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    session.ticketing.world.addTicket({ subject: 'Refund', requesterId: customer.id });
    await answer(session);
    expect(session.workspace.pops).toEqual([{ kind: 'user', id: customer.id }]);
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).openTickets).toMatchObject([
        { customerId: customer.id, tickets: [{ subject: 'Refund' }] },
      ]);
    });
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });

  it('creates the ticket for whom the panel showed, in five requests, and records the call on it', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    await answer(session);
    const create = { type: 'agent.createdTicket', contactId, requester: asCustomer(customer) } as const;
    session.session.send(create);
    // A second click while a create runs does nothing.
    session.session.send(create);
    await reach(session, contactId, /assigned/);
    await finish(session, call.ended);
    expect(session.ticketing.world.tickets).toMatchObject([
      { subject: 'Incoming call from Jane Doe', requesterId: customer.id },
    ]);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: session.ticketing.world.tickets[0]?.id, customerId: customer.id } },
    ]);
    expect(requestsOf(session)).toEqual([
      'findUsersByPhone',
      'findOpenTickets',
      'createTicket',
      'recordCall',
    ]);
  });

  it('does nothing before the answer: a missed contact writes nothing', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    session.set(call.ringing);
    await reach(session, contactId, /offering/);
    session.session.send({ type: 'agent.createdTicket', contactId, requester: asCustomer(customer) });
    session.set(call.missed);
    session.clear(contactId, at(30));
    await settled(session);
    expect(session.ticketing.world.tickets).toEqual([]);
  });

  it('an unknown caller: a new user is created with the ticket', async () => {
    const session = startSession();
    await answer(session);
    session.session.send({ type: 'agent.createdTicket', contactId, requester: { kind: 'newCustomer' } });
    await reach(session, contactId, /assigned/);
    expect(session.ticketing.world.customers).toMatchObject([{ name: '+14155550134' }]);
    expect(session.ticketing.world.tickets).toMatchObject([
      { requesterId: session.ticketing.world.customers[0]?.id },
    ]);
  });

  it('an unknown caller attached to an existing ticket leaves every stored phone number alone', async () => {
    const session = startSession();
    const other = session.ticketing.world.addCustomer({ name: 'John Roe', numbers: ['+442071234567'] });
    const ticket = session.ticketing.world.addTicket({ subject: 'Refund', requesterId: other.id });
    await answer(session);
    session.session.send({ type: 'agent.attached', contactId, ticket: toTicket(ticket) });
    await finish(session, call.ended);
    expect(session.ticketing.world.customers).toEqual([other]);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket.id, customerId: other.id } },
    ]);
    expect(requestsOf(session)).toEqual(['findUsersByPhone', 'recordCall']);
  });

  it('adds the number to the profile only when the agent asks', async () => {
    const session = startSession();
    const other = session.ticketing.world.addCustomer({ name: 'John Roe', numbers: ['+442071234567'] });
    const ticket = session.ticketing.world.addTicket({ requesterId: other.id });
    await answer(session);
    session.session.send({ type: 'agent.attached', contactId, ticket: toTicket(ticket) });
    // Somebody else was shown at the click.
    session.session.send({ type: 'agent.addedNumber', contactId, customerId: other.id + 1 });
    session.session.send({ type: 'agent.addedNumber', contactId, customerId: other.id });
    session.session.send({ type: 'agent.addedNumber', contactId, customerId: other.id });
    await finish(session, call.ended);
    expect(session.ticketing.world.customers[0]?.numbers.map(({ value }) => value)).toEqual([
      '+442071234567',
      '+14155550134',
    ]);
    expect(requestsOf(session).filter((name) => name === 'addPhoneNumber')).toHaveLength(1);
  });

  it('adds the number when the agent asks again after giving it up', async () => {
    const session = startSession();
    const other = session.ticketing.world.addCustomer({ name: 'John Roe', numbers: ['+442071234567'] });
    const ticket = session.ticketing.world.addTicket({ requesterId: other.id });
    await answer(session);
    session.session.send({ type: 'agent.attached', contactId, ticket: toTicket(ticket) });
    session.ticketing.failNext('addPhoneNumber', new PortError('aborted', 'Somebody gave it up.'));
    const ask = () => {
      session.session.send({ type: 'agent.addedNumber', contactId, customerId: other.id });
    };
    ask();
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).numbersGivenUp).toBe(1);
    });
    ask();
    await vi.waitFor(() => {
      expect(session.ticketing.world.customers[0]?.numbers.map(({ value }) => value)).toEqual([
        '+442071234567',
        '+14155550134',
      ]);
    });
  });

  it('a closed ticket cannot be attached to; a follow-up of it can be created', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const ticket = session.ticketing.world.addTicket({ requesterId: customer.id, closed: true });
    await answer(session);
    session.session.send({ type: 'agent.attached', contactId, ticket: toTicket(ticket) });
    expect(session.stateOf(contactId)).toMatchObject({ ticket: 'offering' });
    session.session.send({
      ...{ type: 'agent.createdFollowUp', contactId, ticket: toTicket(ticket) },
      requester: asCustomer(customer),
    });
    await reach(session, contactId, /assigned/);
    expect(session.ticketing.world.tickets[1]).toMatchObject({
      intent: { followUpOf: ticket.id, requesterId: customer.id },
    });
  });

  it('several users match: the agent is told, and takes one of them', async () => {
    const session = startSession();
    const [first, second] = ['Jane Doe', 'John Doe'].map((name) =>
      session.ticketing.world.addCustomer({ name, numbers: [{ value: '+14155550134', shared: true }] }),
    );
    if (!first || !second) throw new Error('Two customers were added.');
    const auto = callOf();
    await answer(session, auto);
    expect(session.notices).toEqual([{ code: 'severalCustomers', count: 2 }]);
    expect(session.ticketing.world.tickets).toEqual([]);

    const customer = { id: second.id, name: second.name };
    session.session.send({ type: 'agent.choseCustomer', contactId, customer });
    expect(session.workspace.pops).toEqual([{ kind: 'user', id: second.id }]);
    // A glance at somebody else does not undo the choice.
    session.tabs.show({ kind: 'user', customer: { id: 4711, name: 'Somebody' } });
    session.tabs.show({ kind: 'other' });
    expect(session.contextOf(contactId).chosenCustomer).toMatchObject({ id: second.id });
    session.session.send({ type: 'agent.createdTicket', contactId, requester: asCustomer(second) });
    await finish(session, auto.ended);
    expect(session.ticketing.world.tickets).toMatchObject([
      { subject: 'Incoming call from John Doe', requesterId: second.id },
    ]);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { customerId: second.id } }]);
  });

  it('several users match, one is chosen, and nothing else: the forced ticket is theirs', async () => {
    const session = startSession();
    const [, second] = ['Jane Doe', 'John Doe'].map((name) =>
      session.ticketing.world.addCustomer({ name, numbers: [{ value: '+14155550134', shared: true }] }),
    );
    const auto = callOf();
    await answer(session, auto);
    const customer = { id: second?.id ?? 0, name: 'John Doe' };
    session.session.send({ type: 'agent.choseCustomer', contactId, customer });
    await finish(session, auto.ended);
    expect(session.ticketing.world.tickets).toMatchObject([{ requesterId: customer.id }]);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { customerId: customer.id } }]);
  });

  it('several users match, and zendesk_ticket names a ticket of one of them: that one it is', async () => {
    const session = startSession();
    const [first] = ['Jane Doe', 'John Doe'].map((name) =>
      session.ticketing.world.addCustomer({ name, numbers: [{ value: '+14155550134', shared: true }] }),
    );
    const ticket = session.ticketing.world.addTicket({ requesterId: first?.id });
    const named = callOf({ attributes: { zendesk_ticket: String(ticket.id) } });
    session.set(named.ringing);
    session.set(named.connected);
    await finish(session, named.ended);
    expect(session.notices).toEqual([]);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket.id, customerId: first?.id, title: 'Incoming call from Jane Doe' } },
    ]);
  });

  it('attached to somebody else’s ticket: the record still names who called', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const ticket = session.ticketing.world.addTicket({ requesterId: 4711 });
    await answer(session);
    session.tabs.show({
      ...{ kind: 'ticket', ticket: toTicket(ticket) },
      requester: { id: 4711, name: 'John Roe' },
    });
    session.session.send({ type: 'agent.attached', contactId, ticket: toTicket(ticket) });
    await finish(session, call.ended);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { title: 'Incoming call from Jane Doe', customerId: customer.id } },
    ]);
  });

  it('another brand that arrives meanwhile does not undo what the agent sees', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await answer(session);
    session.tabs.show({ kind: 'user', customer: { id: 4, name: 'John Roe' } });
    const attributes = { ...call.ringing.attributes, ticket_brand: 'Acme' };
    session.set({ ...call.connected, attributes });
    expect(session.contextOf(contactId).chosenRequester).toMatchObject({ customer: { id: 4 } });
    expect(requestsOf(session).filter((name) => name === 'findUsersByPhone')).toHaveLength(1);
  });

  it('a list that cannot be read is shown, and no notice', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.ticketing.failNext('findOpenTickets', new PortError('unavailable', 'down'), 5);
    await answer(session);
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).lookupFailure).toMatchObject({ reason: 'unavailable' });
    });
    expect(session.notices).toEqual([]);
    await finish(session, call.ended);
    expect(session.ticketing.world.calls).toHaveLength(1);
  });

  it('zendesk_ticket of somebody else: the ticket is popped, and the agent decides', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const ticket = session.ticketing.world.addTicket({ requesterId: 4711 });
    const named = callOf({ attributes: { zendesk_ticket: String(ticket.id) } });
    await answer(session, named);
    expect(session.notices).toEqual([{ code: 'otherRequester', ticketId: ticket.id }]);
    expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: ticket.id }]);
    await finish(session, named.ended);
    expect(session.ticketing.world.tickets[1]).toMatchObject({ requesterId: customer.id });
  });

  it('zendesk_ticket 0: a notice says that the customer asks for a new ticket', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await answer(session, callOf({ attributes: { ticket_assignment: 'agent', zendesk_ticket: '0' } }));
    expect(session.notices).toEqual([{ code: 'newTicketWanted' }]);
  });
});

describe('the tab in view', () => {
  it('a ticket’s requester, or the user of a profile, would be the requester; elsewhere it is the caller', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const john = session.ticketing.world.addCustomer({ name: 'John Roe' });
    session.ticketing.world.addTicket({ subject: 'John’s', requesterId: john.id });
    await answer(session);
    const requester = () => session.contextOf(contactId).chosenRequester ?? 'the caller';

    session.tabs.show({ kind: 'user', customer: { id: john.id, name: john.name } });
    expect(requester()).toEqual(asCustomer(john));
    session.timers.increment(400);
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).openTickets.at(-1)).toMatchObject({
        ...{ customerId: john.id, tickets: [{ subject: 'John’s' }] },
      });
    });
    session.tabs.show({ kind: 'other' });
    expect(requester()).toBe('the caller');
    const ticket = { id: 5, subject: 'A ticket', requesterId: customer.id, closed: false, updatedAt: 0 };
    session.tabs.show({ kind: 'ticket', ticket, requester: { id: john.id, name: john.name } });
    expect(requester()).toEqual(asCustomer(john));
  });

  it('the customer’s own profile, which was popped, changes nothing and is not looked up again', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    await answer(session);
    session.tabs.show({ kind: 'user', customer: { id: customer.id, name: customer.name } });
    session.timers.increment(400);
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).openTickets).toHaveLength(1);
    });
    expect(requestsOf(session)).toEqual(['findUsersByPhone', 'findOpenTickets']);
  });

  it('what was in view before the contact decides nothing', async () => {
    const session = startSession();
    session.tabs.show({ kind: 'user', customer: { id: 4, name: 'John Roe' } });
    await answer(session);
    expect(session.contextOf(contactId).chosenRequester).toBeUndefined();
  });

  it('changes nothing in auto assignment', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const auto = callOf();
    session.set(auto.ringing);
    session.tabs.show({ kind: 'user', customer: { id: 4, name: 'John Roe' } });
    session.set(auto.connected);
    session.tabs.show({ kind: 'user', customer: { id: 5, name: 'Joe Bloggs' } });
    await finish(session, auto.ended);
    expect(session.ticketing.world.tickets).toMatchObject([{ requesterId: customer.id }]);
  });

  it('Zendesk’s own form for a new ticket: a notice says to create it from the softphone', async () => {
    const session = startSession();
    await answer(session);
    session.tabs.show({ kind: 'newTicket', formId: '1' });
    session.tabs.show({ kind: 'other' });
    session.tabs.show({ kind: 'newTicket', formId: '1' });
    expect(session.notices).toEqual([{ code: 'newTicketForm', formId: '1' }]);
    session.tabs.show({ kind: 'newTicket', formId: '2' });
    expect(session.notices).toHaveLength(2);
  });

  it('an agent who goes through tabs asks only where they stay, and for each customer once', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await answer(session);
    const lists = () => requestsOf(session).filter((name) => name === 'findOpenTickets').length;
    await vi.waitFor(() => {
      expect(lists()).toBe(1);
    });
    for (const id of [4, 5, 6]) session.tabs.show({ kind: 'user', customer: { id, name: 'Somebody' } });
    session.timers.increment(400);
    await vi.waitFor(() => {
      expect(lists()).toBe(2);
      expect(session.contextOf(contactId).openTickets).toHaveLength(2);
    });
    session.tabs.show({ kind: 'other' });
    session.tabs.show({ kind: 'user', customer: { id: 6, name: 'Somebody' } });
    session.timers.increment(400);
    expect(lists()).toBe(2);
  });

  it('a card that goes out of view begins anew when it comes back', async () => {
    const session = startSession();
    await answer(session);
    const other = callOf({ contactId: 'c2', attributes: call.ringing.attributes });
    await answer(session, other);
    session.session.send({ type: 'contact.selected', contactId });
    session.tabs.show({ kind: 'user', customer: { id: 4, name: 'John Roe' } });
    session.session.send({ type: 'contact.selected', contactId: 'c2' });
    session.tabs.show({ kind: 'user', customer: { id: 5, name: 'Mary Major' } });
    session.session.send({ type: 'contact.selected', contactId });
    expect(session.contextOf(contactId).chosenRequester).toBeUndefined();
  });

  it('of two contacts only the one in view follows it', async () => {
    const session = startSession();
    await answer(session);
    const other = callOf({ contactId: 'c2', attributes: call.ringing.attributes });
    await answer(session, other);
    session.session.send({ type: 'contact.selected', contactId });
    session.tabs.show({ kind: 'user', customer: { id: 4, name: 'John Roe' } });
    expect(session.contextOf(contactId).chosenRequester).toMatchObject({ customer: { id: 4 } });
    expect(session.contextOf('c2').chosenRequester).toBeUndefined();
  });
});

describe('the contact ends and nothing was assigned', () => {
  it('force_ticket_creation true: a ticket for the identified customer, with the call on it', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    await answer(session);
    session.tabs.show({ kind: 'user', customer: { id: 4, name: 'John Roe' } });
    await finish(session, call.ended);
    expect(session.ticketing.world.tickets).toMatchObject([{ requesterId: customer.id }]);
    expect(session.ticketing.world.calls).toHaveLength(1);
  });

  it('force_ticket_creation true, caller unknown: the agent is the requester, and no user is created', async () => {
    const session = startSession();
    await answer(session);
    await finish(session, call.ended);
    expect(session.ticketing.world.tickets).toMatchObject([{ requesterId: undefined }]);
    expect(session.ticketing.world.customers).toEqual([]);
    expect(session.ticketing.world.calls).toHaveLength(1);
  });

  it('a contact that vanishes at once after the hang-up still gets its ticket and record', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await answer(session);
    session.clear(contactId, at(65));
    await settled(session);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { endedAt: at(65) } }]);
  });

  const unforced = callOf({ attributes: { ticket_assignment: 'agent', force_ticket_creation: 'false' } });

  it('force_ticket_creation false: nothing is written, and the reason is noted', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await answer(session, unforced);
    await finish(session, unforced.ended);
    expect(session.ticketing.world.tickets).toEqual([]);
    expect(session.reasons().at(-1)).toBe('The agent chose no ticket (force_ticket_creation is false).');
  });

  it('force_ticket_creation false: an attach within after-contact work still records', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const ticket = session.ticketing.world.addTicket({ requesterId: customer.id });
    await answer(session, unforced);
    session.set(unforced.ended);
    session.session.send({ type: 'agent.attached', contactId, ticket: toTicket(ticket) });
    session.clear(contactId, at(90));
    await settled(session);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket.id, endedAt: at(65) } },
    ]);
  });

  it('an outbound call to an unknown number: nothing, unless all_outbound', async () => {
    const outbound = { direction: 'outbound' as const };
    const session = startSession();
    const silent = callOf({ ...outbound, attributes: { ticket_assignment: 'agent' } });
    session.set(silent.connected);
    await finish(session, silent.ended);
    expect(session.ticketing.world.tickets).toEqual([]);

    const all = callOf({ ...outbound, attributes: { ticket_assignment: 'agent', all_outbound: 'true' } });
    const other = startSession();
    await answer(other, all);
    await finish(other, all.ended);
    expect(other.ticketing.world.tickets).toHaveLength(1);
  });
});
