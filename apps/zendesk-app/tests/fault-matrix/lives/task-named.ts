import { type Life, nothing, takeTask } from '../life.js';

const subject = 'Invoice';

export const taskNamed: Life = {
  name: 'task, Zendesk-n',
  preparation: {
    users: [{ name: 'Jane Doe', email: 'jane@example.com' }],
    tickets: [{ subject, requester: 'Jane Doe' }],
  },
  steps: takeTask(({ prepared }) => ({
    name: `Zendesk-${String(prepared.tickets.get(subject))}`,
    description: 'Send it again.',
    references: [],
  })),
  requests: 3,
  outcome: { ...nothing, notes: [{ ticket: subject, lines: ['Send it again.'] }] },
  pops: [subject, subject],
  notices: [],
};
