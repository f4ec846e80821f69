import { contactId, customerNumber, type Life, nothing, takeCall, takenCall } from '../life.js';

const subject = `Incoming call from ${customerNumber}`;

export const unrecognised: Life = {
  name: 'unrecognised',
  preparation: {},
  steps: takeCall(),
  requests: 5,
  outcome: {
    ...nothing,
    customers: [{ name: customerNumber, phone: customerNumber }],
    tickets: [
      { subject, requester: customerNumber, assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...takenCall, ticket: subject, customer: customerNumber }],
  },
  pops: [subject],
  notices: [],
};
