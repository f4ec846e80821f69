import { contactId, type Life, nothing, takeTask } from '../life.js';

const subject = 'Call Jane back';

export const taskByRules: Life = {
  name: 'task, by the general rules',
  preparation: { users: [{ name: 'Jane Doe', email: 'jane@example.com' }] },
  steps: takeTask(() => ({ name: subject, description: 'Today.', references: [] }), {
    attributes: { customer_email: 'jane@example.com' },
  }),
  requests: 2,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'Jane Doe', assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
  },
  pops: ['Jane Doe', subject],
  notices: [],
};
