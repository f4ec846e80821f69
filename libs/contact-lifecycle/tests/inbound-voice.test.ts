import { PortError, type ContactSnapshot } from '@patchcord/contact-ports';
import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';

const ringing = sampleContact();
const { contactId } = ringing;
const at = (seconds: number): number => ringing.stateSince + seconds * 1_000;
const connected: ContactSnapshot = { ...ringing, state: 'connected', stateSince: at(5) };
const ended: ContactSnapshot = { ...ringing, state: 'ended', stateSince: at(65) };
const jane = { name: 'Jane Doe', numbers: ['+14155550134'] };

type Session = ReturnType<typeof startSession>;

async function settled(session: Session): Promise<void> {
  await vi.waitFor(() => {
    expect(session.open()).toEqual([]);
  });
}

/** Answers, talks for a minute, hangs up, clears. */
async function takeTheCall(session: Session, contact: Partial<ContactSnapshot> = {}): Promise<void> {
  session.set({ ...ringing, ...contact });
  await vi.waitFor(() => {
    expect(session.stateOf(contactId)).toMatchObject({
      ticket: expect.stringMatching(/shown|holdingBack/) as string,
    });
  });
  session.set({ ...connected, ...contact });
  session.set({ ...ended, ...contact });
  session.clear(contactId, at(70));
  await settled(session);
}

describe('a recognised caller, auto assignment', () => {
  it('is shown in Zendesk while ringing, gets a ticket on the answer, and a call record at the end', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    await takeTheCall(session);

    const [ticket] = session.ticketing.world.tickets;
    expect(ticket).toMatchObject({
      subject: 'Incoming call from Jane Doe',
      requesterId: customer.id,
      conversationId: contactId,
    });
    expect(session.workspace.pops).toEqual([
      { kind: 'user', id: customer.id },
      { kind: 'ticket', id: ticket?.id },
    ]);
    expect(session.ticketing.world.calls.map(({ intent }) => intent)).toEqual([
      {
        type: 'recordCall',
        key: `${contactId}/call/${String(at(5))}`,
        contactId,
        resumed: false,
        ticketId: ticket?.id,
        customerId: customer.id,
        title: 'Incoming call from Jane Doe',
        direction: 'inbound',
        from: '+14155550134',
        to: '+18005550100',
        startedAt: at(0),
        answeredAt: at(5),
        endedAt: at(65),
        queueName: 'Support',
        recordingUrl: ringing.recordingUrl,
        recordingConsent: undefined,
        followUp: { ...ticket?.intent, followUpOf: ticket?.id },
      },
    ]);
    expect(session.reasons()).toEqual([
      'ticket_assignment is auto.',
      'One Zendesk user has the number +14155550134: Jane Doe.',
      'The recent-ticket rule is off (recent_ticket_timeout is 0). No brand is set; Zendesk’s own choice applies.',
    ]);
  });

  it('is not shown before the answer when pop_incoming is false, and not looked up either', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    session.set({ ...ringing, attributes: { pop_incoming: 'false' } });
    expect(session.ticketing.world.deliveries).toEqual([]);

    session.set({ ...connected, attributes: { pop_incoming: 'false' } });
    await vi.waitFor(() => {
      expect(session.workspace.pops).toHaveLength(1);
    });
    expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: session.ticketing.world.tickets[0]?.id }]);
    expect(session.ticketing.world.tickets[0]?.requesterId).toBe(customer.id);
  });

  it('gets no call record when voice_comment is false', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    await takeTheCall(session, { attributes: { voice_comment: 'no' } });
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toEqual([]);
  });

  it('gets a call record without recording when download_recording is false, or the caller opted out', async () => {
    const without = startSession();
    await takeTheCall(without, { attributes: { download_recording: 'false' } });
    const optedOut = startSession();
    await takeTheCall(optedOut, { attributes: { call_recording_consent: 'optout' } });
    expect(
      [without, optedOut].map((session) => session.ticketing.world.calls.map(({ intent }) => intent)),
    ).toMatchObject([
      [{ recordingUrl: undefined, recordingConsent: undefined }],
      [{ recordingUrl: undefined, recordingConsent: 'optedOut' }],
    ]);
  });

  it('is recorded under conversation_title, from the CLI to dialed_number', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    const attributes = { conversation_title: 'Late delivery', dialed_number: '+44 20 7946 0000' };
    await takeTheCall(session, { attributes });
    expect(session.ticketing.world.tickets[0]).toMatchObject({ subject: 'Late delivery' });
    expect(session.ticketing.world.calls[0]?.intent).toMatchObject({
      title: 'Late delivery',
      from: '+14155550134',
      to: '+442079460000',
    });
  });

  it('reuses the recent ticket, which pops while ringing', async () => {
    const session = startSession({ createTicketAfterMinutes: '60' });
    const customer = session.ticketing.world.addCustomer(jane);
    const ticket = session.ticketing.world.addTicket({
      subject: 'Where is my parcel?',
      requesterId: customer.id,
    });
    await takeTheCall(session);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls[0]?.intent.ticketId).toBe(ticket.id);
    expect(session.workspace.pops[0]).toEqual({ kind: 'ticket', id: ticket.id });
  });
});

