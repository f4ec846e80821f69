import { parseAppSettings } from '@patchcord/contact-attributes';
import { PortError } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { fromStoredSession, toStoredSession } from '../src/index.js';
import { startSession } from './start-session.js';
import { at, callOf, chatOf, finish, reach, type Session, settled } from './take-a-call.js';

const release = '1.0.0';
const { appSettings } = parseAppSettings({ connectInstanceUrl: 'https://example.my.connect.aws' });

/** The page goes, and another one goes on: with what was stored, in the same Zendesk. */
function reload(session: Session): Session {
  const stored = structuredClone(toStoredSession(session.session, release));
  session.session.stop();
  return startSession(
    {},
    { ticketing: session.ticketing, stored: fromStoredSession(stored, { release, appSettings }) },
  );
}

/** The same, but the page that goes on has the code of another release, which knows no state of this one. */
function upgrade(session: Session): Session {
  const stored = structuredClone(toStoredSession(session.session, '0.9.0'));
  session.session.stop();
  return startSession(
    {},
    {
      ticketing: session.ticketing,
      stored: fromStoredSession({ ...stored, snapshot: 'other states' }, { release, appSettings }),
    },
  );
}

/** Plain data in which something is called otherwise, wherever it stands. */
function rename(data: unknown, name: string): unknown {
  if (data === name) return `what was ${name}`;
  if (Array.isArray(data)) return data.map((item) => rename(item, name));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [rename(key, name), rename(value, name)]),
  );
}

const jane = { name: 'Jane Doe', numbers: ['+14155550134'] };
const pops = (...sessions: Session[]) => sessions.flatMap(({ workspace }) => workspace.pops);

describe('a session that goes on in another page', () => {
  const call = callOf();

  it.each([
    ['ringing, while the customer is looked up', () => Promise.resolve(() => undefined)],
    [
      'ringing, shown',
      async (session: Session) => {
        await reach(session, call.contactId, /shown/);
        return () => undefined;
      },
    ],
    [
      'connected, while the ticket is created',
      async (session: Session) => {
        await reach(session, call.contactId, /shown/);
        const release = session.ticketing.hold('createTicket');
        session.set(call.connected);
        return release;
      },
    ],
    [
      'connected',
      async (session: Session) => {
        session.set(call.connected);
        await reach(session, call.contactId, /assigned/);
        return () => undefined;
      },
    ],
    [
      'in after-contact work, while the call is recorded',
      async (session: Session) => {
        session.set(call.connected);
        await reach(session, call.contactId, /assigned/);
        const release = session.ticketing.hold('recordCall');
        session.set(call.ended);
        return release;
      },
    ],
    [
      'in after-contact work, recorded',
      async (session: Session) => {
        session.set(call.connected);
        session.set(call.ended);
        await reach(session, call.contactId, /recorded/);
        return () => undefined;
      },
    ],
  ])('%s: one ticket, one record, nothing popped twice', async (_, work) => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    session.set(call.ringing);
    const answerLate = await work(session);
    const next = reload(session);
    answerLate();
    next.set(call.connected);
    await finish(next, call.ended);
    const [ticket, ...others] = next.ticketing.world.tickets;
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({ requesterId: customer.id });
    expect(next.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket?.id, startedAt: at(0), answeredAt: at(5), endedAt: at(65) } },
    ]);
    const popped = pops(session, next).map(({ kind, id }) => `${kind} ${String(id)}`);
    expect(popped).toEqual([...new Set(popped)]);
    expect(popped.at(-1)).toBe(`ticket ${String(ticket?.id)}`);
  });

  it('a choice the agent had made is still there: attached to an existing ticket', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ requesterId: 4711 });
    const chosen = callOf({ attributes: { ticket_assignment: 'agent' } });
    session.set(chosen.ringing);
    await reach(session, chosen.contactId, /offering/);
    session.set(chosen.connected);
    const { id, subject, requesterId, closed, updatedAt } = ticket;
    session.session.send({
      ...{ type: 'agent.attached', contactId: chosen.contactId },
      ticket: { id, subject, requesterId, closed, updatedAt },
    });
    const next = reload(session);
    await finish(next, chosen.ended);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('where a call was dialled from is still known', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ requesterId: 4711 });
    const dialled = callOf({ direction: 'outbound' });
    session.session.send({
      type: 'dial.ordered',
      ...{ number: '+14155550134' },
      origin: { kind: 'ticket', ticket: { ...ticket, brand: undefined }, userId: undefined },
    });
    session.set(dialled.ringing);
    const next = reload(session);
    next.set(dialled.connected);
    await finish(next, dialled.ended);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('that ended and was cleared while nobody was there is recorded, and then forgotten', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.set(call.ringing);
    session.set(call.connected);
    await reach(session, call.contactId, /assigned/);
    const next = reload(session);
    next.clear(call.contactId, at(90));
    await settled(next);
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { endedAt: at(90) } }]);
  });

  it('whose handling broke is adopted: a reload is the way out', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    vi.spyOn(session.workspace, 'popUser').mockImplementation(() => {
      throw new Error('a defect');
    });
    session.set(call.ringing);
    await vi.waitFor(() => {
      expect(session.timeline).toContainEqual(expect.objectContaining({ name: 'contact.broken' }));
    });
    const next = reload(session);
    next.set(call.connected);
    await finish(next, call.ended);
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { contactId: call.contactId } }]);
  });

  it.each([
    ['another state', 'creatingTicket'],
    ['another fact', 'ticketChoice'],
    ['another write', 'create the ticket'],
  ])('of which other code with the same version stored %s is adopted', async (_, name) => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.set(call.ringing);
    await reach(session, call.contactId, /shown/);
    const answerLate = session.ticketing.hold('createTicket');
    session.set(call.connected);
    await reach(session, call.contactId, /creatingTicket/);
    const other = rename(toStoredSession(session.session, release), name);
    session.session.stop();
    answerLate();
    const stored = fromStoredSession(other, { release, appSettings });
    const next = startSession({}, { ticketing: session.ticketing, stored });
    next.set(call.connected);
    await finish(next, call.ended);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { contactId: call.contactId } }]);
  });

  it('can dial: the softphone comes up as in a new page', () => {
    const next = reload(startSession());
    next.session.send({ type: 'dial.opened' });
    expect(next.session.getSnapshot().children.dialler?.getSnapshot().status).toBe('active');
  });
});

