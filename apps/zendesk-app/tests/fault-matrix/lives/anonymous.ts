import { contactId, type Life, nothing, takeCall, takenCall } from '../life.js';

const subject = 'Incoming call from an anonymous caller';

export const anonymous: Life = {
  name: 'anonymous',
  preparation: {},
  steps: takeCall({ customerNumber: 'anonymous' }),
  requests: 3,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'the agent', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...takenCall, from: 'anonymous', ticket: subject, customer: undefined }],
  },
  pops: [subject],
  notices: [],
};