describe('a caller nobody knows', () => {
  it('becomes a user with the number, or customer_name, as the name, once answered', async () => {
    const session = startSession();
    await takeTheCall(session);
    const [user] = session.ticketing.world.customers;
    expect(user).toMatchObject({ name: '+14155550134', numbers: [{ value: '+14155550134' }] });
    expect(session.ticketing.world.tickets).toMatchObject([
      { subject: 'Incoming call from +14155550134', requesterId: user?.id },
    ]);
    expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: session.ticketing.world.tickets[0]?.id }]);

    const named = startSession();
    await takeTheCall(named, {
      attributes: { customer_name: 'Ada Example', customer_email: 'ada@example.com' },
    });
    expect(named.ticketing.world.customers).toMatchObject([
      { name: 'Ada Example', email: 'ada@example.com' },
    ]);
  });
});

describe.each([undefined, '', 'anonymous', 'Private', 'unknown', 'restricted', 'unavailable'])(
  'a caller whose CLI is %j',
  (customerNumber) => {
    it('gets a ticket with the agent as requester, and no user is looked up or created', async () => {
      const session = startSession();
      await takeTheCall(session, { customerNumber });
      expect(session.ticketing.world.customers).toEqual([]);
      expect(session.ticketing.world.tickets).toMatchObject([{ requesterId: undefined }]);
      expect(session.ticketing.world.calls).toMatchObject([
        { intent: { from: undefined, customerId: undefined } },
      ]);
      expect(session.ticketing.world.deliveries.map(({ method }) => method)).toEqual(['deliver', 'deliver']);
    });
  },
);

describe('contacts that were not answered', () => {
  it.each(['missed', 'rejected'] as const)('%s: nothing is written', async (state) => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.set(ringing);
    await vi.waitFor(() => {
      expect(session.workspace.pops).toHaveLength(1);
    });
    session.set({ ...ringing, state, stateSince: at(20) });
    session.clear(contactId, at(25));
    await settled(session);
    expect(session.ticketing.world.deliveries.map(({ method }) => method)).toEqual(['findUsersByPhone']);
  });

  it('vanishing while ringing: nothing is written', async () => {
    const session = startSession();
    session.set(ringing);
    session.clear(contactId, at(3));
    await settled(session);
    expect(session.ticketing.world.tickets).toEqual([]);
  });

  it('offered again under the same id without leaving the list: handled as a new call', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.set(ringing);
    session.set({ ...ringing, state: 'missed', stateSince: at(20) });
    session.set({ ...ringing, stateSince: at(30) });
    session.set({ ...connected, stateSince: at(33) });
    session.set(ended);
    session.clear(contactId, at(70));
    await settled(session);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { startedAt: at(30), answeredAt: at(33) } },
    ]);
  });
});

describe('a contact that is answered, ends, and is offered again', () => {
  it('gets a second call record, on the same ticket', async () => {
    const session = startSession();
    for (const start of [0, 100]) {
      session.set({ ...ringing, stateSince: at(start) });
      session.set({ ...connected, stateSince: at(start + 5) });
      session.set({ ...ended, stateSince: at(start + 65) });
    }
    session.clear(contactId, at(170));
    await settled(session);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls.map(({ intent }) => intent.answeredAt)).toEqual([at(5), at(105)]);
  });
});

