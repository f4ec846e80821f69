import { dial } from '../agent-deeds.js';
import { contactId, customerNumber, type Life, makeCall, madeCall, nothing } from '../life.js';

const subject = 'Outgoing call to Jane Doe';

export const outboundFromPad: Life = {
  name: 'outbound, from the pad',
  preparation: { users: [{ name: 'Jane Doe', phone: customerNumber }] },
  steps: makeCall(),
  agent: dial({}),
  requests: 4,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'Jane Doe', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...madeCall, ticket: subject, customer: 'Jane Doe' }],
  },
  pops: [subject],
  notices: [],
};
