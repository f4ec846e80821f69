import { customerNumber, type Life, nothing, originalId, takeCall, takenCall } from '../life.js';

const subject = 'Incoming call, taken by Bob';

export const transferFound: Life = {
  name: 'transfer, found',
  preparation: {
    users: [{ name: 'Jane Doe', phone: customerNumber }],
    tickets: [{ subject, requester: 'Jane Doe', externalId: `connect:${originalId}` }],
  },
  steps: takeCall({ isTransferLeg: true, initialContactId: originalId }),
  requests: 4,
  outcome: { ...nothing, records: [{ ...takenCall, ticket: subject, customer: 'Jane Doe' }] },
  pops: [subject, subject],
  notices: [],
};
