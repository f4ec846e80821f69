import { PortError } from '@patchcord/contact-ports';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';

const number = '+14155550134';
const at = (seconds: number): number => sampleContact().stateSince + seconds * 1_000;

describe('a call that nobody answered', () => {
  it('dialled here and first seen when it was over already: nothing is written', async () => {
    const session = startSession({ defaultCountry: 'US' });
    session.telephony.setAgent(sampleAgent());
    const ticket = session.ticketing.world.addTicket();
    session.session.send({ type: 'dial.requested', number, ticketId: ticket.id, userId: undefined });
    await vi.waitFor(() => {
      expect(session.telephony.commands).toHaveLength(1);
    });
    const failed = sampleContact({ direction: 'outbound', customerNumber: number, state: 'ended' });
    session.set(failed);
    session.clear(failed.contactId, at(20));
    await vi.waitFor(() => {
      expect(session.open()).toEqual([]);
    });
    expect(session.ticketing.world.calls).toEqual([]);
  });

  it('a queue callback the customer does not take: nothing is written', async () => {
    const session = startSession();
    const callback = sampleContact({ channel: 'queue_callback', direction: 'callback' });
    session.set({ ...callback, state: 'incoming' });
    session.set(callback);
    session.set({ ...callback, state: 'ended', stateSince: at(30) });
    session.clear(callback.contactId, at(35));
    await vi.waitFor(() => {
      expect(session.open()).toEqual([]);
    });
    expect(session.ticketing.world.tickets).toEqual([]);
  });

  it('missed while Zendesk did not answer: nothing waits for Zendesk any more', async () => {
    const session = startSession();
    session.ticketing.failNext('findUsersByPhone', new PortError('unavailable', 'Zendesk answered 500'));
    const ringing = sampleContact();
    const failure = () =>
      session.session.getSnapshot().context.contacts[0]?.actor.getSnapshot().context.lookupFailure;
    session.set(ringing);
    await vi.waitFor(() => {
      expect(failure()).toBeDefined();
    });
    session.set({ ...ringing, state: 'missed', stateSince: at(20) });
    expect(session.stateOf(ringing.contactId)).toEqual({ call: 'unanswered', ticket: 'nothingToRecord' });
    expect(failure()).toBeUndefined();
  });
});
