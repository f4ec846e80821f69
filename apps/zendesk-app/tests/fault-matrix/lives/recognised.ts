import { customerNumber, type Life, nothing, contactId, takeCall, takenCall } from '../life.js';

const subject = 'Incoming call from Jane Doe';

export const recognised: Life = {
  name: 'recognised',
  preparation: { users: [{ name: 'Jane Doe', phone: customerNumber }] },
  steps: takeCall(),
  requests: 4,
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
