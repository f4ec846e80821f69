import type { OtherParticipant } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';
import { at, callOf, finish, reach, settled } from './take-a-call.js';

const first = 'c0000000-0000-4000-8000-000000000000';
const leg = callOf({ isTransferLeg: true, initialContactId: first });
const { contactId } = leg;
const bob: OtherParticipant = {
  ...{ id: 'b1', kind: 'agent', name: 'Bob Carter', number: undefined, state: 'connecting' },
};

describe('a transferred or added leg', () => {
  it('is recorded on the ticket of the original contact, with its own times, in four requests at most', async () => {
    const session = startSession();
    const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
    const ticket = session.ticketing.world.addTicket({ requesterId: jane.id, conversationId: first });
    session.set(leg.ringing);
    await reach(session, contactId, /shown/);
    expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: ticket.id }]);
    session.set(leg.connected);
    await finish(session, leg.ended);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toMatchObject([
      {
        intent: {
          ...{ ticketId: ticket.id, contactId, customerId: jane.id },
          ...{ startedAt: at(0), answeredAt: at(5), endedAt: at(65) },
        },
      },
    ]);
    expect(session.ticketing.world.deliveries.map(({ method }) => method)).toEqual([
      'findTicketOfConversation',
      'findUser',
      'deliver',
    ]);
  });

  it('also in agent assignment: the agent has nothing to choose', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ conversationId: first });
    const chosen = callOf({ ...leg.ringing, attributes: { ticket_assignment: 'agent' } });
    session.set(chosen.ringing);
    session.set(chosen.connected);
    await finish(session, chosen.ended);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('with pop_incoming false nothing is looked up before the answer', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ conversationId: first });
    const held = callOf({ ...leg.ringing, attributes: { pop_incoming: 'false' } });
    session.set(held.ringing);
    expect(session.stateOf(contactId)).toMatchObject({ ticket: 'holdingBack' });
    expect(session.ticketing.world.deliveries).toEqual([]);
    session.set(held.connected);
    await finish(session, held.ended);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('a transferred outbound call does not look inbound', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ conversationId: first, direction: 'outbound' });
    session.set(leg.ringing);
    session.set(leg.connected);
    await finish(session, leg.ended);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { direction: 'outbound', to: '+14155550134' } },
    ]);
  });

  it('waits about ten seconds for a ticket that is only just made', async () => {
    const session = startSession();
    session.set(leg.ringing);
    await vi.waitFor(() => {
      expect(session.ticketing.world.deliveries).toHaveLength(1);
      expect(session.clock.pending).toBeGreaterThan(0);
    });
    session.ticketing.world.addTicket({ conversationId: first });
    session.clock.advance(2_000);
    await reach(session, contactId, /shown/);
    expect(session.notices).toEqual([]);
  });

  /** Lets the ten seconds pass, each look answered. */
  async function waitInVain(session: ReturnType<typeof startSession>): Promise<void> {
    for (let looks = 1; looks < 6; looks += 1) {
      await vi.waitFor(() => {
        expect(
          session.ticketing.world.deliveries.filter(({ method }) => method === 'findTicketOfConversation'),
        ).toHaveLength(looks);
        expect(session.clock.pending).toBeGreaterThan(0);
      });
      session.clock.advance(2_000);
    }
    await reach(session, contactId, /offering/);
  }

  it('not found: agent assignment, with a notice; a ticket that turns up by the end takes the record', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
    session.set(leg.ringing);
    await waitInVain(session);
    expect(session.notices).toEqual([{ code: 'originalMissing' }]);
    session.set(leg.connected);
    const ticket = session.ticketing.world.addTicket({ conversationId: first });
    await finish(session, leg.ended);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('not found until the end: the ticket that is created is found by every other leg', async () => {
    const session = startSession();
    session.set(leg.ringing);
    await waitInVain(session);
    session.set(leg.connected);
    await finish(session, leg.ended);
    expect(session.ticketing.world.tickets).toMatchObject([{ conversationId: first }]);
    expect(session.ticketing.world.calls).toHaveLength(1);
  });

  it('looks again when the agent asks', async () => {
    const session = startSession();
    session.set(leg.ringing);
    await waitInVain(session);
    const ticket = session.ticketing.world.addTicket({ conversationId: first });
    session.set(leg.connected);
    session.session.send({ type: 'agent.lookedAgain', contactId });
    await reach(session, contactId, /assigned/);
    expect(session.contextOf(contactId).assignedTicket).toMatchObject({ id: ticket.id });
  });

  it('looks again in vain: no second notice, and nothing is popped', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
    session.set(leg.ringing);
    await waitInVain(session);
    const pops = session.workspace.pops.length;
    session.set(leg.connected);
    session.session.send({ type: 'agent.lookedAgain', contactId });
    for (let looks = 7; looks < 12; looks += 1) {
      await vi.waitFor(() => {
        expect(
          session.ticketing.world.deliveries.filter(({ method }) => method === 'findTicketOfConversation'),
        ).toHaveLength(looks);
        expect(session.clock.pending).toBeGreaterThan(0);
      });
      session.clock.advance(2_000);
    }
    await reach(session, contactId, /offering/);
    expect(session.notices).toEqual([{ code: 'originalMissing' }]);
    expect(session.workspace.pops).toHaveLength(pops);
  });

  it('not found, then made by the first agent: *Create ticket* makes no second one', async () => {
    const session = startSession();
    session.set(leg.ringing);
    await waitInVain(session);
    session.set(leg.connected);
    const ticket = session.ticketing.world.addTicket({ conversationId: first });
    session.session.send({ type: 'agent.createdTicket', contactId, requester: { kind: 'newCustomer' } });
    await finish(session, leg.ended);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.customers).toEqual([]);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
    expect(session.notices.at(-1)).toEqual({ code: 'ticketIsThere', ticketId: ticket.id });
  });

  it('on a ticket whose requester is an agent: the caller is not taken for that agent', async () => {
    const session = startSession();
    const alice = session.ticketing.world.addCustomer({ name: 'Alice Agent', isAgent: true });
    session.ticketing.world.addTicket({ requesterId: alice.id, conversationId: first });
    session.set(leg.ringing);
    session.set(leg.connected);
    await finish(session, leg.ended);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { title: 'A ticket', customerId: undefined } },
    ]);
  });

  it('a closed ticket: auto assignment continues it with a follow-up', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ conversationId: first, closed: true });
    session.set(leg.ringing);
    session.set(leg.connected);
    await finish(session, leg.ended);
    expect(session.ticketing.world.tickets[1]).toMatchObject({ intent: { followUpOf: ticket.id } });
  });

  it('a queue callback is none, although its ids differ', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ conversationId: first });
    const callback = callOf({
      ...{ channel: 'queue_callback', direction: 'callback', initialContactId: first },
      isTransferLeg: false,
    });
    session.set(callback.ringing);
    session.set(callback.connected);
    await finish(session, callback.ended);
    expect(session.ticketing.world.tickets).toHaveLength(2);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { direction: 'callback' } }]);
  });
});