describe('a slow or failing Zendesk', () => {
  it('an answer while the look-up still runs: one user, one ticket', async () => {
    const session = startSession();
    const release = session.ticketing.hold('findUsersByPhone');
    session.set(ringing);
    session.set(connected);
    expect(session.ticketing.world.tickets).toEqual([]);
    release();
    await vi.waitFor(() => {
      expect(session.ticketing.world.tickets).toHaveLength(1);
    });
    expect(session.ticketing.world.customers).toHaveLength(1);
    expect(session.ticketing.world.deliveries.map(({ method }) => method)).toEqual([
      'findUsersByPhone',
      'deliver',
      'deliver',
    ]);
  });

  it('a hang-up, and even the clearing, before the look-up has finished: the call is recorded all the same', async () => {
    const session = startSession();
    const release = session.ticketing.hold('findUsersByPhone');
    session.set(ringing);
    session.set(connected);
    session.set(ended);
    session.clear(contactId, at(66));
    release();
    await settled(session);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { answeredAt: at(5), endedAt: at(65) } }]);
  });

  it('a failed look-up is not “not found”: it is repeated, nobody is created meanwhile, and the agent is told once', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.ticketing.failNext('findUsersByPhone', new PortError('unavailable', 'Zendesk answered 500'), 2);
    session.set(ringing);
    session.set(connected);
    for (const attempts of [1, 2]) {
      await vi.waitFor(() => {
        const [contact] = session.session.getSnapshot().context.contacts;
        expect(contact?.actor.getSnapshot().context.lookupFailure).toMatchObject({ attempts });
      });
      expect(session.ticketing.world.customers).toHaveLength(1);
      expect(session.ticketing.world.tickets).toEqual([]);
      session.clock.advance(5_000);
    }
    await vi.waitFor(() => {
      expect(session.ticketing.world.tickets).toMatchObject([{ subject: 'Incoming call from Jane Doe' }]);
    });
    expect(session.notices).toEqual([{ code: 'lookupFails', reason: 'unavailable' }]);
  });

  it('the agent can ask to look again at once', async () => {
    const session = startSession();
    session.ticketing.failNext('findUsersByPhone', new PortError('forbidden', 'no right to search'));
    session.set(ringing);
    await vi.waitFor(() => {
      expect(session.notices).toHaveLength(1);
    });
    session.session.send({ type: 'agent.retried', contactId });
    await vi.waitFor(() => {
      expect(session.stateOf(contactId)).toEqual({ call: 'ringing', ticket: 'shown' });
    });
  });
});

describe('several contacts', () => {
  it('two live calls each get their own customer, ticket and record', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.ticketing.world.addCustomer({ name: 'John Roe', numbers: ['+442079460018'] });
    const second = { contactId: 'c2', customerNumber: '+442079460018' };
    session.set(ringing);
    session.set({ ...ringing, ...second });
    session.set(connected);
    session.set({ ...connected, ...second });
    session.set(ended);
    session.set({ ...ended, ...second });
    session.clear(contactId, at(70));
    session.clear('c2', at(71));
    await settled(session);
    expect(session.ticketing.world.tickets.map(({ subject }) => subject).sort()).toEqual([
      'Incoming call from Jane Doe',
      'Incoming call from John Roe',
    ]);
    expect(new Set(session.ticketing.world.calls.map(({ intent }) => intent.ticketId)).size).toBe(2);
  });

  it('a call removed and another added in the same snapshot are both seen', async () => {
    const session = startSession();
    session.set(ringing);
    session.set(connected);
    const other = { ...ringing, contactId: 'c2', stateSince: at(40) };
    session.telephony.setContacts([other], at(40));
    await vi.waitFor(() => {
      expect(session.open()).toEqual(['c2']);
    });
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { contactId, endedAt: at(40) } }]);
  });

  it('a lost connection to Connect is not the end of its contacts', async () => {
    const session = startSession();
    session.set(ringing);
    session.telephony.setStatus('signedOut');
    expect(session.open()).toEqual([contactId]);
    expect(session.session.getSnapshot().context.status).toBe('signedOut');
  });
});

