import { PortError, type ContactSnapshot } from '@patchcord/contact-ports';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';

const number = '+14155550134';
const dialling = sampleContact({ direction: 'outbound', contactId: 'out-1', customerNumber: number });
const at = (seconds: number): number => dialling.stateSince + seconds * 1_000;
const connected: ContactSnapshot = { ...dialling, state: 'connected', stateSince: at(5) };
const ended: ContactSnapshot = { ...dialling, state: 'ended', stateSince: at(65) };

function setUp(appSettings = {}) {
  const session = startSession({ defaultCountry: 'US', ...appSettings });
  session.telephony.setAgent(sampleAgent());
  const dialled = () => session.telephony.commands.filter(({ type }) => type === 'dial');
  return {
    ...session,
    send: session.session.send.bind(session.session),
    dialled,
    dialler: () => session.session.getSnapshot().children.dialler?.getSnapshot(),
    /** Waits until Connect got the order. */
    ordered: () =>
      vi.waitFor(() => {
        expect(dialled()).not.toEqual([]);
      }),
    /** The call is answered, ends after a minute, and is cleared. */
    async talk(): Promise<void> {
      session.set(dialling);
      session.set(connected);
      session.set(ended);
      session.clear('out-1', at(70));
      await vi.waitFor(() => {
        expect(session.open()).toEqual([]);
      });
    },
  };
}

const request = {
  type: 'dial.requested',
  number: undefined,
  ticketId: undefined,
  userId: undefined,
} as const;