describe('a contact that Connect let go of before a page of another release went on', () => {
  const call = callOf();
  const chosen = callOf({ attributes: { ticket_assignment: 'agent' } });

  /** The agent has it end, and Connect lets it go. */
  function endAndClear(session: Session, ended: ReturnType<typeof callOf>['ended']): void {
    session.set(ended);
    session.clear(ended.contactId, at(70));
  }

  async function offer(session: Session, contact: ReturnType<typeof callOf>): Promise<void> {
    session.set(contact.ringing);
    await reach(session, contact.contactId, /offering/);
    session.set(contact.connected);
  }

  it('is recorded on the ticket that the agent had asked for and that was still to be created', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    await offer(session, chosen);
    const answerLate = session.ticketing.hold('createTicket');
    session.session.send({
      ...{ type: 'agent.createdTicket', contactId: chosen.contactId },
      requester: { kind: 'customer', customer },
    });
    await reach(session, chosen.contactId, /creatingTicket/);
    endAndClear(session, chosen.ended);
    const next = upgrade(session);
    answerLate();
    next.clear(chosen.contactId, at(90));
    await settled(next);
    const [ticket, ...others] = next.ticketing.world.tickets;
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({ requesterId: customer.id });
    expect(next.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket?.id, startedAt: at(0), answeredAt: at(5), endedAt: at(65) } },
    ]);
    expect(pops(session, next).filter(({ kind }) => kind === 'user')).toHaveLength(1);
  });

  it('is recorded where the new ticket could not even be placed yet', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await offer(session, chosen);
    const answerLate = session.ticketing.hold('findBrands');
    session.session.send({
      ...{ type: 'agent.createdTicket', contactId: chosen.contactId },
      requester: { kind: 'agent' },
    });
    await reach(session, chosen.contactId, /placingTicket/);
    endAndClear(session, chosen.ended);
    const next = upgrade(session);
    answerLate();
    await settled(next);
    expect(next.ticketing.world.tickets).toMatchObject([{ requesterId: undefined }]);
    expect(next.ticketing.world.calls).toHaveLength(1);
  });

  it('is recorded on the ticket that it was attached to, which nothing in Zendesk tells', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ requesterId: 4711 });
    await offer(session, chosen);
    session.session.send({ type: 'agent.attached', contactId: chosen.contactId, ticket });
    await reach(session, chosen.contactId, /assigned/);
    const next = upgrade(session);
    next.clear(chosen.contactId, at(90));
    await settled(next);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket.id, answeredAt: at(5), endedAt: at(90) } },
    ]);
  });

  it('is not recorded once more', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.set(call.ringing);
    session.set(call.connected);
    session.set(call.ended);
    await reach(session, call.contactId, /recorded/);
    const next = upgrade(session);
    next.clear(call.contactId, at(70));
    await settled(next);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.calls).toHaveLength(1);
  });

  it('gets the transcript of its chat', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Carla', email: 'carla@example.com' });
    const chat = chatOf({ attributes: { customer_email: 'carla@example.com' } });
    const answerLate = session.ticketing.hold('createTicket');
    session.set(chat.ringing);
    session.set(chat.connected);
    await reach(session, chat.contactId, /creatingTicket/);
    endAndClear(session, chat.ended);
    const next = upgrade(session);
    answerLate();
    await settled(next);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.transcripts).toHaveLength(1);
  });

  it('whose ticket was given up waits for the agent to choose another one', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const other = session.ticketing.world.addTicket({ requesterId: 4711 });
    session.ticketing.failNext('createTicket', new PortError('aborted', 'Somebody gave it up.'));
    session.set(call.ringing);
    session.set(call.connected);
    await reach(session, call.contactId, /offering/);
    endAndClear(session, call.ended);
    const next = upgrade(session);
    expect(next.stateOf(call.contactId)).toMatchObject({ ticket: 'offering' });
    next.session.send({ type: 'agent.attached', contactId: call.contactId, ticket: other });
    await settled(next);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { ticketId: other.id } }]);
  });

  it('that nobody answered is forgotten', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.set(call.ringing);
    await reach(session, call.contactId, /shown/);
    session.set(call.missed);
    const next = upgrade(session);
    next.clear(call.contactId, at(70));
    await settled(next);
    expect(next.ticketing.world.tickets).toEqual([]);
  });
});