describe('a contact first seen after it was answered', () => {
  it('goes on with the ticket that was created for it earlier', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer(jane);
    const ticket = session.ticketing.world.addTicket({
      subject: 'Incoming call from Jane Doe',
      requesterId: customer.id,
      conversationId: contactId,
    });
    session.set(connected);
    session.set(ended);
    session.clear(contactId, at(70));
    await settled(session);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toMatchObject([
      {
        intent: {
          ticketId: ticket.id,
          customerId: customer.id,
          title: 'Incoming call from Jane Doe',
          resumed: true,
        },
      },
    ]);
  });

  it('goes on with the ticket of an anonymous caller, whose requester is the agent', async () => {
    const session = startSession();
    session.ticketing.world.addTicket({
      subject: 'Incoming call',
      requesterId: 99,
      conversationId: contactId,
    });
    session.set({ ...connected, customerNumber: 'anonymous' });
    session.set({ ...ended, customerNumber: 'anonymous' });
    session.clear(contactId, at(70));
    await settled(session);
    expect(session.ticketing.world.deliveries.map(({ method }) => method)).toEqual([
      'findTicketOfConversation',
      'deliver',
    ]);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { title: 'Incoming call' } }]);
  });

  it('gets a ticket when none was created, also when it is already in after-contact work', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer(jane);
    session.set(ended);
    session.clear(contactId, at(70));
    await settled(session);
    expect(session.ticketing.world.tickets).toHaveLength(1);
    expect(session.ticketing.world.calls).toMatchObject([
      { intent: { startedAt: ringing.queuedAt, endedAt: at(65) } },
    ]);
  });

  it('is left alone when it was missed', async () => {
    const session = startSession();
    session.set({ ...ringing, state: 'missed' });
    session.clear(contactId, at(30));
    await settled(session);
    expect(session.ticketing.world.deliveries).toEqual([]);
  });
});

describe('contacts that are not Patchcord’s to assign', () => {
  it.each([
    ['monitoring', { isMonitoring: true }],
    ['an unknown channel', { channel: 'unknown' }],
  ] as const)('%s: nothing is written, and the reason is noted', async (_, contact) => {
    const session = startSession();
    session.set({ ...ringing, ...contact });
    session.set({ ...connected, ...contact });
    session.set({ ...ended, ...contact });
    session.clear(contactId, at(70));
    await settled(session);
    expect(session.ticketing.world.deliveries).toEqual([]);
    expect(session.reasons()).toHaveLength(2);
  });
});

describe('attributes', () => {
  it('an invalid value is ignored, and the agent gets one notice that lists them', async () => {
    const session = startSession();
    await takeTheCall(session, { attributes: { pop_incoming: 'perhaps', voice_comment: 'maybe' } });
    expect(session.notices).toMatchObject([
      { code: 'settingsIgnored', warnings: [{ name: 'pop_incoming' }, { name: 'voice_comment' }] },
    ]);
  });

  it('invalid values that come later: still one notice, and each is in the timeline once', async () => {
    const session = startSession();
    session.set(ringing);
    session.set({ ...connected, attributes: { voice_comment: 'maybe' } });
    session.set({ ...ended, attributes: { voice_comment: 'maybe', download_recording: 'perhaps' } });
    session.clear(contactId, at(70));
    await settled(session);
    expect(session.notices).toMatchObject([
      { code: 'settingsIgnored', warnings: [{ name: 'voice_comment' }] },
    ]);
    const ignored = session.timeline.filter(({ name }) => name === 'setting.ignored');
    expect(ignored.map(({ reason }) => reason.split(' ')[0])).toEqual([
      'voice_comment',
      'download_recording',
    ]);
  });

  it('those an administrator hides are not on the ticket', async () => {
    const session = startSession({ hiddenAttributes: 'card_*, Loyalty' });
    await takeTheCall(session, { attributes: { card_digits: '1', loyalty: 'gold', reason: 'refund' } });
    expect(session.ticketing.world.tickets[0]?.intent?.details.attributes).toEqual({ reason: 'refund' });
  });

  it('zendesk_ticket names the ticket; a number that does not exist is told and passed over', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ subject: 'Invoice' });
    await takeTheCall(session, { attributes: { zendesk_ticket: String(ticket.id) } });
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);

    const other = startSession();
    await takeTheCall(other, { attributes: { zendesk_ticket: '99' } });
    expect(other.notices).toEqual([{ code: 'unknownTicket', ticketId: 99 }]);
    expect(other.ticketing.world.tickets).toHaveLength(1);
  });

  it('attributes that change while the contact is live apply from then on', async () => {
    const session = startSession();
    session.set(ringing);
    session.set(connected);
    session.set({ ...ended, attributes: { download_recording: 'false' } });
    session.clear(contactId, at(70));
    await settled(session);
    expect(session.ticketing.world.calls).toMatchObject([{ intent: { recordingUrl: undefined } }]);
  });
});
