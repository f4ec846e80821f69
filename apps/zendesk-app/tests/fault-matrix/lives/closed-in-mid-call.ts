import { customerNumber, type Life, nothing, contactId, second, takeCall, takenCall } from '../life.js';

const given = 'Invoice';
const subject = 'Incoming call from Jane Doe';
const [rings, answers, ends, ...rest] = takeCall({ attributes: { recent_ticket_timeout: '60' } });

/** The customer's recent ticket is closed while they talk about it: a follow-up has the record. */
export const closedInMidCall: Life = {
  name: 'its ticket closed in mid-call',
  preparation: {
    users: [{ name: 'Jane Doe', phone: customerNumber }],
    tickets: [{ subject: given, requester: 'Jane Doe' }],
  },
  steps: [
    ...[rings, answers].flatMap((step) => step ?? []),
    { name: 'the ticket is closed', after: 20 * second, happen: (world) => world.closeTicket(given) },
    ...[ends].flatMap((step) => (step ? { ...step, after: 40 * second } : [])),
    ...rest,
  ],
  requests: 9,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'Jane Doe', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...takenCall, ticket: subject, customer: 'Jane Doe' }],
    // Of the call that was begun on the closed ticket, where nobody sees it.
    callsWithoutComment: 1,
  },
  pops: [given, given, subject],
  notices: [],
};
