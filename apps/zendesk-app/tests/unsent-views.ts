import type { UnsentView } from '../src/softphone/unsent-view.js';

const refusedCall: UnsentView = {
  key: 'c1/call',
  contactId: 'c1',
  what: 'Call details',
  about: 'Incoming call from Jane Doe',
  startedAt: Date.UTC(2027, 0, 15, 7, 55),
  ticketId: 4131,
  line: 'Not saved. Zendesk refused it: Ticket #4131 is closed',
  tone: 'danger',
  mayRetry: true,
  mayMove: true,
  loss: 'Times, numbers and the recording of this call will not be on ticket #4131. Export them first if you want to keep them.',
};

const waitingTicket: UnsentView = {
  key: 'c2/ticket',
  contactId: 'c2',
  what: 'New ticket',
  about: 'Incoming call from +44 20 7946 0018',
  startedAt: Date.UTC(2027, 0, 15, 7, 58),
  ticketId: undefined,
  line: 'Zendesk does not answer; trying again in 8 s.',
  tone: 'warning',
  mayRetry: true,
  mayMove: false,
  loss: undefined,
};

const waitingCall: UnsentView = {
  ...refusedCall,
  key: 'c3/call',
  line: 'Waits for what has to be saved before it.',
  tone: 'neutral',
  mayRetry: false,
  mayMove: false,
  loss: undefined,
};

const longWrite: UnsentView = {
  ...refusedCall,
  key: 'c4/ticket',
  what: 'New ticket',
  about: 'Averyveryverylongsubjectwithoutanyspaces'.repeat(4),
  ticketId: undefined,
  line: `Not saved. Zendesk refused it: ${'Subject: is too long. '.repeat(6)}`,
  mayMove: false,
  loss: 'This ticket is not created. You choose another one for this contact then; until you do, nothing of it is saved.',
};

/** Twelve writes that have not reached Zendesk, of every kind; the first four differ. */
export const unsentViews: readonly UnsentView[] = [
  refusedCall,
  waitingTicket,
  waitingCall,
  longWrite,
  ...Array.from({ length: 8 }, (_, index) => ({ ...waitingTicket, key: `more-${String(index)}` })),
];