describe('a click on a number of a ticket', () => {
  it('calls from the queue of the ticket’s brand and attaches the call to that ticket, with one look-up', async () => {
    const desk = setUp();
    desk.send({ type: 'configuration.changed', brandQueues: [{ brand: 'Acme', queue: 'Sales EU' }] });
    const ticket = desk.ticketing.world.addTicket({ subject: 'Invoice', requesterId: 7, brand: 'Acme' });
    desk.send({ ...request, number: '(415) 555-0134', ticketId: ticket.id, userId: 7 });
    await desk.ordered();
    expect(desk.dialled()).toEqual([{ type: 'dial', number, queueId: 'queue-sales' }]);
    await desk.talk();
    expect(desk.ticketing.world.tickets).toHaveLength(1);
    expect(desk.ticketing.world.calls).toMatchObject([
      { intent: { ticketId: ticket.id, customerId: 7, direction: 'outbound', to: number, title: 'Invoice' } },
    ]);
    expect(desk.ticketing.world.deliveries.map(({ method }) => method)).toEqual([
      'findTicketToDialFrom',
      'deliver',
    ]);
    expect(desk.workspace.pops).toEqual([{ kind: 'ticket', id: ticket.id }]);
  });

  it('attaches also in agent assignment, and for an unknown number', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket();
    desk.send({ ...request, number, ticketId: ticket.id });
    await desk.ordered();
    desk.set({ ...dialling, attributes: { ticket_assignment: 'agent' } });
    desk.set({ ...connected, attributes: { ticket_assignment: 'agent' } });
    desk.set(ended);
    desk.clear('out-1', at(70));
    await vi.waitFor(() => {
      expect(desk.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
    });
  });

  it('an outbound_cli is the number it came from', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket();
    desk.send({ ...request, number, ticketId: ticket.id });
    await desk.ordered();
    const attributes = { outbound_cli: '+442079460000' };
    desk.set({ ...dialling, attributes });
    desk.set({ ...connected, attributes });
    desk.set({ ...ended, attributes });
    desk.clear('out-1', at(70));
    await vi.waitFor(() => {
      expect(desk.ticketing.world.calls).toMatchObject([{ intent: { from: '+442079460000', to: number } }]);
    });
  });

  it('a closed ticket: a follow-up of it, for the same requester', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket({ closed: true, requesterId: 7 });
    desk.send({ ...request, number, ticketId: ticket.id });
    await desk.ordered();
    await desk.talk();
    expect(desk.ticketing.world.tickets[1]?.intent).toMatchObject({
      followUpOf: ticket.id,
      requesterId: 7,
      subject: `Outgoing call to ${number}`,
    });
  });

  it('a call that fails drops the ticket: the next call is not recorded on it', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket();
    desk.telephony.refuseNextDial(new PortError('rejected', 'InvalidStateException'));
    desk.send({ ...request, number, ticketId: ticket.id });
    await vi.waitFor(() => {
      expect(desk.dialProblems).toEqual([{ code: 'refused', reason: 'rejected' }]);
    });
    await desk.talk();
    expect(desk.ticketing.world.calls).toEqual([]);
  });

  it('an order from which no call comes in time drops the ticket', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket();
    desk.send({ ...request, number, ticketId: ticket.id });
    await desk.ordered();
    await vi.waitFor(() => {
      expect(desk.dialler()?.value).toBe('waiting');
    });
    desk.timers.increment(30_000);
    expect(desk.dialProblems).toEqual([{ code: 'noCall' }]);
    await desk.talk();
    expect(desk.ticketing.world.calls).toEqual([]);
  });

  it('a call to another number that comes first does not take the ticket', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket();
    desk.send({ ...request, number, ticketId: ticket.id });
    await desk.ordered();
    const other = { ...dialling, contactId: 'other', customerNumber: '+442079460018' };
    desk.set(other);
    expect(desk.session.getSnapshot().context.pendingDial?.origin).toMatchObject({ kind: 'ticket' });
    desk.clear('other', at(1));
    await desk.talk();
    expect(desk.ticketing.world.calls).toMatchObject([
      { intent: { contactId: 'out-1', ticketId: ticket.id } },
    ]);
  });

  it('an unanswered call writes nothing', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket();
    desk.send({ ...request, number, ticketId: ticket.id });
    await desk.ordered();
    desk.set(dialling);
    desk.clear('out-1', at(20));
    await vi.waitFor(() => {
      expect(desk.open()).toEqual([]);
    });
    expect(desk.ticketing.world.calls).toEqual([]);
  });

  it('a second click while one is dialled is refused', async () => {
    const desk = setUp();
    desk.send({ ...request, number });
    await desk.ordered();
    desk.send({ ...request, number: '+442079460018' });
    expect(desk.dialProblems).toEqual([{ code: 'alreadyDialling' }]);
    expect(desk.dialled()).toHaveLength(1);
  });

  it('a ticket that cannot be read: nothing is dialled, and the agent is told', async () => {
    const desk = setUp();
    desk.ticketing.failNext('findTicketToDialFrom', new PortError('unavailable', 'Zendesk answered 500'));
    desk.send({ ...request, number, ticketId: 99 });
    await vi.waitFor(() => {
      expect(desk.dialProblems).toEqual([{ code: 'ticketUnreadable', ticketId: 99, reason: 'unavailable' }]);
    });
    desk.send({ ...request, number, ticketId: 99 });
    await vi.waitFor(() => {
      expect(desk.dialProblems[1]).toEqual({ code: 'ticketUnknown', ticketId: 99 });
    });
    expect(desk.dialled()).toEqual([]);
  });
});