describe('a page whose storage is blocked', () => {
  it('or fails from the middle on, likewise, until it works again', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ requesterId: 4711 });
    const attach = async (contactId: string): Promise<void> => {
      const chosen = callOf({ contactId, attributes: { ticket_assignment: 'agent' } });
      session.set(chosen.ringing);
      await reach(session, contactId, /offering/);
      session.set(chosen.connected);
      session.session.send({ type: 'agent.attached', contactId, ticket });
      await reach(session, contactId, /assigned/);
    };
    const linked = (): readonly boolean[] =>
      session.open().map((contactId) => session.contextOf(contactId).assignedTicket?.linked === true);
    await attach('c-1');
    expect(linked()).toEqual([false]);
    session.session.send({ type: 'storage.changed', isForgetful: true });
    await attach('c-2');
    await vi.waitFor(() => {
      expect(linked()).toEqual([true, true]);
    });
    session.session.send({ type: 'storage.changed', isForgetful: false });
    await attach('c-3');
    expect(linked()).toEqual([true, true, false]);
    expect(
      fromStoredSession(toStoredSession(session.session, release), { release, appSettings }),
    ).toBeDefined();
  });

  it('leaves in Zendesk what the next one has to know: the ticket that was attached to', async () => {
    const session = startSession({}, undefined, true);
    const ticket = session.ticketing.world.addTicket({ requesterId: 4711 });
    const chosen = callOf({ attributes: { ticket_assignment: 'agent' } });
    session.set(chosen.ringing);
    await reach(session, chosen.contactId, /offering/);
    session.set(chosen.connected);
    const { id, subject, requesterId, closed, updatedAt } = ticket;
    session.session.send({
      ...{ type: 'agent.attached', contactId: chosen.contactId },
      ticket: { id, subject, requesterId, closed, updatedAt },
    });
    await vi.waitFor(() => {
      expect(session.contextOf(chosen.contactId).assignedTicket).toMatchObject({ linked: true });
    });
    session.session.stop();
    const next = startSession({}, { ticketing: session.ticketing, stored: undefined });
    next.set(chosen.connected);
    await finish(next, chosen.ended);
    expect(next.ticketing.world.tickets).toHaveLength(1);
    expect(next.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });
});

describe('a contact that is done', () => {
  it('is not in what is stored', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const call = callOf();
    session.set(call.ringing);
    session.set(call.connected);
    await finish(session, call.ended);
    const stored = JSON.stringify(toStoredSession(session.session, release));
    expect(stored).not.toContain('+14155550134');
    expect(stored).not.toContain(call.contactId);
  });
});

describe('what was stored', () => {
  const stored = toStoredSession(startSession().session, release);

  it.each([
    ['by another release', { ...stored, release: '0.9.0' }],
    ['broken', { release, snapshot: { status: 'active' } }],
    ['nothing', undefined],
    [
      'of a session that had ended',
      { release, snapshot: { ...(stored.snapshot as object), status: 'stopped' } },
    ],
  ])('%s: the contacts are adopted instead', (_, value) => {
    expect(fromStoredSession(value, { release, appSettings })).toBeUndefined();
  });

  it('is read with the settings of now', () => {
    const now = parseAppSettings({ hiddenAttributes: 'card' }).appSettings;
    expect(fromStoredSession(stored, { release, appSettings: now })).toMatchObject({
      context: { appSettings: { hiddenAttributes: ['card'] } },
    });
  });
});
