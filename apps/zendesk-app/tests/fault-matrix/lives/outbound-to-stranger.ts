import { dial } from '../agent-deeds.js';
import { contactId, customerNumber, type Life, makeCall, madeCall, nothing } from '../life.js';

const subject = `Outgoing call to ${customerNumber}`;

export const outboundToStranger: Life = {
  name: 'outbound, from the pad, to an unknown number',
  preparation: {},
  steps: makeCall({ attributes: { all_outbound: 'true' } }),
  agent: dial({}),
  requests: 5,
  outcome: {
    ...nothing,
    customers: [{ name: customerNumber, phone: customerNumber }],
    tickets: [
      { subject, requester: customerNumber, assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...madeCall, ticket: subject, customer: customerNumber }],
  },
  pops: [subject],
  notices: [],
};