describe('a click on a number of a user, and the pad', () => {
  it('a user’s profile: a new ticket for that user, from the default outbound queue', async () => {
    const desk = setUp();
    const jane = desk.ticketing.world.addCustomer({ name: 'Jane Doe' });
    desk.send({ ...request, number, userId: jane.id });
    await desk.ordered();
    expect(desk.dialled()).toEqual([{ type: 'dial', number, queueId: 'queue-basic' }]);
    await desk.talk();
    expect(desk.ticketing.world.tickets).toMatchObject([
      { subject: 'Outgoing call to Jane Doe', requesterId: jane.id },
    ]);
    expect(desk.workspace.pops).toEqual([{ kind: 'ticket', id: desk.ticketing.world.tickets[0]?.id }]);
  });

  it('Enter a number waits for the agent, and belongs to the ticket it was started from', async () => {
    const desk = setUp();
    const ticket = desk.ticketing.world.addTicket();
    desk.send({ ...request, ticketId: ticket.id });
    await vi.waitFor(() => {
      expect(desk.dialler()?.value).toBe('ready');
    });
    desk.send({ type: 'dial.numberTyped', number: '415 555 0134' });
    expect(desk.dialled()).toEqual([]);
    desk.send({ type: 'dial.called' });
    await desk.ordered();
    await desk.talk();
    expect(desk.ticketing.world.calls).toMatchObject([{ intent: { ticketId: ticket.id } }]);
  });

  it('a number that identifies one user: a new ticket for them', async () => {
    const desk = setUp();
    desk.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: [number] });
    desk.send({ type: 'dial.opened' });
    desk.send({ type: 'dial.numberTyped', number });
    desk.send({ type: 'dial.called' });
    await desk.ordered();
    await desk.talk();
    expect(desk.ticketing.world.tickets).toMatchObject([{ subject: 'Outgoing call to Jane Doe' }]);
  });

  it.each([
    ['all_outbound false: nothing is created or popped', {}, 0],
    ['all_outbound true: user and ticket', { all_outbound: 'true' }, 1],
  ])('an unknown number, %s', async (_, attributes, created) => {
    const desk = setUp();
    desk.set({ ...dialling, attributes });
    desk.set({ ...connected, attributes });
    await vi.waitFor(() => {
      expect(desk.ticketing.world.deliveries.map(({ method }) => method)).toContain('findUsersByPhone');
    });
    desk.set({ ...ended, attributes });
    desk.clear('out-1', at(70));
    await vi.waitFor(() => {
      expect(desk.open()).toEqual([]);
    });
    const { customers, tickets, calls } = desk.ticketing.world;
    expect([customers.length, tickets.length, calls.length]).toEqual([created, created, created]);
    expect(desk.workspace.pops).toHaveLength(created);
  });
});

describe('attributes of an outbound call, which arrive with the answer', () => {
  it('all_outbound still counts', async () => {
    const desk = setUp();
    desk.set(dialling);
    await vi.waitFor(() => {
      expect(desk.stateOf('out-1')).toEqual({ call: 'ringing', ticket: 'standingBy' });
    });
    desk.set({ ...connected, attributes: { all_outbound: 'true' } });
    await vi.waitFor(() => {
      expect(desk.ticketing.world.tickets).toMatchObject([{ subject: `Outgoing call to ${number}` }]);
    });
  });
});

describe('what is in the way of a call', () => {
  it.each([
    [
      'an impossible number',
      (desk: ReturnType<typeof setUp>) => desk.send({ ...request, number: '12' }),
      'impossibleNumber',
    ],
    [
      'a number in E.164 with a digit too many for its country',
      (desk: ReturnType<typeof setUp>) => desk.send({ ...request, number: '+1 415 555 01349' }),
      'impossibleNumber',
    ],
    [
      'an agent who may not dial',
      (desk: ReturnType<typeof setUp>) => {
        desk.telephony.setAgent(sampleAgent({ mayDial: false }));
        desk.send({ ...request, number });
      },
      'mayNotDial',
    ],
    [
      'a live call',
      (desk: ReturnType<typeof setUp>) => {
        desk.set(sampleContact({ contactId: 'live', state: 'connected' }));
        desk.send({ ...request, number });
      },
      'callIsLive',
    ],
    [
      'a softphone that is signed out',
      (desk: ReturnType<typeof setUp>) => {
        desk.telephony.setStatus('signedOut');
        desk.send({ ...request, number });
      },
      'notSignedIn',
    ],
  ])('%s is refused with its reason', (_, act, code) => {
    const desk = setUp();
    act(desk);
    expect(desk.dialProblems.map((problem) => problem.code)).toEqual([code]);
    expect(desk.dialled()).toEqual([]);
  });

  it('an order whose answer was lost: the agent is told to wait', async () => {
    const desk = setUp();
    desk.telephony.refuseNextDial(new PortError('unavailable', 'timed out', { mayHaveBeenApplied: true }));
    desk.send({ ...request, number });
    await vi.waitFor(() => {
      expect(desk.dialProblems).toEqual([{ code: 'unknownOutcome' }]);
    });
  });
});

