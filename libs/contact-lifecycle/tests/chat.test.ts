import { PortError, type TranscriptItem } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';
import { at, chatOf, finish, reach, settled, type Session } from './take-a-call.js';

const email = 'carla@example.com';
const line = (contactId: string, text: string, seconds: number): TranscriptItem => ({
  ...{ id: `${contactId}/${text}`, contactId, at: at(seconds), kind: 'message', role: 'customer' },
  ...{ name: 'Carla', text },
});

/** A chat is answered and gets its ticket. */
async function answer(session: Session, chat: ReturnType<typeof chatOf>): Promise<void> {
  session.set(chat.ringing);
  session.set(chat.connected);
  await reach(session, chat.contactId, /assigned/);
}

const methods = (session: Session) => session.ticketing.world.deliveries.map(({ method }) => method);

describe('who the customer of a chat is', () => {
  const nobody = { kind: 'anonymous' };

  it.each([
    ['customer_email', { customer_email: 'Carla@Example.com', customer_number: '+14155550171' }, 'Carla'],
    [
      'customer_number, when no user has the address',
      { customer_email: 'x@example.com', customer_number: '+14155550171' },
      'Nora',
    ],
    [
      'customer_name, when nothing else names one',
      { customer_number: '+14155550199', customer_name: 'peter' },
      'Peter',
    ],
    ['zendesk_user before all others', { zendesk_user: '3', customer_email: email }, 'Zoe'],
  ])('%s', async (_, attributes, name) => {
    const session = startSession();
    const { world } = session.ticketing;
    world.addCustomer({ id: 3, name: 'Zoe' });
    world.addCustomer({ name: 'Carla', email });
    world.addCustomer({ name: 'Nora', numbers: ['+14155550171'] });
    world.addCustomer({ name: 'Peter' });
    const chat = chatOf({ attributes });
    session.set(chat.ringing);
    await reach(session, chat.contactId, /shown/);
    expect(session.contextOf(chat.contactId).customer).toMatchObject({
      kind: 'recognised',
      customer: { name },
    });
  });

  it('several users of the same name: the agent chooses, with a notice', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Peter' });
    session.ticketing.world.addCustomer({ name: 'Peter' });
    const chat = chatOf({ attributes: { customer_name: 'Peter' } });
    session.set(chat.ringing);
    await reach(session, chat.contactId, /offering/);
    expect(session.notices).toEqual([{ code: 'severalCustomers', count: 2 }]);
  });

  it('nobody has the address: user and ticket are created', async () => {
    const session = startSession();
    const chat = chatOf({ attributes: { customer_email: email, customer_name: 'Carla Jones' } });
    await answer(session, chat);
    expect(session.ticketing.world.customers).toMatchObject([{ name: 'Carla Jones', email }]);
    expect(session.ticketing.world.tickets).toMatchObject([
      {
        subject: 'Incoming chat from Carla Jones',
        requesterId: session.ticketing.world.customers[0]?.id,
        intent: { channel: 'chat', direction: 'inbound' },
      },
    ]);
  });

  it('nothing to identify by: agent assignment; a ticket is forced when nothing is chosen', async () => {
    const session = startSession();
    const chat = chatOf();
    session.set(chat.ringing);
    await reach(session, chat.contactId, /offering/);
    expect(session.contextOf(chat.contactId).customer).toEqual(nobody);
    expect(methods(session)).toEqual([]);
    session.set(chat.connected);
    await finish(session, chat.ended);
    expect(session.ticketing.world.tickets).toMatchObject([
      { subject: 'Incoming chat from Carla', requesterId: undefined },
    ]);
  });

  it('nothing to identify by, but the flow names a ticket: it is attached to that', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({ id: 4114 });
    const chat = chatOf({ attributes: { zendesk_ticket: '4114' } });
    await answer(session, chat);
    expect(session.contextOf(chat.contactId).assignedTicket).toMatchObject({ id: 4114 });
  });

  it('a failed look-up is not “nobody”: it is tried again, and nothing is created meanwhile', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Carla', email });
    session.ticketing.failNext('findUsersByEmail', new PortError('unavailable', 'no answer'));
    const chat = chatOf({ attributes: { customer_email: email } });
    session.set(chat.ringing);
    session.set(chat.connected);
    await vi.waitFor(() => {
      expect(session.notices).toMatchObject([{ code: 'lookupFails' }]);
    });
    expect(session.ticketing.world.tickets).toEqual([]);
    session.clock.advance(60_000);
    await reach(session, chat.contactId, /assigned/);
    expect(session.ticketing.world.customers).toHaveLength(1);
  });
});

