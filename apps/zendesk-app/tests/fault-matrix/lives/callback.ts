import { contactId, customerNumber, type Life, nothing, originalId, takeCall, takenCall } from '../life.js';

const subject = 'Callback to Jane Doe';

export const callback: Life = {
  name: 'queue callback',
  preparation: { users: [{ name: 'Jane Doe', phone: customerNumber }] },
  // It belongs to the call that asked for it, and is none of its transfers.
  steps: takeCall({ direction: 'callback', initialContactId: originalId }),
  requests: 4,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'Jane Doe', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...takenCall, direction: 'callback', ticket: subject, customer: 'Jane Doe' }],
  },
  pops: ['Jane Doe', subject],
  notices: [],
};
