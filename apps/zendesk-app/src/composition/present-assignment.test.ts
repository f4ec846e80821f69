import { PortError } from '@patchcord/contact-ports';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { presentSession } from '../../tests/present-session.js';

const ringing = sampleContact({ attributes: { ticket_assignment: 'agent', pause_recording: 'true' } });
const { contactId } = ringing;
const at = (seconds: number): number => ringing.stateSince + seconds * 1_000;
const connected = { ...ringing, state: 'connected', stateSince: at(5) } as const;
const ended = { ...ringing, state: 'ended', stateSince: at(65) } as const;

function startRinging() {
  const session = presentSession();
  session.telephony.setAgent(sampleAgent());
  const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
  const ticket = session.ticketing.world.addTicket({ subject: 'Refund', requesterId: jane.id });
  session.telephony.setContacts([ringing]);
  return { ...session, jane, ticket };
}

describe('presentAssignment', () => {
  it('shows requester and open tickets while ringing, and that they can be chosen at the answer', async () => {
    const { view, line, jane, ticket } = startRinging();
    await line('You choose its ticket when you answer.');
    await vi.waitFor(() => {
      expect(view().assignment).toMatchObject({
        ...{ contactId, open: true, waitsForAnswer: true, canLookAgain: false, candidates: [] },
        requester: { kind: 'customer', id: jane.id, name: 'Jane Doe' },
        current: { kind: 'none' },
        openTickets: { state: 'listed', tickets: [{ id: ticket.id, subject: 'Refund' }] },
      });
    });
  });

  it('says that the open tickets could not be listed', async () => {
    const { ticketing, view } = startRinging();
    ticketing.failNext('findOpenTickets', new PortError('unavailable', 'down'));
    await vi.waitFor(() => {
      expect(view().assignment?.openTickets).toMatchObject({ state: 'failed' });
    });
  });

  it('follows the tab in view, and folds away once the choice is made', async () => {
    const { telephony, tabs, send, view, line, jane } = startRinging();
    await line('You choose its ticket when you answer.');
    telephony.setContacts([connected]);
    await line('Choose its ticket below. If you choose none, one is created when the contact ends.');
    const ticket = { id: 9, subject: 'Old', requesterId: jane.id, closed: true, updatedAt: 0 };
    tabs.show({ kind: 'ticket', ticket, requester: { id: 4, name: 'John Roe' } });
    expect(view().assignment).toMatchObject({
      current: { kind: 'ticket', id: 9, subject: 'Old', closed: true },
      requester: { kind: 'customer', id: 4, name: 'John Roe' },
    });
    send({
      ...{ type: 'agent.createdFollowUp', contactId, ticket },
      requester: { kind: 'customer', customer: { id: 4, name: 'John Roe' } },
    });
    expect(view().assignment?.busy).toEqual({ kind: 'creatingFollowUp', ticketId: 9 });
    await vi.waitFor(() => {
      expect(view().assignment).toBeUndefined();
    });
  });

  it('call details that were given up: the card says what is missing on its ticket', async () => {
    const { telephony, ticketing, outbox, send, line, ticket } = startRinging();
    await line('You choose its ticket when you answer.');
    telephony.setContacts([connected]);
    send({ type: 'agent.attached', contactId, ticket });
    await line(`On #${String(ticket.id)}. Call details follow when the call ends.`);
    ticketing.failNext('recordCall', new PortError('rejected', 'No'));
    telephony.setContacts([ended]);
    await line('Not saved. Zendesk refused it: No');
    outbox.discard(outbox.getEntries()[0]?.intent.key ?? '');
    await line(`On #${String(ticket.id)}. What you gave up is not saved.`);
  });

  it('a ticket that was given up: another one can be chosen, also when Connect has let the contact go, or nothing', async () => {
    const { telephony, ticketing, outbox, send, view, card, line, jane } = startRinging();
    await line('You choose its ticket when you answer.');
    ticketing.failNext('createTicket', new PortError('rejected', 'Requester is suspended'));
    telephony.setContacts([connected]);
    send({ type: 'agent.createdTicket', contactId, requester: { kind: 'customer', customer: jane } });
    await line('Not saved. Zendesk refused it: Requester is suspended');
    outbox.discard(`${contactId}/ticket`);
    await line('Its ticket was given up. Choose another one below.');
    const reason = 'Zendesk refused its ticket, and you gave it up. Another one takes what waits for it.';
    expect(view().assignment).toMatchObject({ contactId, reason, saveNothing: 'whenOver', busy: undefined });
    telephony.setContacts([ended]);
    telephony.setContacts([]);
    await line('Its ticket was given up. Choose another one below, or save nothing.');
    expect(card()).toMatchObject({ phase: 'over', inView: true });
    expect(view().assignment).toMatchObject({ contactId, reason, saveNothing: 'now' });
    send({ type: 'agent.savedNothing', contactId });
    await vi.waitFor(() => {
      expect(view().contacts).toEqual([]);
    });
  });

  it('lists the candidates when several users match', async () => {
    const { telephony, ticketing, view } = presentSession();
    telephony.setAgent(sampleAgent());
    const numbers = [{ value: '+14155550134', shared: true }];
    ticketing.world.addCustomer({ name: 'Jane Doe', numbers, email: 'jane@example.com' });
    ticketing.world.addCustomer({ name: 'John Doe', numbers });
    telephony.setContacts([sampleContact()]);
    await vi.waitFor(() => {
      expect(view().assignment).toMatchObject({
        reason: '2 customers have this number.',
        requester: { kind: 'agent' },
        candidates: [
          { name: 'Jane Doe', email: 'jane@example.com', chosen: false },
          { name: 'John Doe', chosen: false },
        ],
        openTickets: { state: 'noCustomer' },
      });
    });
  });

  it('says in after-contact work what is still to do, when nothing is forced', async () => {
    const { telephony, line } = presentSession();
    telephony.setAgent(sampleAgent());
    const attributes = { ticket_assignment: 'agent', force_ticket_creation: 'false' };
    telephony.setContacts([{ ...connected, attributes }]);
    await line('Choose its ticket below. If you choose none, nothing is saved.');
    telephony.setContacts([{ ...ended, attributes }]);
    await line('Not on a ticket. Attach it, or create one, before you clear the contact.');
  });
});

