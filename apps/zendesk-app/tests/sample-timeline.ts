import type { TimelineEntry } from '@patchcord/contact-ports';

const start = Date.UTC(2026, 10, 23, 9, 2, 13);
const jane = '5f0b2a7e-6f0e-4a54-9d3c-0c1d2e3f4a5b';
const stranger = '8c1d3f10-22aa-4b7b-8a55-6f6e5d4c3b2a';

const at = (
  contactId: string,
  seconds: number,
  entry: Omit<TimelineEntry, 'at' | 'contactId'>,
): TimelineEntry => ({
  contactId,
  at: start + seconds * 1_000,
  ...entry,
});

/** Two contacts: a known customer's call that was saved, and a stranger's that Zendesk does not answer for. */
export const sampleTimeline: readonly TimelineEntry[] = [
  at(jane, 0, {
    kind: 'event',
    name: 'contact.offered',
    reason: 'A voice contact in queue Support EU, first seen incoming.',
    data: { channel: 'voice', direction: 'inbound', number: '+14155550134', queue: 'Support EU' },
  }),
  at(jane, 0.2, {
    kind: 'decision',
    name: 'contact.handled',
    reason: 'ticket_assignment is auto, the default.',
  }),
  at(jane, 0.6, {
    kind: 'request',
    name: 'request.answered',
    reason: 'Search users by phone number',
    data: { method: 'GET', path: '/api/v2/search', status: 200, outcome: 'answered', duration: 412 },
  }),
  at(jane, 0.7, {
    kind: 'decision',
    name: 'customer.identified',
    reason: 'Jane Doe is the only user with +1 415-555-0134.',
    personal: ['Jane Doe', '+1 415-555-0134'],
    data: { customer: 'Jane Doe' },
  }),
  at(jane, 1, {
    kind: 'decision',
    name: 'ticket.chosen',
    reason:
      'A new ticket: recent_ticket_timeout is 0, the default. Brand Acme: queue Support EU matches row 3, Support *.',
  }),
  at(jane, 9, { kind: 'event', name: 'contact.connected', reason: 'The agent answered.' }),
  at(jane, 10, {
    kind: 'request',
    name: 'request.failed',
    reason: 'Create the ticket',
    data: {
      method: 'POST',
      path: '/api/v2/channels/voice/tickets',
      status: 503,
      outcome: 'unavailable',
      duration: 87,
    },
  }),
  at(jane, 12, {
    kind: 'request',
    name: 'request.answered',
    reason: 'Create the ticket',
    data: {
      method: 'POST',
      path: '/api/v2/channels/voice/tickets',
      status: 201,
      outcome: 'answered',
      duration: 640,
    },
  }),
  at(jane, 12.1, {
    kind: 'event',
    name: 'ticket.assigned',
    reason: 'The contact is on #4131.',
    data: { ticketId: 4131, subject: 'Parcel of Jane Doe' },
  }),
  at(jane, 151, { kind: 'event', name: 'contact.ended', reason: 'The conversation is over.' }),
  at(jane, 152, { kind: 'event', name: 'call.recorded', reason: 'The call record is on #4131.' }),
  at(jane, 160, { kind: 'event', name: 'contact.cleared', reason: 'The agent is free of it.' }),
  at(stranger, 600, {
    kind: 'event',
    name: 'contact.offered',
    reason: 'A voice contact in queue Sales, first seen incoming.',
    data: { channel: 'voice', direction: 'inbound', number: '+12025550177', queue: 'Sales' },
  }),
  at(stranger, 603, {
    kind: 'problem',
    name: 'lookup.failed',
    reason: 'Attempt 1 failed: unavailable.',
  }),
];

const chat = '0aa1c7d2-91f4-4d0e-8a4a-1b2c3d4e5f60';

/** A third one: a chat, with its transcript on the ticket. */
export const sampleChat: readonly TimelineEntry[] = [
  at(chat, 1_200, {
    kind: 'event',
    name: 'contact.offered',
    reason: 'A chat contact in queue Web shop, first seen incoming.',
    data: { channel: 'chat', direction: 'inbound', queue: 'Web shop' },
  }),
  at(chat, 1_201, {
    kind: 'decision',
    name: 'customer.identified',
    reason: 'Amina Yusuf is the only user with this e-mail address.',
    personal: ['Amina Yusuf'],
    data: { customer: 'Amina Yusuf' },
  }),
  at(chat, 1_209, {
    kind: 'event',
    name: 'ticket.assigned',
    reason: 'The contact is on #4132.',
    data: { ticketId: 4132, subject: 'Incoming chat from Amina Yusuf' },
    personal: ['Incoming chat from Amina Yusuf'],
  }),
  at(chat, 1_400, {
    kind: 'event',
    name: 'chat.recorded',
    reason: 'The transcript is on #4132: 14 lines, complete.',
  }),
  at(chat, 1_410, { kind: 'event', name: 'contact.cleared', reason: 'The agent is free of it.' }),
];