describe('the first agent’s contact', () => {
  const call = callOf();

  it('undecided, while the added agent has made a ticket: *Create ticket* makes no second one', async () => {
    const session = startSession();
    const chosen = callOf({ attributes: { ticket_assignment: 'agent' }, otherParticipants: [bob] });
    session.set(chosen.ringing);
    await reach(session, chosen.contactId, /offering/);
    session.set(chosen.connected);
    const ticket = session.ticketing.world.addTicket({ conversationId: chosen.contactId });
    session.session.send({
      ...{ type: 'agent.createdTicket', contactId: chosen.contactId },
      requester: { kind: 'newCustomer' },
    });
    await finish(session, chosen.ended);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });

  it('a queue callback that is handed on is linked by the id its legs will carry', async () => {
    const session = startSession();
    const callback = callOf({
      ...{ channel: 'queue_callback', direction: 'callback', initialContactId: first },
    });
    session.set(callback.ringing);
    session.set(callback.connected);
    await reach(session, callback.contactId, /assigned/);
    session.set({ ...callback.connected, otherParticipants: [bob] });
    await finish(session, callback.ended);
    expect(session.ticketing.world.deliveries.map(({ input }) => input)).toContainEqual(
      expect.objectContaining({ type: 'linkConversation', conversationId: first, direction: 'callback' }),
    );
  });

  it('on a ticket that was created for it: other agents find it, and nothing is written for them', async () => {
    const session = startSession();
    session.set(call.ringing);
    session.set(call.connected);
    await reach(session, call.contactId, /assigned/);
    session.set({ ...call.connected, otherParticipants: [bob] });
    await finish(session, call.ended);
    expect(session.ticketing.world.deliveries.map(({ input }) => input)).not.toContainEqual(
      expect.objectContaining({ type: 'linkConversation' }),
    );
  });

  it('on a ticket it was attached to: the ticket is linked once somebody else comes in', async () => {
    const session = startSession();
    const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
    const ticket = session.ticketing.world.addTicket({ requesterId: jane.id });
    const recent = callOf({ attributes: { recent_ticket_timeout: '60' } });
    session.set(recent.ringing);
    session.set(recent.connected);
    await reach(session, recent.contactId, /assigned/);
    const links = () =>
      session.ticketing.world.deliveries.flatMap(({ input }) =>
        typeof input === 'object' && 'type' in input && input.type === 'linkConversation' ? [input] : [],
      );
    expect(links()).toEqual([]);
    session.set({ ...recent.connected, otherParticipants: [bob] });
    session.set({ ...recent.connected, otherParticipants: [{ ...bob, state: 'connected' }] });
    await finish(session, recent.ended);
    expect(links()).toMatchObject([
      { ticketId: ticket.id, conversationId: recent.contactId, direction: 'inbound' },
    ]);
    expect(session.ticketing.world.calls).toHaveLength(1);
  });
});

