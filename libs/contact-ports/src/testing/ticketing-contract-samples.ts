import type {
  AddContactNoteIntent,
  AddPhoneNumberIntent,
  AddTranscriptIntent,
  CreateCustomerIntent,
  CreateTicketIntent,
  LinkConversationIntent,
  RecordCallIntent,
  UpdateCustomerFieldsIntent,
} from '../write-intent.js';

const startedAt = Date.UTC(2026, 10, 22, 9, 30, 5);

/** A customer to create for an unknown caller. */
export function sampleCustomerIntent(overrides: Partial<CreateCustomerIntent> = {}): CreateCustomerIntent {
  const contactId = overrides.contactId ?? 'c-1';
  return {
    type: 'createCustomer',
    key: `${contactId}/createCustomer`,
    contactId,
    resumed: false,
    name: 'Caller +61491570006',
    phone: '+61491570006',
    email: undefined,
    ...overrides,
  };
}

/** The ticket of an inbound call that begins with the intent's own contact, with the agent as requester. */
export function sampleTicketIntent(overrides: Partial<CreateTicketIntent> = {}): CreateTicketIntent {
  const contactId = overrides.contactId ?? 'c-1';
  const conversationId = overrides.conversationId ?? contactId;
  return {
    type: 'createTicket',
    key: `${contactId}/createTicket`,
    contactId,
    resumed: false,
    conversationId,
    channel: 'voice',
    direction: 'inbound',
    subject: 'Incoming call from +61491570006',
    requesterId: undefined,
    followUpOf: undefined,
    brandId: undefined,
    outboundQueue: undefined,
    details: {
      conversationId,
      from: '+61491570006',
      to: '+61255501234',
      queueName: 'Sales',
      startedAt,
      contactRecordUrl: undefined,
      task: undefined,
      attributes: {},
    },
    ...overrides,
  };
}

/** A call of three minutes to record on the ticket `ticketId`. */
export function sampleCallIntent(
  overrides: Partial<RecordCallIntent> & Pick<RecordCallIntent, 'ticketId'>,
): RecordCallIntent {
  const contactId = overrides.contactId ?? 'c-1';
  return {
    type: 'recordCall',
    key: `${contactId}/recordCall`,
    contactId,
    resumed: false,
    customerId: undefined,
    title: 'Incoming call from +61491570006',
    direction: 'inbound',
    from: '+61491570006',
    to: '+61255501234',
    startedAt,
    answeredAt: startedAt + 13_000,
    endedAt: startedAt + 183_000,
    queueName: 'Sales',
    recordingUrl: undefined,
    recordingConsent: undefined,
    ...overrides,
  };
}

/** The conversation `c-1`, which somebody called in, to be found by the ticket `ticketId`. */
export function sampleLinkIntent(
  overrides: Partial<LinkConversationIntent> & Pick<LinkConversationIntent, 'ticketId'>,
): LinkConversationIntent {
  const contactId = overrides.contactId ?? overrides.conversationId ?? 'c-1';
  return {
    type: 'linkConversation',
    key: `${contactId}/linkConversation`,
    contactId,
    resumed: false,
    conversationId: contactId,
    direction: 'inbound',
    ...overrides,
  };
}

/** A caller's number for the profile of the user `customerId`. */
export function samplePhoneIntent(
  overrides: Partial<AddPhoneNumberIntent> & Pick<AddPhoneNumberIntent, 'customerId'>,
): AddPhoneNumberIntent {
  const contactId = overrides.contactId ?? 'c-1';
  return {
    type: 'addPhoneNumber',
    key: `${contactId}/addPhoneNumber`,
    contactId,
    resumed: false,
    phone: '+61491570006',
    ...overrides,
  };
}

/** A short chat with Jane Caller, complete, for the ticket `ticketId`. */
export function sampleTranscriptIntent(
  overrides: Partial<AddTranscriptIntent> & Pick<AddTranscriptIntent, 'ticketId'>,
): AddTranscriptIntent {
  const contactId = overrides.contactId ?? 'c-1';
  return {
    type: 'addTranscript',
    key: `${contactId}/addTranscript`,
    contactId,
    resumed: false,
    title: 'Incoming chat from Jane Caller',
    answeredAt: startedAt + 5_000,
    transcript: {
      completeness: 'complete',
      items: [
        {
          id: 'm-1',
          contactId,
          at: startedAt,
          kind: 'message',
          role: 'customer',
          name: 'Jane Caller',
          text: 'My kettle leaks.',
        },
        {
          id: 'm-2',
          contactId,
          at: startedAt + 5_000,
          kind: 'joined',
          role: 'agent',
          name: 'Alex Morgan',
          text: '',
        },
        {
          id: 'm-3',
          contactId,
          at: startedAt + 9_000,
          kind: 'message',
          role: 'agent',
          name: 'Alex Morgan',
          text: 'I am sorry to hear that.',
        },
      ],
    },
    contactRecordUrl: undefined,
    ...overrides,
  };
}

/** What the task `Call Jane back` asks for, for the ticket `ticketId`. */
export function sampleContactNoteIntent(
  overrides: Partial<AddContactNoteIntent> & Pick<AddContactNoteIntent, 'ticketId'>,
): AddContactNoteIntent {
  const contactId = overrides.contactId ?? 'c-1';
  return {
    type: 'addContactNote',
    key: `${contactId}/addContactNote`,
    contactId,
    resumed: false,
    channel: 'task',
    details: {
      conversationId: contactId,
      from: undefined,
      to: undefined,
      queueName: 'Sales',
      startedAt,
      contactRecordUrl: undefined,
      task: {
        name: 'Call Jane back',
        description: 'She asked about her kettle.',
        references: [{ name: 'Order', kind: 'text', value: 'K-77' }],
      },
      attributes: {},
    },
    ...overrides,
  };
}

/** What Voice ID knows of a customer, for the profile of the user `customerId`. */
export function sampleCustomerFieldsIntent(
  overrides: Partial<UpdateCustomerFieldsIntent> & Pick<UpdateCustomerFieldsIntent, 'customerId'>,
): UpdateCustomerFieldsIntent {
  const contactId = overrides.contactId ?? 'c-1';
  return {
    type: 'updateCustomerFields',
    key: `${contactId}/updateCustomerFields`,
    contactId,
    resumed: false,
    fields: { voice_authentication_id: 'speaker-1', voice_authentication_status: 'ENROLLED' },
    ...overrides,
  };
}