describe('presentExtras', () => {
  it('shows the recording as it was confirmed, and why a wish was not granted', async () => {
    const { telephony, send, card, recordingControl, line } = startRinging();
    await line('You choose its ticket when you answer.');
    telephony.setContacts([connected]);
    expect(card()?.recording).toEqual({
      ...{ state: 'unknown', busy: undefined, notSetUp: false, problem: undefined },
    });
    send({ type: 'agent.pausedRecording', contactId });
    expect(card()?.recording).toMatchObject({ state: 'unknown', busy: 'pausing' });
    await vi.waitFor(() => {
      expect(card()?.recording).toMatchObject({ state: 'paused', busy: undefined });
    });
    recordingControl.isSetUp = false;
    send({ type: 'agent.resumedRecording', contactId });
    await vi.waitFor(() => {
      expect(card()?.recording).toMatchObject({
        ...{ state: 'paused', notSetUp: true },
        problem: 'This conversation is not being recorded, so nothing was changed.',
      });
    });
  });

  it('names who else takes part, without those who left', () => {
    const { telephony, card } = startRinging();
    const other = { kind: 'agent', number: undefined } as const;
    telephony.setContacts([
      {
        ...connected,
        otherParticipants: [
          { ...other, id: '1', name: 'Bob Carter', state: 'onHold' },
          { ...other, id: '2', name: 'Casey Lin', state: 'left' },
          { id: '3', kind: 'number', name: undefined, number: '+442071234567', state: 'connected' },
        ],
      },
    ]);
    expect(card()?.participants).toEqual([
      { name: 'Bob Carter', state: 'onHold' },
      { name: '+44 20 7123 4567', state: 'connected' },
    ]);
  });

  it('offers to add an unknown number once there is somebody to add it to', async () => {
    const { telephony, send, card, ticketing } = presentSession();
    telephony.setAgent(sampleAgent());
    const john = ticketing.world.addCustomer({ name: 'John Roe', numbers: ['+442071234567'] });
    telephony.setContacts([{ ...connected, attributes: { zendesk_user: String(john.id) } }]);
    await vi.waitFor(() => {
      expect(card()?.addNumber).toMatchObject({
        ...{ number: '+14155550134', customerId: john.id, customerName: 'John Roe', state: 'offered' },
      });
    });
    send({ type: 'agent.addedNumber', contactId, customerId: john.id });
    expect(card()?.addNumber?.state).toBe('adding');
    await vi.waitFor(() => {
      expect(card()?.addNumber?.state).toBe('added');
    });
  });

  it('a supervisor who listens in is told that nothing is recorded', async () => {
    const { telephony, card, line } = presentSession();
    telephony.setAgent(sampleAgent());
    telephony.setContacts([{ ...connected, isMonitoring: true, monitoredContactId: undefined }]);
    await line('Listening in; nothing is recorded.');
    expect(card()).toMatchObject({ isMonitoring: true, recording: undefined });
  });
});
