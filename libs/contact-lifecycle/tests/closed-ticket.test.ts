import { describe, expect, it } from 'vitest';
import { startSession } from './start-session.js';
import { callOf, chatOf, finish, reach } from './take-a-call.js';

const jane = { name: 'Jane Doe', numbers: ['+14155550134'] };
const recent = { createTicketAfterMinutes: '60' };

describe('a ticket that is closed in mid-contact', () => {
  it('is continued by a follow-up, which has the call record and is shown', async () => {
    const session = startSession(recent);
    const customer = session.ticketing.world.addCustomer(jane);
    const ticket = session.ticketing.world.addTicket({ subject: 'Invoice', requesterId: customer.id });
    const call = callOf();
    session.set(call.ringing);
    session.set(call.connected);
    await reach(session, call.contactId, /assigned/);
    session.ticketing.world.changeTicket(ticket.id, { status: 'closed' });
    session.set(call.ended);
    await reach(session, call.contactId, /recorded/);
    const [, followUp, ...others] = session.ticketing.world.tickets;
    expect(others).toEqual([]);
    expect(followUp).toMatchObject({
      requesterId: customer.id,
      intent: { followUpOf: ticket.id, contactId: call.contactId },
    });
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: followUp?.id } }]);
    expect(session.contextOf(call.contactId).assignedTicket?.id).toBe(followUp?.id);
    expect(session.workspace.pops.at(-1)).toEqual({ kind: 'ticket', id: followUp?.id });
    await finish(session, call.ended);
  });

  it('is continued for a chat, too', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ subject: 'Order' });
    const chat = chatOf({ attributes: { zendesk_ticket: String(ticket.id) } });
    session.set(chat.ringing);
    session.set(chat.connected);
    await reach(session, chat.contactId, /noted|assigned/);
    session.ticketing.world.changeTicket(ticket.id, { status: 'closed' });
    await finish(session, chat.ended);
    const [, followUp] = session.ticketing.world.tickets;
    expect(session.ticketing.world.transcripts).toMatchObject([{ intent: { ticketId: followUp?.id } }]);
  });

  it('agent assignment leaves it to the agent: nothing is created by itself', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const { id, subject, updatedAt } = session.ticketing.world.addTicket({ requesterId: customer.id });
    const call = callOf({ attributes: { ticket_assignment: 'agent' } });
    session.set(call.ringing);
    await reach(session, call.contactId, /offering/);
    session.set(call.connected);
    session.session.send({
      ...{ type: 'agent.attached', contactId: call.contactId },
      ticket: { id, subject, updatedAt, requesterId: customer.id, closed: false },
    });
    session.ticketing.world.changeTicket(id, { status: 'closed' });
    session.set(call.ended);
    await reach(session, call.contactId, /leftToAgent/);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toEqual([]);
  });
});
