import type { ContactCardData, VoiceIdData } from '@patchcord/agent-ui';

const now = 1_800_000_000_000;

const callWithoutTicket: ContactCardData = {
  contactId: 'call',
  channel: 'voice',
  direction: 'inbound',
  who: 'Jane Doe',
  number: '+1 415-555-0134',
  organisation: 'Acme',
  customerKind: 'recognised',
  queue: 'Support EU',
  phase: 'connected',
  since: now - 133_000,
  line: 'On #1234. Call details follow when the call ends.',
  tone: 'neutral',
  inView: true,
  retryable: false,
};
const call: ContactCardData = {
  ...callWithoutTicket,
  ticket: { id: 1234, subject: 'Parcel has not arrived' },
};

const chatWithoutTicket: ContactCardData = {
  contactId: 'chat',
  channel: 'chat',
  direction: 'inbound',
  who: 'Amina Yusuf',
  customerKind: 'recognised',
  organisation: 'Globex',
  queue: 'Web shop',
  phase: 'connected',
  since: now - 305_000,
  line: 'On #4131. The transcript follows when the chat ends.',
  tone: 'neutral',
  inView: true,
  retryable: false,
};
const chat: ContactCardData = {
  ...chatWithoutTicket,
  ticket: { id: 4131, subject: 'Where is my order?' },
};

const taskWithoutTicket: ContactCardData = {
  contactId: 'task',
  channel: 'task',
  direction: 'inbound',
  who: 'Check the refund of invoice 20391',
  customerKind: 'recognised',
  customerName: 'Jane Doe',
  queue: 'Back office',
  phase: 'connected',
  since: now - 1_905_000,
  line: 'On #3990, with what the task asks for.',
  tone: 'neutral',
  inView: true,
  retryable: false,
  task: {
    description:
      'The customer paid invoice 20391 twice, on 3 and 17 November.\n\n1. Ask accounts whether the second payment is there.\n2. If it is, refund it and answer on the ticket.\n3. If not, ask the customer for a statement of their bank.\n4. Put this task back when you wait for somebody.',
    references: [
      {
        name: 'Ticket',
        value: 'https://acme.zendesk.com/agent/tickets/3990',
        isAddress: true,
        ticketId: 3990,
      },
      { name: 'Invoice in the shop', value: 'https://shop.example/invoices/20391', isAddress: true },
      { name: 'Amount', value: '119.00 EUR' },
      { name: 'Attachment', value: 'statement-2026-11.pdf' },
    ],
  },
};
const task: ContactCardData = {
  ...taskWithoutTicket,
  ticket: { id: 3990, subject: 'Invoice 20391 was paid twice' },
};

const email: ContactCardData = {
  ...chatWithoutTicket,
  contactId: 'email',
  channel: 'email',
  who: 'Re: Parcel 4711, please answer',
  customerKind: 'unrecognised',
  organisation: '',
  queue: 'Email',
  line: 'Nothing is saved for an email by itself. Choose its ticket below.',
  tone: 'warning',
};

const voiceId: VoiceIdData = {
  authentication: 'authenticated',
  fraudRisk: 'low',
  enrolment: 'enrolled',
  offers: ['verify', 'optOut'],
};

const callWith = (changes: Partial<VoiceIdData>): ContactCardData => ({
  ...call,
  voiceId: { ...voiceId, ...changes },
});