describe('monitoring', () => {
  const watching = callOf({ isMonitoring: true, monitoredContactId: first, initialContactId: first });

  it('pops the ticket of the monitored contact when it appears, and writes nothing', async () => {
    const session = startSession();
    session.set(watching.connected);
    await vi.waitFor(() => {
      expect(session.ticketing.world.deliveries).toHaveLength(1);
      expect(session.clock.pending).toBeGreaterThan(0);
    });
    const ticket = session.ticketing.world.addTicket({ conversationId: first });
    session.clock.advance(2_000);
    await vi.waitFor(() => {
      expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: ticket.id }]);
    });
    session.set({ ...watching.connected, isMonitoring: false });
    await finish(session, watching.ended);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toEqual([]);
    expect(session.reasons().at(-1)).toBe('Monitoring is never recorded.');
  });

  it('that Connect tells late creates nothing either', async () => {
    const session = startSession();
    session.set(callOf().ringing);
    await reach(session, watching.contactId, /shown/);
    session.set(watching.connected);
    await vi.waitFor(() => {
      expect(session.stateOf(watching.contactId)).toMatchObject({ ticket: 'monitoring' });
    });
    await finish(session, watching.ended);
    expect(session.ticketing.world.tickets).toEqual([]);
  });

  it('that Connect tells after the ticket was found records nothing', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ conversationId: first });
    session.set(leg.ringing);
    session.set(leg.connected);
    await reach(session, leg.contactId, /assigned/);
    session.set({ ...leg.connected, isMonitoring: true });
    await finish(session, leg.ended);
    expect(session.ticketing.world.calls).toEqual([]);
  });

  it('of a contact nobody can name (classic monitoring) asks Zendesk nothing', async () => {
    const session = startSession();
    session.set({ ...watching.connected, monitoredContactId: undefined });
    session.clear(watching.contactId, at(70));
    await settled(session);
    expect(session.ticketing.world.deliveries).toEqual([]);
  });
});
