import { contactId, customerNumber, type Life, nothing, takeCall, takenCall } from '../life.js';

const subject = 'Incoming call from Jane Doe';

export const manualForced: Life = {
  name: 'manual, nothing chosen',
  preparation: { users: [{ name: 'Jane Doe', phone: customerNumber }] },
  steps: takeCall({ attributes: { ticket_assignment: 'agent' } }),
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