describe('a chat that this side began', () => {
  it('is recorded for somebody unknown, whatever all_outbound says: that is about calls', async () => {
    const session = startSession();
    const chat = chatOf({ direction: 'outbound', attributes: { customer_email: email } });
    await answer(session, chat);
    await finish(session, chat.ended);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.transcripts).toHaveLength(1);
  });

  it('goes on the ticket that the flow names, and is shown', async () => {
    const session = startSession();
    const carla = session.ticketing.world.addCustomer({ name: 'Carla', email });
    session.ticketing.world.addTicket({ id: 4114, requesterId: carla.id });
    const attributes = { customer_email: email, zendesk_ticket: '4114' };
    const chat = chatOf({ direction: 'outbound', attributes });
    session.set(chat.ringing);
    await reach(session, chat.contactId, /shown/);
    expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: 4114 }]);
    session.set(chat.connected);
    await finish(session, chat.ended);
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });
});

describe('the transcript', () => {
  const attributes = { customer_email: email };

  it('is kept with the contact while its ticket cannot be created, and added once when it can', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Carla', email });
    const chat = chatOf({ attributes });
    const items = [line(chat.contactId, 'hello', -5), line(chat.contactId, 'thanks', 30)];
    session.transcripts.written.set(chat.contactId, items);
    const createAtLast = session.ticketing.hold('createTicket');
    session.set(chat.ringing);
    session.set(chat.connected);
    await reach(session, chat.contactId, /creatingTicket/);
    session.set(chat.ended);
    session.clear(chat.contactId, at(70));
    await vi.waitFor(() => {
      expect(session.contextOf(chat.contactId).transcript).toEqual({ items, completeness: 'complete' });
    });
    expect(session.transcripts.forgotten).toEqual([]);
    // Another page goes on, which could not read along.
    session.transcripts.forget(chat.contactId);
    createAtLast();
    await settled(session);
    expect(session.ticketing.world.transcripts).toMatchObject([{ intent: { transcript: { items } } }]);
  });

  it('is a private comment when the chat has ended, with what was said before the agent joined', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Carla', email });
    const chat = chatOf({ attributes });
    const items = [line(chat.contactId, 'hello', -5), line(chat.contactId, 'thanks', 30)];
    session.transcripts.written.set(chat.contactId, items);
    await answer(session, chat);
    await finish(session, chat.ended);
    expect(session.ticketing.world.transcripts).toMatchObject([
      {
        intent: {
          ticketId: session.ticketing.world.tickets[0]?.id,
          title: 'Chat with Carla',
          transcript: { items, completeness: 'complete' },
        },
      },
    ]);
    expect(session.ticketing.world.calls).toEqual([]);
    expect(session.transcripts.forgotten).toContain(chat.contactId);
    expect(session.notices).toEqual([]);
  });

  it('is not written when chat_transcript is false', async () => {
    const session = startSession();
    const chat = chatOf({ attributes: { ...attributes, chat_transcript: 'false' } });
    await answer(session, chat);
    await finish(session, chat.ended);
    expect(session.transcripts.followed.size).toBe(0);
    expect(session.ticketing.world.transcripts).toEqual([]);
    expect(session.reasons()).toContain('chat_transcript is false.');
  });

  it.each(['missed', 'rejected'] as const)('is not written for a chat that was %s', async (state) => {
    const session = startSession();
    const chat = chatOf({ attributes });
    session.set(chat.ringing);
    await finish(session, { ...chat.ringing, state, stateSince: at(20) });
    expect(session.transcripts.followed.size).toBe(0);
    expect(session.ticketing.world).toMatchObject({ tickets: [], transcripts: [] });
  });

  it('says what is missing, and so does a notice', async () => {
    const session = startSession();
    session.transcripts.completeness = 'partial';
    const chat = chatOf({ attributes });
    await answer(session, chat);
    await finish(session, chat.ended);
    expect(session.ticketing.world.transcripts).toMatchObject([
      { intent: { transcript: { completeness: 'partial' } } },
    ]);
    expect(session.notices).toEqual([{ code: 'transcriptIncomplete', completeness: 'partial' }]);
  });

  it('of a chat that is offered again under the same id, and answered again, is written again', async () => {
    const session = startSession();
    const chat = chatOf({ attributes });
    session.transcripts.written.set(chat.contactId, [line(chat.contactId, 'one', 10)]);
    await answer(session, chat);
    session.set(chat.ended);
    await reach(session, chat.contactId, /recorded/);
    session.transcripts.written.set(chat.contactId, [line(chat.contactId, 'two', 130)]);
    session.set({ ...chat.ringing, stateSince: at(100) });
    session.set({ ...chat.connected, stateSince: at(120) });
    await vi.waitFor(() => {
      expect(session.transcripts.followed.has(chat.contactId)).toBe(true);
    });
    session.set({ ...chat.ended, stateSince: at(160) });
    session.clear(chat.contactId, at(170));
    await settled(session);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(
      session.ticketing.world.transcripts.map(({ intent }) =>
        intent.transcript.items.map(({ text }) => text),
      ),
    ).toEqual([['one'], ['two']]);
  });

  it('of a chat first seen when it was over is said to be missing', async () => {
    const session = startSession();
    const chat = chatOf({ attributes });
    session.set(chat.ended);
    await vi.waitFor(() => {
      expect(session.ticketing.world.transcripts).toMatchObject([
        { intent: { transcript: { items: [], completeness: 'missing' } } },
      ]);
    });
    expect(session.notices).toEqual([{ code: 'transcriptIncomplete', completeness: 'missing' }]);
  });

  it('of each chat goes on its own ticket, beside a call', async () => {
    const session = startSession();
    const chats = ['a', 'b'].map((name) =>
      chatOf({ contactId: name, attributes: { customer_name: `Customer ${name}` } }),
    );
    for (const chat of chats) {
      session.transcripts.written.set(chat.contactId, [line(chat.contactId, chat.contactId, 10)]);
      await answer(session, chat);
    }
    for (const chat of chats) session.set(chat.ended);
    for (const chat of chats) session.clear(chat.contactId, at(80));
    await settled(session);
    const subjectOf = (ticketId: number) =>
      session.ticketing.world.tickets.find(({ id }) => id === ticketId)?.subject;
    expect(
      session.ticketing.world.transcripts.map(({ intent }) => [
        intent.transcript.items.map(({ text }) => text),
        subjectOf(intent.ticketId),
      ]),
    ).toEqual([
      [['a'], 'Incoming chat from Customer a'],
      [['b'], 'Incoming chat from Customer b'],
    ]);
  });

  it('of a chat that an earlier page had recorded is not said to be missing', async () => {
    const session = startSession();
    const chat = chatOf({ attributes });
    const ticket = session.ticketing.world.addTicket({ conversationId: chat.contactId });
    const release = session.transcripts.hold();
    session.set(chat.ended);
    await reach(session, chat.contactId, /readingTranscript/);
    const written = { items: [line(chat.contactId, 'hello', 10)], completeness: 'complete' } as const;
    await session.ticketing.deliver(
      {
        ...{ type: 'addTranscript', key: 'earlier', contactId: chat.contactId, resumed: false },
        ...{ ticketId: ticket.id, answeredAt: at(5), title: 'Chat', transcript: written },
        contactRecordUrl: undefined,
      },
      { mayHaveBeenApplied: false },
    );
    release();
    await reach(session, chat.contactId, /recorded/);
    expect(session.ticketing.world.transcripts).toHaveLength(1);
    expect(session.notices).toEqual([]);
  });
});

