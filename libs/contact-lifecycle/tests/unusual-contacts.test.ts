import { describe, expect, it } from 'vitest';
import { startSession } from './start-session.js';
import { at, callOf, finish, reach, settled } from './take-a-call.js';

const number = '+14155550134';
const jane = { name: 'Jane Doe', numbers: [number] };
const byHand = { ticket_assignment: 'agent', force_ticket_creation: 'false' };

describe('a contact that Connect reports as failed', () => {
  it('before it was connected: nothing is written', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const call = callOf();
    session.set(call.ringing);
    await reach(session, call.contactId, /shown/);
    await finish(session, { ...call.ended, state: 'error' });
    expect([session.ticketing.world.tickets, session.ticketing.world.calls]).toEqual([[], []]);
  });

  it('after it was connected: it is recorded like any other', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const call = callOf();
    session.set(call.ringing);
    session.set(call.connected);
    await reach(session, call.contactId, /assigned/);
    await finish(session, { ...call.ended, state: 'error' });
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { startedAt: at(0), answeredAt: at(5), endedAt: at(65) } },
    ]);
  });
});

describe('a contact that was over, and is offered and answered again before Connect tells of it', () => {
  it('missed at first: it is a call like any other', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const call = callOf();
    session.set(call.ringing);
    session.set(call.missed);
    session.set({ ...call.connected, stateSince: at(300) });
    await reach(session, call.contactId, /assigned/);
    await finish(session, { ...call.ended, stateSince: at(360) });
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { answeredAt: at(300), endedAt: at(360) } },
    ]);
  });

  it('answered at first: it goes on on the same ticket', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const call = callOf();
    session.set(call.ringing);
    session.set(call.connected);
    session.set(call.ended);
    await reach(session, call.contactId, /recorded/);
    session.set({ ...call.connected, stateSince: at(300) });
    await reach(session, call.contactId, /assigned/);
    await finish(session, { ...call.ended, stateSince: at(360) });
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });
});

describe('two contacts in after-contact work at once', () => {
  it('each is recorded on the ticket that the agent chose for it', async () => {
    const session = startSession();
    const { id: requesterId } = session.ticketing.world.addCustomer(jane);
    const invoice = session.ticketing.world.addTicket({ subject: 'Invoice', requesterId });
    const calls = ['one', 'other'].map((contactId) => callOf({ contactId, attributes: byHand }));
    for (const call of calls) {
      session.set(call.ringing);
      await reach(session, call.contactId, /offering/);
      session.set(call.connected);
      session.set(call.ended);
    }
    const [one, other] = calls.map(({ contactId }) => contactId);
    const requester = { kind: 'customer', customer: { id: requesterId, name: 'Jane Doe' } } as const;
    session.session.send({ type: 'agent.createdTicket', contactId: other ?? '', requester });
    session.session.send({ type: 'agent.attached', contactId: one ?? '', ticket: invoice });
    for (const { contactId } of calls) session.clear(contactId, at(90));
    await settled(session);
    const [, created] = session.ticketing.world.tickets;
    const recorded = session.ticketing.world.calls.map(({ intent }) => [intent.contactId, intent.ticketId]);
    expect(new Map(recorded as [string, number][])).toEqual(
      new Map([
        ['one', invoice.id],
        ['other', created?.id],
      ]),
    );
    expect(session.ticketing.world.tickets).toHaveLength(2);
  });
});

describe('what the agent picks', () => {
  it('of several customers the one that was picked last, before the answer, counts', async () => {
    const session = startSession();
    const shared = { numbers: [{ value: number, shared: true }] };
    const ann = session.ticketing.world.addCustomer({ name: 'Ann', ...shared });
    const bea = session.ticketing.world.addCustomer({ name: 'Bea', ...shared });
    const call = callOf();
    session.set(call.ringing);
    await reach(session, call.contactId, /offering/);
    for (const { id, name } of [bea, ann, bea]) {
      session.session.send({
        type: 'agent.choseCustomer',
        contactId: call.contactId,
        customer: { id, name },
      });
    }
    session.set(call.connected);
    await finish(session, call.ended);
    expect(session.ticketing.world.tickets).toMatchObject([{ requesterId: bea.id }]);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { customerId: bea.id } }]);
  });
});

describe('attributes of a transferred leg that is on its ticket', () => {
  it('move it to no other ticket, whatever they say, in agent assignment either', async () => {
    const session = startSession();
    const { id: requesterId } = session.ticketing.world.addCustomer(jane);
    const original = session.ticketing.world.addTicket({ requesterId, conversationId: 'first' });
    const other = session.ticketing.world.addTicket({ requesterId });
    const leg = callOf({ initialContactId: 'first', isTransferLeg: true, attributes: byHand });
    const attributes = { ...byHand, zendesk_ticket: String(other.id) };
    session.set(leg.ringing);
    await reach(session, leg.contactId, /shown/);
    session.set({ ...leg.connected, attributes });
    await reach(session, leg.contactId, /assigned/);
    await finish(session, { ...leg.ended, attributes: { zendesk_ticket: '0' } });
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: original.id } }]);
    expect(session.ticketing.world.tickets).toHaveLength(2);
    expect(session.notices).toEqual([]);
  });
});
