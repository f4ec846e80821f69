import { parseAppSettings } from '@patchcord/contact-attributes';
import { PortError, type Ticket, type TranscriptItem } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { fromStoredSession, toStoredSession } from '../src/index.js';
import { startSession } from './start-session.js';
import { at, callOf, chatOf, finish, reach, settled, taskOf, type Session } from './take-a-call.js';

const jane = { name: 'Jane Doe', numbers: ['+14155550134'], email: 'jane@example.com' };
const givenUp = new PortError('aborted', 'Somebody gave it up.');
const release = '1.0.0';
const { appSettings } = parseAppSettings({ connectInstanceUrl: 'https://example.my.connect.aws' });
const call = callOf();
const { contactId } = call;

/** The page goes, and another one goes on in the same Zendesk. */
function reload(session: Session): Session {
  const stored = structuredClone(toStoredSession(session.session, release));
  session.session.stop();
  return startSession(
    {},
    { ticketing: session.ticketing, stored: fromStoredSession(stored, { release, appSettings }) },
  );
}

const moments = {
  live: (): void => undefined,
  'in after-contact work': (session: Session, of: typeof call): void => {
    session.set(of.ended);
  },
  'let go by Connect': (session: Session, of: typeof call): void => {
    session.set(of.ended);
    session.clear(of.contactId, at(70));
  },
};

type Moment = keyof typeof moments;

/** The contact gets a ticket that Zendesk refuses, and the agent gives it up at that moment. */
async function giveUp(
  session: Session,
  of = call,
  moment: Moment = 'live',
  what: 'createTicket' | 'createCustomer' = 'createTicket',
): Promise<void> {
  session.ticketing.failNext(what, givenUp);
  const goOn = session.ticketing.hold(what);
  session.set(of.ringing);
  session.set(of.connected);
  await reach(session, of.contactId, /creating/);
  moments[moment](session, of);
  goOn();
  await vi.waitFor(() => {
    expect(session.contextOf(of.contactId).ticketsGivenUp).toBe(1);
  });
}

/** The agent looks at a ticket of somebody else, and puts the contact on it. */
function attach(session: Session, of = call): Ticket {
  const other = session.ticketing.world.addCustomer({ name: 'John Roe', numbers: ['+442071234567'] });
  const { id, subject, requesterId, closed, updatedAt } = session.ticketing.world.addTicket({
    subject: 'Refund',
    requesterId: other.id,
  });
  const ticket = { id, subject, requesterId, closed, updatedAt };
  session.session.send({ type: 'agent.attached', contactId: of.contactId, ticket });
  return ticket;
}

/** What is left of the contact, until nothing is left to do. */
async function end(session: Session, of: typeof call, moment: Moment): Promise<void> {
  if (moment === 'let go by Connect') await settled(session);
  else await finish(session, of.ended);
}

const allMoments = Object.keys(moments) as Moment[];