describe('a chat that is transferred', () => {
  const first = 'c0000000-0000-4000-8000-000000000000';

  it('goes on the ticket of the first agent, whose own app writes what was said to them', async () => {
    const session = startSession();
    const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe' });
    const ticket = session.ticketing.world.addTicket({ requesterId: jane.id, conversationId: first });
    const leg = chatOf({ isTransferLeg: true, initialContactId: first });
    const mine = line(leg.contactId, 'are you the right one?', 10);
    session.transcripts.written.set(leg.contactId, [line(first, 'hello', -60), mine]);
    await answer(session, leg);
    await finish(session, leg.ended);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.transcripts).toMatchObject([
      { intent: { ticketId: ticket.id, title: 'Chat with Jane Doe', transcript: { items: [mine] } } },
    ]);
  });

  const passedOn = (contactId: string): TranscriptItem => ({
    ...line(contactId, '', 30),
    kind: 'transferred',
  });

  it('that was attached and has simply ended is not linked: it costs no request', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket();
    const chat = chatOf({ attributes: { zendesk_ticket: String(ticket.id) } });
    session.transcripts.written.set(chat.contactId, [line(chat.contactId, 'bye', 20)]);
    await answer(session, chat);
    await finish(session, chat.ended);
    expect(methods(session)).toEqual(['findTicket', 'deliver']);
  });

  it('is found by the next agent also when it was attached to a ticket', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket();
    const chat = chatOf({ attributes: { zendesk_ticket: String(ticket.id) } });
    await answer(session, chat);
    expect(methods(session)).toEqual(['findTicket']);
    session.transcripts.written.set(chat.contactId, [passedOn(chat.contactId)]);
    // It vanishes in the moment it is passed on.
    session.clear(chat.contactId, at(30));
    await settled(session);
    const [linked] = session.ticketing.world.tickets;
    expect([linked?.conversationId, ...(linked?.namedConversations ?? [])]).toContain(chat.contactId);
  });
});
