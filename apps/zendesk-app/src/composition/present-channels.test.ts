import type { ContactSnapshot } from '@patchcord/contact-ports';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { presentSession } from '../../tests/present-session.js';

const nobodysNumber = { customerNumber: undefined, recordingUrl: undefined } as const;
const chat = sampleContact({
  ...nobodysNumber,
  channel: 'chat',
  customerName: 'Jane',
  attributes: { customer_email: 'jane@example.com' },
});
const task = sampleContact({
  ...nobodysNumber,
  channel: 'task',
  task: {
    name: 'Check the refund',
    description: 'The bank has answered.',
    references: [{ name: 'Order', kind: 'url', value: 'https://shop.example/7' }],
  },
  attributes: { customer_email: 'jane@example.com' },
});
const at = (seconds: number): number => chat.stateSince + seconds * 1_000;
const answered = (contact: ContactSnapshot): ContactSnapshot => ({
  ...contact,
  state: 'connected',
  stateSince: at(5),
});
const ended = (contact: ContactSnapshot): ContactSnapshot => ({
  ...contact,
  state: 'ended',
  stateSince: at(65),
});

function start() {
  const session = presentSession();
  session.telephony.setAgent(sampleAgent());
  const jane = session.ticketing.world.addCustomer({ name: 'Jane Doe', email: 'jane@example.com' });
  return { ...session, jane, lastTicket: () => String(session.ticketing.world.tickets.at(-1)?.id) };
}

describe('a chat', () => {
  it('says where it stands, from the offer to the saved transcript', async () => {
    const { ticketing, telephony, transcripts, card, line, view, lastTicket } = start();
    const release = ticketing.hold('findUsersByEmail');
    telephony.setContacts([chat]);
    await line('Offered. Looking up the customer.');
    expect(card()).toMatchObject({ channel: 'chat', who: 'Jane', customerKind: 'looking-up' });
    expect(view().announcements).toMatchObject([{ text: 'A chat with Jane is offered.' }]);
    release();
    await line('Offered. Jane Doe found, shown in Zendesk.');

    telephony.setContacts([answered(chat)]);
    await vi.waitFor(() => {
      expect(card()?.line).toBe(`On #${lastTicket()}. The transcript follows when the chat ends.`);
    });
    const releaseTranscript = transcripts.hold();
    telephony.setContacts([ended(chat)]);
    await line('Reading the transcript.');
    releaseTranscript();
    await line('Saved, with the transcript.');
    expect(card()).toMatchObject({ phase: 'afterContactWork', tone: 'success' });
  });

  it.each([
    ['partial', 'Saved. The transcript is not complete; the ticket says where to read all of it.'],
    ['missing', 'Saved, but without the transcript: it could not be read. The ticket says so.'],
  ] as const)('says that its transcript is %s', async (completeness, sentence) => {
    const { telephony, transcripts, line, card, notices } = start();
    telephony.setContacts([answered(chat)]);
    await vi.waitFor(() => {
      expect(transcripts.followed).toContain(chat.contactId);
    });
    if (completeness === 'partial') transcripts.completeness = completeness;
    else transcripts.followed.clear();
    telephony.setContacts([ended(chat)]);
    await line(sentence);
    expect(card()?.tone).toBe('warning');
    expect(notices).toEqual([{ code: 'transcriptIncomplete', completeness }]);
  });

  it('that does not say who the customer is, is the agent’s to put on a ticket', async () => {
    const { telephony, card, line, view } = start();
    telephony.setContacts([{ ...chat, customerName: undefined, attributes: {} }]);
    await line('You choose its ticket when you accept.');
    expect(card()).toMatchObject({ who: 'Unnamed visitor', customerKind: 'none' });
    expect(view().assignment).toMatchObject({
      reason: 'The contact does not say who the customer is.',
      requester: { kind: 'agent' },
    });
  });

  it('of somebody new goes by what it says of them', async () => {
    const { telephony, card, line } = start();
    telephony.setContacts([
      { ...chat, customerName: undefined, attributes: { customer_email: 'x@y.example' } },
    ]);
    await line('Offered. Will create a customer and a ticket when you accept.');
    expect(card()).toMatchObject({ who: 'x@y.example', customerKind: 'unrecognised' });
  });

  it('whose customer several match, says so without speaking of numbers', async () => {
    const { telephony, ticketing, view } = start();
    ticketing.world.addCustomer({ name: 'Jane Doe' });
    telephony.setContacts([{ ...chat, attributes: { customer_name: 'Jane Doe' } }]);
    await vi.waitFor(() => {
      expect(view().assignment?.reason).toBe('2 customers match this contact.');
    });
  });
});

describe('a task', () => {
  it('goes by its name, with its customer, what it asks for, and a pause', async () => {
    const { telephony, card, line, lastTicket, shared } = start();
    telephony.setContacts([task]);
    await line('Offered. Jane Doe found, shown in Zendesk.');
    expect(card()).toMatchObject({
      ...{ channel: 'task', who: 'Check the refund', customerName: 'Jane Doe' },
      task: {
        description: 'The bank has answered.',
        references: [{ name: 'Order', value: 'https://shop.example/7', isAddress: true }],
      },
    });

    telephony.setContacts([answered(task)]);
    await vi.waitFor(() => {
      expect(card()?.line).toBe(`On #${lastTicket()}, with what the task asks for.`);
    });
    telephony.setContacts([{ ...task, state: 'paused', stateSince: at(30) }]);
    expect(card()).toMatchObject({ phase: 'connected', isPaused: true, since: at(30) });
    expect(shared()).toMatchObject([{ channel: 'task', state: 'onHold', who: 'Check the refund' }]);
    telephony.setContacts([ended(task)]);
    await line('Saved.');
  });

  it('named after a closed ticket says that it will be continued', async () => {
    const { telephony, ticketing, line } = start();
    ticketing.world.addTicket({ id: 77, closed: true });
    telephony.setContacts([
      { ...task, task: { name: 'Zendesk-77', description: undefined, references: [] } },
    ]);
    await line('Offered. Will continue #77, which is closed, when you accept.');
  });

  it('named after a ticket says which one it looks for, and that there is none', async () => {
    const { telephony, ticketing, line, view } = start();
    const named = { ...task, task: { ...task.task, name: 'Zendesk-77', references: [], description: '' } };
    const release = ticketing.hold('findTicket');
    telephony.setContacts([named]);
    await line('Offered. Looking for the ticket of the task.');
    release();
    await vi.waitFor(() => {
      expect(view().assignment?.reason).toBe('Ticket #77, which the task names, was not found.');
    });
  });
});

describe('a contact of another channel', () => {
  it.each([
    ['email', 'Re: Parcel', 'Nothing is saved for an email by itself. Choose its ticket below.'],
    [
      'unknown',
      'Contact of an unknown kind',
      'Not known to Patchcord; nothing is saved by itself. Choose its ticket below.',
    ],
  ] as const)('is the agent’s to put on a ticket: %s', async (channel, who, sentence) => {
    const { telephony, card, line, view } = start();
    const contact = sampleContact({
      ...nobodysNumber,
      channel,
      task: channel === 'email' ? { name: who, description: undefined, references: [] } : undefined,
    });
    telephony.setContacts([contact]);
    await line('You choose its ticket when you accept.');
    expect(card()).toMatchObject({ channel, who, customerKind: 'none' });

    telephony.setContacts([answered(contact)]);
    await line(sentence);
    expect(view().assignment).toMatchObject({ open: true, waitsForAnswer: false });
  });
});
