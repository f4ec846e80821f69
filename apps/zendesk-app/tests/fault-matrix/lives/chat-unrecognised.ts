import { chatLines, contactId, type Life, nothing, takeChat } from '../life.js';

const subject = 'Incoming chat from Carla Jones';

export const chatUnrecognised: Life = {
  name: 'chat, unrecognised',
  preparation: {},
  steps: takeChat({ attributes: { customer_email: 'carla@example.com', customer_name: 'Carla Jones' } }),
  requests: 5,
  outcome: {
    ...nothing,
    customers: [{ name: 'Carla Jones', phone: null }],
    tickets: [
      { subject, requester: 'Carla Jones', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    transcripts: [{ ticket: subject, lines: chatLines }],
  },
  pops: [subject],
  notices: [],
};
