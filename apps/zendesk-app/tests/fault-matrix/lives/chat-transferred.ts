import { chatLines, type Life, nothing, originalId, takeChat } from '../life.js';

const subject = 'Incoming chat, taken by Bob';

export const chatTransferred: Life = {
  name: 'chat, transferred',
  preparation: {
    users: [{ name: 'Jane Doe', email: 'jane@example.com' }],
    tickets: [{ subject, requester: 'Jane Doe', externalId: `connect:${originalId}` }],
  },
  steps: takeChat({ isTransferLeg: true, initialContactId: originalId }),
  requests: 3,
  outcome: { ...nothing, transcripts: [{ ticket: subject, lines: chatLines }] },
  pops: [subject, subject],
  notices: [],
};
