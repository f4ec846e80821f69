import type { WriteIntent } from '@patchcord/contact-ports';
import { describe, expect, it } from 'vitest';
import {
  createTicketIntent,
  noteIntent,
  recordCallIntent,
  transcriptIntent,
  unsentEntry,
} from '../../tests/sample-intents.js';
import { presentUnsent } from './present-unsent.js';

const now = Date.UTC(2026, 10, 23, 9, 10);

describe('presentUnsent', () => {
  it('says of a refused call record what it is, whose, why it is not saved, and the ways out', () => {
    expect(presentUnsent([unsentEntry(recordCallIntent)], now)).toEqual([
      {
        key: 'c1/call',
        contactId: 'c1',
        what: 'Call details',
        about: 'Incoming call from Jane Doe',
        startedAt: recordCallIntent.startedAt,
        ticketId: 4131,
        line: 'Not saved. Zendesk refused it: Ticket #4131 is closed',
        tone: 'danger',
        mayRetry: true,
        mayMove: true,
        loss: 'Times, numbers and the recording of this call will not be on ticket #4131. Export them first if you want to keep them.',
      },
    ]);
  });

  it.each([
    ['for its turn', {}, 'Waits for what has to be saved before it.', 'neutral', false],
    [
      'for its next attempt',
      { nextAttemptAt: now + 7_400, lastError: { reason: 'unavailable', message: '503' } },
      'Zendesk does not answer; trying again in 8 s.',
      'warning',
      true,
    ],
    [
      'for its ticket, which was changed too often',
      { nextAttemptAt: now + 30_000 },
      'Zendesk allows no more changes of this ticket for now; sent in 30 s.',
      'neutral',
      true,
    ],
    ['for an answer', { status: 'sending', attempts: 2 }, 'Being sent again.', 'neutral', false],
  ] as const)('says what a write waits for: %s', (_, change, line, tone, mayRetry) => {
    const entry = unsentEntry(recordCallIntent, { status: 'waiting', lastError: undefined, ...change });
    expect(presentUnsent([entry], now)).toMatchObject([
      { line, tone, mayRetry, mayMove: false, loss: undefined },
    ]);
  });

  it.each([
    ['422: RecordInvalid: Record validation errors: Group is missing', ': Group is missing'],
    ['422: RecordInvalid: Value: is not a number', ': Value: is not a number'],
    ['403: You do not have access to this page', ': You do not have access to this page'],
    ['422: RecordInvalid', ': RecordInvalid'],
    ['422', ': 422'],
    ['', '.'],
  ])('says of a refusal what tells the agent something, and no codes before it: %j', (message, said) => {
    const entry = unsentEntry(recordCallIntent, { lastError: { reason: 'rejected', message } });
    expect(presentUnsent([entry], now)).toMatchObject([{ line: `Not saved. Zendesk refused it${said}` }]);
  });

  it('is silent about a write that is on its way for the first time', () => {
    expect(presentUnsent([unsentEntry(recordCallIntent, { status: 'sending' })], now)).toEqual([]);
  });

  const identity = { key: 'k', contactId: 'c', resumed: false };
  it.each<readonly [WriteIntent, object]>([
    [
      { ...identity, type: 'createCustomer', name: 'Ada Example', phone: '+14155550134', email: undefined },
      { what: 'New customer', about: 'Ada Example', mayMove: false },
    ],
    [createTicketIntent, { what: 'New ticket', about: createTicketIntent.subject, mayMove: false }],
    [{ ...createTicketIntent, followUpOf: 5 }, { what: 'Follow-up ticket' }],
    [
      { ...identity, type: 'linkConversation', ticketId: 5, conversationId: 'c', direction: 'inbound' },
      { what: 'Link for the next agent', ticketId: 5, mayMove: false },
    ],
    [
      { ...identity, type: 'addPhoneNumber', customerId: 7, phone: '+14155550134' },
      { what: 'Number for a profile', about: '+1 415 555 0134', mayMove: false },
    ],
    [
      transcriptIntent,
      {
        ...{ what: 'Chat transcript', about: 'Chat with Jane Doe', ticketId: 4132, mayMove: true },
        startedAt: transcriptIntent.answeredAt,
      },
    ],
    [noteIntent, { what: 'Note about a task', about: 'Check the refund', ticketId: 4133, mayMove: true }],
    [{ ...noteIntent, channel: 'email' }, { what: 'Note about an email' }],
    [{ ...noteIntent, channel: 'unknown' }, { what: 'Note about a contact' }],
    [
      { ...identity, type: 'updateCustomerFields', customerId: 7, fields: { a: 'ENROLLED' } },
      { what: 'Voice ID status for a profile', about: undefined, mayMove: false },
    ],
  ])('names each kind of write, and what giving it up loses: %j', (intent, expected) => {
    const [view] = presentUnsent([unsentEntry(intent)], now);
    expect(view).toMatchObject(expected);
    expect(view?.loss).toMatch(/\w/);
  });
});
