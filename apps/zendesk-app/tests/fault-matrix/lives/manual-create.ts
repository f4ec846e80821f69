import { contactId, customerNumber, type Life, nothing, takeCall, takenCall } from '../life.js';
import { createTicket, isAssigned } from '../agent-deeds.js';

const subject = 'Incoming call from Jane Doe';

export const manualCreate: Life = {
  name: 'manual, Create',
  preparation: { users: [{ name: 'Jane Doe', phone: customerNumber }] },
  steps: takeCall({ attributes: { ticket_assignment: 'agent', force_ticket_creation: 'false' } }, isAssigned),
  agent: createTicket,
  requests: 5,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'Jane Doe', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...takenCall, ticket: subject, customer: 'Jane Doe' }],
  },
  pops: ['Jane Doe', subject],
  notices: [],
};
