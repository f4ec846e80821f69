import { chatLines, contactId, type Life, nothing, takeChat } from '../life.js';

const subject = 'Incoming chat from Jane Doe';

export const chatRecognised: Life = {
  name: 'chat, recognised',
  preparation: { users: [{ name: 'Jane Doe', email: 'jane@example.com' }] },
  steps: takeChat({ attributes: { customer_email: 'jane@example.com' } }),
  requests: 3,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'Jane Doe', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    transcripts: [{ ticket: subject, lines: chatLines }],
  },
  pops: ['Jane Doe', subject],
  notices: [],
};
