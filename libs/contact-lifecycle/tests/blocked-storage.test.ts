import { describe, expect, it } from 'vitest';
import { startSession } from './start-session.js';
import { callOf, finish, reach } from './take-a-call.js';

const jane = { name: 'Jane Doe', numbers: ['+14155550134'] };
/** Its own id is not that of the call in which it was asked for. */
const callback = { channel: 'queue_callback', direction: 'callback', initialContactId: 'first' } as const;

describe('a queue callback in a page whose storage is blocked', () => {
  it.each([
    ['its new ticket', {}, 2],
    ['the ticket that it was attached to', { recent_ticket_timeout: '60' }, 1],
  ])('is found by its own id in the next page: %s', async (_, attributes, tickets) => {
    const session = startSession({}, undefined, true);
    const { ticketing } = session;
    const customer = ticketing.world.addCustomer(jane);
    ticketing.world.addTicket({ subject: 'Invoice', requesterId: customer.id });
    const call = callOf({ ...callback, attributes });
    session.set(call.ringing);
    await reach(session, call.contactId, /shown/);
    session.set(call.connected);
    await reach(session, call.contactId, /assigned/);
    session.session.stop();

    const next = startSession({}, { ticketing, stored: undefined });
    next.set(call.connected);
    await finish(next, call.ended);
    expect(ticketing.world.tickets).toHaveLength(tickets);
    const [ticket] = ticketing.world.tickets.slice(-1);
    expect(ticket?.conversationId).toBe(call.contactId);
    expect(ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket?.id } }]);
  });
});