describe('a ticket that was given up', () => {
  it.each(allMoments)('another one takes the contact and its call record: %s', async (moment) => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await giveUp(session, call, moment);
    const ticket = attach(session);
    await end(session, call, moment);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    // The customer may be the one who is gone.
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket.id, customerId: ticket.requesterId } },
    ]);
  });

  it.each(allMoments)('another one takes the transcript of a chat: %s', async (moment) => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const chat = chatOf({ attributes: { customer_email: jane.email } });
    const items: TranscriptItem[] = [
      {
        ...{ id: 'm-1', contactId: chat.contactId, at: at(30), kind: 'message', role: 'customer' },
        ...{ name: 'Jane', text: 'Thanks' },
      },
    ];
    session.transcripts.written.set(chat.contactId, items);
    await giveUp(session, chat, moment);
    if (moment === 'live') session.set(chat.ended);
    await vi.waitFor(() => {
      expect(session.contextOf(chat.contactId).transcript?.items).toEqual(items);
    });
    session.clear(chat.contactId, at(70));
    const next = reload(session);
    const ticket = attach(next, chat);
    await settled(next);
    expect(next.ticketing.world.transcripts).toMatchObject([
      { intent: { ticketId: ticket.id, transcript: { items } } },
    ]);
    expect(next.ticketing.world.tickets).toHaveLength(1);
  });

  it('another one takes the note of a task', async () => {
    const session = startSession();
    const task = taskOf('Call back', { attributes: { zendesk_user: '3' } });
    session.ticketing.world.addCustomer({ id: 3, name: 'Zoe' });
    await giveUp(session, task);
    const ticket = attach(session, task);
    await reach(session, task.contactId, /noted/);
    await finish(session, task.ended);
    expect(session.ticketing.world.notes).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('no ticket is forced when the contact ends, and nothing is lost when Connect lets it go', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await giveUp(
      session,
      callOf({ attributes: { ticket_assignment: 'auto', force_ticket_creation: 'true' } }),
    );
    session.set(call.ended);
    session.clear(contactId, at(70));
    const next = reload(session);
    expect(next.stateOf(contactId)).toEqual({ call: 'cleared', ticket: 'offering' });
    expect(next.session.getSnapshot().context.contacts[0]?.actor.getSnapshot().hasTag('choosing')).toBe(true);
    expect(next.ticketing.world.tickets).toEqual([]);
    attach(next);
    await settled(next);
    expect(next.ticketing.world.calls).toHaveLength(1);
  });

  it('a forced one is not forced again', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const manual = callOf({ attributes: { ticket_assignment: 'agent' } });
    session.ticketing.failNext('createTicket', givenUp, 9);
    session.set(manual.ringing);
    session.set(manual.connected);
    await reach(session, contactId, /offering/);
    session.set(manual.ended);
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).ticketsGivenUp).toBe(1);
    });
    session.clear(contactId, at(70));
    expect(session.stateOf(contactId)).toEqual({ call: 'cleared', ticket: 'offering' });
    expect(session.reasons().filter((reason) => reason.includes('one is created'))).toHaveLength(1);
  });

  it.each(allMoments)('the agent can have another one created, for somebody else: %s', async (moment) => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await giveUp(session, call, moment);
    const { id, name } = session.ticketing.world.addCustomer({ name: 'John Roe' });
    const next = reload(session);
    if (moment !== 'let go by Connect') next.set(moment === 'live' ? call.connected : call.ended);
    const requester = { kind: 'customer', customer: { id, name } } as const;
    next.session.send({ type: 'agent.createdTicket', contactId, requester });
    await end(next, call, moment);
    const [ticket, ...others] = next.ticketing.world.tickets;
    expect(others).toEqual([]);
    // The refused one may have been there after all: it is looked for first.
    expect(ticket).toMatchObject({
      requesterId: id,
      intent: { key: `${contactId}/ticket/again-1`, resumed: true },
    });
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket?.id, customerId: id } }]);
  });

  it('it may be given up again, and yet again', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await giveUp(session);
    session.ticketing.failNext('createTicket', givenUp);
    session.session.send({ type: 'agent.createdTicket', contactId, requester: { kind: 'agent' } });
    await vi.waitFor(() => {
      expect(session.contextOf(contactId).ticketsGivenUp).toBe(2);
    });
    session.session.send({ type: 'agent.createdTicket', contactId, requester: { kind: 'agent' } });
    await reach(session, contactId, /assigned/);
    expect(session.ticketing.world.tickets).toMatchObject([
      { intent: { key: `${contactId}/ticket/again-2` } },
    ]);
  });

  it('a customer who was given up can be created again, or done without', async () => {
    const session = startSession();
    await giveUp(session, call, 'live', 'createCustomer');
    session.session.send({ type: 'agent.createdTicket', contactId, requester: { kind: 'newCustomer' } });
    await reach(session, contactId, /assigned/);
    expect(session.ticketing.world.customers).toMatchObject([{ numbers: [{ value: '+14155550134' }] }]);
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });

  it.each(['in after-contact work', 'let go by Connect'] as const)(
    'the agent can save nothing: %s, and the contact is done when Connect has let it go',
    async (moment) => {
      const session = startSession();
      session.ticketing.world.addCustomer(jane);
      await giveUp(session, call, moment);
      session.session.send({ type: 'agent.savedNothing', contactId });
      await end(session, call, moment);
      expect(session.ticketing.world.tickets).toEqual([]);
      expect(session.reasons()).toContain('The agent gave its ticket up, and chose no other.');
    },
  );

  it('a call record that is given up is told as that', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.ticketing.failNext('recordCall', givenUp);
    session.set(call.ringing);
    session.set(call.connected);
    await reach(session, contactId, /assigned/);
    await finish(session, call.ended);
    expect(session.reasons()).toContain('The agent gave up what was to be saved on its ticket.');
  });

  it('nothing is saved of a live contact only when it is over', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await giveUp(session);
    session.session.send({ type: 'agent.savedNothing', contactId });
    expect(session.stateOf(contactId)).toEqual({ call: 'connected', ticket: 'offering' });
  });

  it('the agent’s choice stands, whatever Connect says of the contact later', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.ticketing.world.addTicket({ id: 4114 });
    await giveUp(session);
    session.set({ ...call.connected, attributes: { zendesk_ticket: '4114' } });
    expect(session.stateOf(contactId)).toEqual({ call: 'connected', ticket: 'offering' });
  });
});
