import type { ContactSnapshot } from '@patchcord/contact-ports';
import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { startSession } from './start-session.js';

const number = '+14155550134';
const at = (seconds: number): number => sampleContact().stateSince + seconds * 1_000;

/** Rings until the look-ups are done, then is answered with these attributes. */
async function answerWith(
  session: ReturnType<typeof startSession>,
  contact: ContactSnapshot,
  attributes: ContactSnapshot['attributes'],
): Promise<void> {
  session.set(contact);
  await vi.waitFor(() => {
    expect(session.stateOf(contact.contactId)).toMatchObject({
      ticket: expect.stringMatching(/shown|standingBy|offering/) as string,
    });
  });
  session.set({ ...contact, attributes, state: 'connected', stateSince: at(5) });
}

describe('attributes that arrive with the answer', () => {
  const dialling = sampleContact({ direction: 'outbound', customerNumber: number });

  it('zendesk_user says who a dialled number belongs to: nobody is created', async () => {
    const session = startSession();
    const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe' });
    await answerWith(session, dialling, { zendesk_user: String(jane.id), all_outbound: 'true' });
    await vi.waitFor(() => {
      expect(session.ticketing.world.tickets).toMatchObject([{ requesterId: jane.id }]);
    });
    expect(session.ticketing.world.customers).toHaveLength(1);
  });

  it('ticket_assignment agent: no ticket is created by itself', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: [number] });
    await answerWith(session, dialling, { ticket_assignment: 'agent' });
    await vi.waitFor(() => {
      expect(session.stateOf(dialling.contactId)).toEqual({ call: 'connected', ticket: 'offering' });
    });
    expect(session.ticketing.world.tickets).toEqual([]);
  });

  it('ticket_assignment auto: the ticket is created after all', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: [number] });
    const ringing = { ...dialling, attributes: { ticket_assignment: 'agent' } };
    await answerWith(session, ringing, { ticket_assignment: 'auto' });
    await vi.waitFor(() => {
      expect(session.ticketing.world.tickets).toMatchObject([{ subject: 'Outgoing call to Jane Doe' }]);
    });
  });

  it('zendesk_ticket of an inbound call: that ticket, also when the look-up for another was under way', async () => {
    const session = startSession();
    const ticket = session.ticketing.world.addTicket({ subject: 'Invoice' });
    const release = session.ticketing.hold('findUsersByPhone');
    const ringing = sampleContact({ customerNumber: number });
    session.set(ringing);
    const attributes = { zendesk_ticket: String(ticket.id) };
    session.set({ ...ringing, attributes, state: 'connected', stateSince: at(5) });
    release();
    await vi.waitFor(() => {
      expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: ticket.id }]);
    });
    expect(session.ticketing.world.tickets).toHaveLength(1);
  });

  it('that decide nothing cost no further look-up', async () => {
    const session = startSession();
    session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: [number] });
    await answerWith(session, sampleContact({ customerNumber: number }), { language: 'en' });
    await vi.waitFor(() => {
      expect(session.ticketing.world.tickets).toHaveLength(1);
    });
    expect(session.ticketing.world.deliveries.map(({ method }) => method)).toEqual([
      'findUsersByPhone',
      'deliver',
    ]);
  });

  it('with pop_incoming false they are there before the first look-up, which is made once', async () => {
    const session = startSession();
    const customer = session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: [number] });
    const ticket = session.ticketing.world.addTicket({ requesterId: customer.id });
    const ringing = sampleContact({ customerNumber: number, attributes: { pop_incoming: 'false' } });
    session.set(ringing);
    const attributes = { ...ringing.attributes, recent_ticket_timeout: '60' };
    session.set({ ...ringing, attributes, state: 'connected', stateSince: at(5) });
    await vi.waitFor(() => {
      expect(session.workspace.pops).toEqual([{ kind: 'ticket', id: ticket.id }]);
    });
    expect(session.ticketing.world.deliveries.map(({ method }) => method)).toEqual([
      'findUsersByPhone',
      'findRecentTicket',
    ]);
  });
});