describe('the queue of a call', () => {
  const ticketOf = (desk: ReturnType<typeof setUp>, field?: string) =>
    desk.ticketing.world.addTicket({ brand: 'Acme', connectOutboundQueue: field });
  const callFrom = async (desk: ReturnType<typeof setUp>, ticketId: number) => {
    desk.send({ type: 'configuration.changed', brandQueues: [{ brand: 'Acme', queue: 'Sales EU' }] });
    desk.send({ ...request, number, ticketId });
    await desk.ordered();
    return desk.dialled().map((command) => ('queueId' in command ? command.queueId : undefined));
  };

  it('selected by hand beats the ticket, until Reset', async () => {
    const desk = setUp();
    const ticket = ticketOf(desk, 'Sales EU');
    desk.send({ type: 'dial.queueSelected', queueId: 'queue-support' });
    expect(await callFrom(desk, ticket.id)).toEqual(['queue-support']);

    const reset = setUp();
    const same = ticketOf(reset, 'Sales EU');
    reset.send({ type: 'dial.queueSelected', queueId: 'queue-support' });
    reset.send({ type: 'dial.queueSelected', queueId: undefined });
    expect(await callFrom(reset, same.id)).toEqual(['queue-sales']);
  });

  it('the ticket’s field beats its brand, unless the queue is not in the routing profile', async () => {
    const desk = setUp();
    expect(await callFrom(desk, ticketOf(desk, 'Support').id)).toEqual(['queue-support']);
    const other = setUp();
    expect(await callFrom(other, ticketOf(other, 'Elsewhere').id)).toEqual(['queue-sales']);
  });
});

describe('the brand of a new ticket', () => {
  const inbound = sampleContact({ queueName: 'Support EU' });
  const answer = async (desk: ReturnType<typeof setUp>, attributes = {}) => {
    desk.set({ ...inbound, state: 'connected', attributes });
    await vi.waitFor(() => {
      expect(desk.ticketing.world.tickets).toHaveLength(1);
    });
    return desk.ticketing.world.tickets[0]?.intent;
  };
  const brands = [
    { id: 1, name: 'Acme', active: true },
    { id: 2, name: 'Globex', active: false },
  ];

  it('is that of the queue; an inactive one is a warning, and ticket_brand applies', async () => {
    const desk = setUp();
    desk.ticketing.world.brands = brands;
    desk.mappings.rows = [{ queue: 'Support *', brand: 'Acme' }];
    expect(await answer(desk)).toMatchObject({ brandId: 1 });
    expect(desk.reasons().at(-1)).toContain('Brand Acme: queue Support EU matches row 1.');

    const other = setUp();
    other.ticketing.world.brands = brands;
    other.mappings.rows = [{ queue: 'Support *', brand: 'Globex' }];
    expect(await answer(other, { ticket_brand: 'Acme' })).toMatchObject({ brandId: 1 });
    expect(other.notices).toEqual([
      { code: 'ticketMisplaced', warnings: [{ code: 'inactive brand', rule: 'queue', received: 'Globex' }] },
    ]);
  });

  it('is nobody’s when brands may not be read: a warning, never a failed ticket', async () => {
    const desk = setUp();
    desk.mappings.rows = [{ queue: 'Support *', brand: 'Acme' }];
    desk.ticketing.failNext('findBrands', new PortError('forbidden', 'no right'));
    expect(await answer(desk)).toMatchObject({ brandId: undefined });
    expect(desk.notices).toEqual([{ code: 'ticketMisplaced', warnings: [{ code: 'brands not readable' }] }]);
  });

  it('comes with the outbound queue, where the account has the field for it', async () => {
    const desk = setUp();
    desk.ticketing.world.outboundQueueField = 5;
    expect(await answer(desk, { ticket_outbound_queue: 'Sales EU' })).toMatchObject({
      outboundQueue: { fieldId: 5, queueName: 'Sales EU' },
    });
    const without = setUp();
    expect(await answer(without, { ticket_outbound_queue: 'Sales EU' })).toMatchObject({
      outboundQueue: undefined,
    });
    expect(without.notices).toEqual([
      { code: 'ticketMisplaced', warnings: [{ code: 'no outbound queue field', received: 'Sales EU' }] },
    ]);
  });

  it('nothing is asked of Zendesk when nothing is mapped', async () => {
    const desk = setUp();
    await answer(desk);
    expect(desk.ticketing.world.deliveries.map(({ method }) => method)).not.toContain('findBrands');
  });
});
