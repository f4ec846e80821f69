import { PortError } from '@patchcord/contact-ports';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';

const number = '+14155550134';

it('of two calls to the number that was dialled, only one belongs to the ticket of the click', async () => {
  const session = startSession({ defaultCountry: 'US' });
  session.telephony.setAgent(sampleAgent());
  const ticket = session.ticketing.world.addTicket();
  session.session.send({ type: 'dial.requested', number, ticketId: ticket.id, userId: undefined });
  await vi.waitFor(() => {
    expect(session.telephony.commands).toHaveLength(1);
  });
  const call = sampleContact({ direction: 'outbound', customerNumber: number });
  session.telephony.setContacts([call, { ...call, contactId: 'second' }], call.stateSince);
  const origins = session.session
    .getSnapshot()
    .context.contacts.map(({ actor }) => actor.getSnapshot().context.origin?.kind);
  expect(origins).toEqual(['ticket', undefined]);
});

it('a transferred leg with the number that was dialled does not take the ticket of the click', async () => {
  const session = startSession({ defaultCountry: 'US' });
  session.telephony.setAgent(sampleAgent());
  const ticket = session.ticketing.world.addTicket();
  session.session.send({ type: 'dial.requested', number, ticketId: ticket.id, userId: undefined });
  await vi.waitFor(() => {
    expect(session.telephony.commands).toHaveLength(1);
  });
  session.set(sampleContact({ direction: 'outbound', customerNumber: number, isTransferLeg: true }));
  expect(session.session.getSnapshot().context.pendingDial).toMatchObject({
    origin: { ticket: { id: ticket.id } },
  });
});

it('a call that appears although Connect’s answer was lost is not dialled again by a click', async () => {
  const session = startSession({ defaultCountry: 'US' });
  session.telephony.setAgent(sampleAgent());
  session.telephony.refuseNextDial(new PortError('unavailable', 'lost', { mayHaveBeenApplied: true }));
  const click = { type: 'dial.requested', number, ticketId: undefined, userId: undefined } as const;
  session.session.send(click);
  await vi.waitFor(() => {
    expect(session.dialProblems).toEqual([{ code: 'unknownOutcome' }]);
  });
  session.session.send(click);
  expect(session.telephony.commands.filter(({ type }) => type === 'dial')).toHaveLength(1);
  expect(session.dialProblems.at(-1)).toEqual({ code: 'alreadyDialling' });

  session.timers.increment(30_000);
  session.session.send(click);
  await vi.waitFor(() => {
    expect(session.telephony.commands.filter(({ type }) => type === 'dial')).toHaveLength(2);
  });
});

it('pop_incoming is about calls that come in: a dialled number is looked up at once', async () => {
  const session = startSession();
  session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: [number] });
  const dialling = sampleContact({ direction: 'outbound', attributes: { pop_incoming: 'false' } });
  session.set(dialling);
  await vi.waitFor(() => {
    expect(session.stateOf(dialling.contactId)).toEqual({ call: 'ringing', ticket: 'shown' });
  });
  expect(session.workspace.pops).toEqual([]);
});
