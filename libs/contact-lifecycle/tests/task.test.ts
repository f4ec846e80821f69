import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';
import { at, callOf, finish, reach, settled, taskOf, type Session } from './take-a-call.js';

const methods = (session: Session) => session.ticketing.world.deliveries.map(({ method }) => method);

describe('a task named Zendesk-<n>', () => {
  it('pops ticket n as soon as it is offered, and gets its note there when it is accepted', async () => {
    const session = startSession();
    const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe' });
    session.ticketing.world.addTicket({ id: 4114, requesterId: jane.id });
    const task = taskOf('Zendesk-4114', {
      attributes: { ticket_assignment: 'agent', recent_ticket_timeout: '60' },
    });
    session.set(task.ringing);
    await reach(session, task.contactId, /shown/);
    expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: 4114 }]);
    expect(session.ticketing.world.notes).toEqual([]);
    session.set(task.connected);
    await reach(session, task.contactId, /noted/);
    expect(session.ticketing.world.notes).toMatchObject([
      { intent: { ticketId: 4114, channel: 'task', details: { task: task.ringing.task } } },
    ]);
    await finish(session, task.ended);
    expect(methods(session)).toEqual(['findTicket', 'findUser', 'deliver']);
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });

  it('with pop_incoming false nothing is shown before it is accepted', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4114 });
    const task = taskOf('Zendesk-4114', { attributes: { pop_incoming: 'false' } });
    session.set(task.ringing);
    expect(methods(session)).toEqual([]);
    session.set(task.connected);
    await reach(session, task.contactId, /noted/);
    expect(session.workspace.pops).toContainEqual({ kind: 'ticket', id: 4114 });
  });

  it('missing or forbidden: a notice, and agent assignment', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4115, visible: false });
    const task = taskOf('Zendesk-4115', { attributes: { customer_name: 'Jane Doe' } });
    session.set(task.ringing);
    await reach(session, task.contactId, /offering/);
    expect(session.notices).toEqual([{ code: 'unknownTicket', ticketId: 4115 }]);
    expect(methods(session).filter((method) => method === 'findTicket')).toHaveLength(1);
    session.set(task.connected);
    const other = session.ticketing.world.addTicket({ id: 4120 });
    session.session.send({ type: 'agent.attached', contactId: task.contactId, ticket: other });
    await reach(session, task.contactId, /noted/);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { ticketId: 4120 } }]);
  });

  it('closed: a follow-up continues it', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4101, closed: true });
    const task = taskOf('Zendesk-4101');
    session.set(task.ringing);
    session.set(task.connected);
    await finish(session, task.ended);
    expect(session.ticketing.world.tickets[1]).toMatchObject({
      subject: 'Zendesk-4101',
      intent: { followUpOf: 4101, details: { task: task.ringing.task } },
    });
    expect(session.ticketing.world.notes).toEqual([]);
  });

  it('transferred: its name says where it belongs, and nobody waits for another ticket', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4114 });
    const task = taskOf('Zendesk-4114', { isTransferLeg: true, initialContactId: 'first' });
    session.set(task.ringing);
    session.set(task.connected);
    await finish(session, task.ended);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { ticketId: 4114 } }]);
    expect(methods(session)).toEqual(['findTicket', 'deliver']);
  });

  it('closed and transferred: each leg is on the one follow-up', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4101, closed: true });
    const followUp = session.ticketing.world.addTicket({ id: 4120, conversationId: 'first' });
    const task = taskOf('Zendesk-4101', { isTransferLeg: true, initialContactId: 'first' });
    session.set(task.ringing);
    session.set(task.connected);
    await finish(session, task.ended);
    expect(session.ticketing.world.tickets).toHaveLength(2);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { ticketId: followUp.id } }]);
  });

  it('missing and transferred: the first agent’s ticket is looked for', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ id: 4120, conversationId: 'first' });
    const task = taskOf('Zendesk-4999', { isTransferLeg: true, initialContactId: 'first' });
    session.set(task.ringing);
    session.set(task.connected);
    await finish(session, task.ended);
    expect(session.notices).toEqual([]);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('closed, in agent assignment, is not decided by an attribute that comes late', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4101, closed: true });
    const task = taskOf('Zendesk-4101', { attributes: { ticket_assignment: 'agent' } });
    session.set(task.ringing);
    await reach(session, task.contactId, /offering/);
    const attributes = { ...task.ringing.attributes, customer_email: 'nora@example.com' };
    session.set({ ...task.connected, attributes });
    expect(session.stateOf(task.contactId)).toMatchObject({ ticket: 'offering' });
    expect(session.contextOf(task.contactId).ticketChoice).toMatchObject({ followUpOf: 4101 });
  });

  it('first seen when it had been accepted: its note is written, once', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4114 });
    const task = taskOf('Zendesk-4114');
    session.set({ ...task.connected, state: 'paused' });
    await reach(session, task.contactId, /noted/);
    session.set(task.connected);
    await finish(session, task.ended);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { resumed: true } }]);
  });
});

describe('any other task', () => {
  it('gets a ticket by the general rules, which tells of it: no further note', async () => {
    const session = startSession();
    const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe' });
    const task = taskOf('Call Jane back', { attributes: { customer_name: 'Jane Doe' } });
    session.set(task.ringing);
    await reach(session, task.contactId, /shown/);
    expect(session.workspace.pops).toEqual([{ kind: 'user', id: jane.id }]);
    session.set(task.connected);
    await finish(session, task.ended);
    expect(session.ticketing.world.tickets).toMatchObject([
      { subject: 'Call Jane back', requesterId: jane.id, intent: { details: { task: task.ringing.task } } },
    ]);
    expect(session.ticketing.world.notes).toEqual([]);
  });

  it('gets its note on a ticket that was there', async () => {
    const session = startSession();
    const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe' });
    const ticket = session.ticketing.world.addTicket({ requesterId: jane.id });
    const task = taskOf('Call back', {
      attributes: { zendesk_user: String(jane.id), recent_ticket_timeout: '60' },
    });
    session.set(task.ringing);
    session.set(task.connected);
    await finish(session, task.ended);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { ticketId: ticket.id } }]);
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });

  it('that expires before it is accepted leaves nothing behind', async () => {
    const session = startSession();
    const task = taskOf('Call back', { attributes: { customer_name: 'Jane Doe' } });
    session.set(task.ringing);
    session.clear(task.contactId, at(60));
    await settled(session);
    expect(session.ticketing.world).toMatchObject({ tickets: [], customers: [], notes: [] });
  });
});

describe.each(['email', 'unknown'] as const)('a contact of channel %s', (channel) => {
  const contact = callOf({ ...taskOf('Your order').ringing, channel });

  it('is left alone, and can be attached to a ticket by hand, which gets a note', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ id: 4120 });
    session.set(contact.ringing);
    await reach(session, contact.contactId, /offering/);
    session.set(contact.connected);
    expect(methods(session)).toEqual([]);
    session.session.send({ type: 'agent.attached', contactId: contact.contactId, ticket });
    await finish(session, contact.ended);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { ticketId: 4120, channel } }]);
  });

  it('that nobody attached leaves nothing behind, whatever force_ticket_creation says', async () => {
    const session = startSession();
    session.set(contact.ringing);
    session.set(contact.connected);
    await finish(session, contact.ended);
    await vi.waitFor(() => {
      expect(session.reasons()).toContain('The contact was left to the agent.');
    });
    expect(methods(session)).toEqual([]);
  });
});