/** One contact of each channel and state worth a look. */
export const channelCards: Readonly<Record<string, ContactCardData>> = {
  'chat-offered': {
    ...chatWithoutTicket,
    phase: 'ringing',
    since: now - 4_000,
    line: 'Offered. Amina Yusuf found, shown in Zendesk.',
  },
  'chat-connected': chat,
  'chat-several': {
    ...chatWithoutTicket,
    customerKind: 'several',
    line: 'Choose its ticket below. If you choose none, one is created when the contact ends.',
    tone: 'warning',
  },
  'chat-saving': {
    ...chat,
    phase: 'afterContactWork',
    since: now - 2_000,
    line: 'Saving the transcript.',
    tone: 'working',
  },
  'chat-saved': {
    ...chat,
    phase: 'afterContactWork',
    line: 'Saved, with the transcript.',
    tone: 'success',
  },
  'chat-incomplete': {
    ...chat,
    phase: 'afterContactWork',
    line: 'Saved. The transcript is not complete; the ticket says where to read all of it.',
    tone: 'warning',
  },
  'task-offered': {
    ...taskWithoutTicket,
    phase: 'ringing',
    since: now - 8_000,
    line: 'Offered. Will go on #3990 when you accept.',
  },
  'task-connected': task,
  'task-paused': { ...task, isPaused: true },
  'task-without-details': {
    ...task,
    customerKind: 'unrecognised',
    customerName: '',
    who: 'Call back about invoice 20391 as soon as the accounts department has answered',
    task: undefined,
  },
  email: email,
  unknown: {
    ...email,
    contactId: 'unknown',
    channel: 'unknown',
    who: 'Contact of an unknown kind',
    customerKind: 'none',
    line: 'Not known to Patchcord; nothing is saved by itself. Choose its ticket below.',
  },
  'voiceid-ringing': {
    ...callWithoutTicket,
    phase: 'ringing',
    since: now - 12_000,
    line: 'Ringing. Jane Doe found, shown in Zendesk.',
    voiceId: { authentication: 'unknown', enrolment: 'unknown', offers: [] },
  },
  'voiceid-authenticated': callWith({}),
  'voiceid-evaluating': callWith({
    authentication: 'unknown',
    busy: 'evaluating',
    blocked: ['verify', 'optOut'],
  }),
  'voiceid-not-authenticated': callWith({ authentication: 'notAuthenticated', fraudRisk: 'high' }),
  'voiceid-inconclusive': callWith({ authentication: 'inconclusive', fraudRisk: 'inconclusive' }),
  'voiceid-not-enrolled': callWith({
    authentication: 'notEnrolled',
    enrolment: 'notEnrolled',
    fraudRisk: undefined,
    offers: ['verify', 'enrol', 'optOut'],
  }),
  'voiceid-opted-out': callWith({
    authentication: 'optedOut',
    enrolment: 'optedOut',
    fraudRisk: undefined,
    offers: [],
  }),
  'voiceid-failed': {
    ...callWith({
      authentication: 'failed',
      fraudRisk: undefined,
      problem:
        'Voice ID does not answer. Try again in a moment, and verify the customer in another way meanwhile.',
    }),
    hint: 'For administrators: Amazon ended Voice ID on May 20, 2026, so the voiceid_ attributes of this contact may do nothing. See the settings of Patchcord.',
  },
};

/** Several contacts at once. */
export const manyContacts: Readonly<Record<string, readonly ContactCardData[]>> = {
  'chat-and-call': [
    { ...call, inView: false },
    { ...chat, inView: true },
  ],
  'three-chats-and-a-call': [
    { ...chat, inView: false },
    {
      ...chat,
      contactId: 'second',
      who: 'Carlos Mendez',
      ticket: { id: 4132, subject: 'Exchange of a pair of shoes, size 42 for 43' },
      inView: false,
      line: 'Zendesk does not answer; trying again in 8 s.',
      tone: 'warning',
      retryable: true,
    },
    { ...call, inView: true },
    {
      ...chatWithoutTicket,
      contactId: 'third',
      who: 'visitor-7741',
      customerKind: 'unrecognised',
      phase: 'ringing',
      since: now - 6_000,
      line: 'Offered. Will create a customer and a ticket when you accept.',
      inView: false,
    },
  ],
  'nine-contacts': [
    { ...call, inView: false },
    ...Array.from({ length: 6 }, (_, index) => ({
      ...chat,
      contactId: `chat-${String(index)}`,
      who:
        ['Amina Yusuf', 'Carlos Mendez', 'شركة النور للتجارة', 'Ada Example', 'visitor-7741', 'Bo'][index] ??
        '',
      phase: index === 4 ? ('afterContactWork' as const) : ('connected' as const),
      inView: false,
    })),
    { ...task, isPaused: true, inView: true },
    { ...email, inView: false },
  ],
};
