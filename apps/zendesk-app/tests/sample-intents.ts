import type {
  AddContactNoteIntent,
  AddTranscriptIntent,
  CreateTicketIntent,
  OutboxEntry,
  RecordCallIntent,
  WriteIntent,
} from '@patchcord/contact-ports';

const start = Date.UTC(2026, 10, 23, 9, 2);

export const recordCallIntent: RecordCallIntent = {
  type: 'recordCall',
  key: 'c1/call',
  contactId: 'c1',
  resumed: false,
  ticketId: 4131,
  customerId: 7,
  title: 'Incoming call from Jane Doe',
  direction: 'inbound',
  from: '+14155550134',
  to: '+18005550100',
  startedAt: start,
  answeredAt: start + 5_000,
  endedAt: start + 65_000,
  queueName: 'Support',
  recordingUrl: 'https://acme.my.connect.aws/get-recording?format=wav&callLegId=c1',
  recordingConsent: undefined,
};

export const createTicketIntent: CreateTicketIntent = {
  type: 'createTicket',
  key: 'c2/ticket',
  contactId: 'c2',
  resumed: false,
  conversationId: 'c2',
  channel: 'voice',
  direction: 'inbound',
  subject: 'Incoming call from +14155550134',
  requesterId: 7,
  followUpOf: undefined,
  brandId: undefined,
  outboundQueue: undefined,
  details: {
    conversationId: 'c2',
    from: '+14155550134',
    to: '+18005550100',
    queueName: 'Support',
    startedAt: start,
    contactRecordUrl: undefined,
    task: undefined,
    attributes: { account: 'A-20391' },
  },
};

export const transcriptIntent: AddTranscriptIntent = {
  type: 'addTranscript',
  key: 'c3/transcript',
  contactId: 'c3',
  resumed: false,
  ticketId: 4132,
  title: 'Chat with Jane Doe',
  answeredAt: start + 5_000,
  transcript: {
    items: [
      {
        ...{ id: 'i1', contactId: 'c3', at: start, kind: 'message', role: 'customer' },
        ...{ name: 'Jane Doe', text: 'Where is my parcel?' },
      },
    ],
    completeness: 'complete',
  },
  contactRecordUrl: undefined,
};

export const noteIntent: AddContactNoteIntent = {
  type: 'addContactNote',
  key: 'c4/note',
  contactId: 'c4',
  resumed: false,
  ticketId: 4133,
  channel: 'task',
  details: {
    ...createTicketIntent.details,
    task: { name: 'Check the refund', description: undefined, references: [] },
  },
};

/** An entry whose write Zendesk refused; a test changes what it is about. */
export function unsentEntry(intent: WriteIntent, change: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    intent,
    status: 'refused',
    attempts: 1,
    nextAttemptAt: undefined,
    lastError: { reason: 'rejected', message: 'Ticket #4131 is closed' },
    ...change,
  };
}
