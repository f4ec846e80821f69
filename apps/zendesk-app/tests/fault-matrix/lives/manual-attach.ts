import { customerNumber, type Life, nothing, takeCall, takenCall } from '../life.js';
import { attachTo, isAssigned } from '../agent-deeds.js';

const subject = 'Invoice';

export const manualAttach: Life = {
  name: 'manual, Attach',
  preparation: {
    users: [{ name: 'Jane Doe', phone: customerNumber }],
    tickets: [{ subject, requester: 'Jane Doe' }],
  },
  steps: takeCall({ attributes: { ticket_assignment: 'agent', force_ticket_creation: 'false' } }, isAssigned),
  agent: attachTo(subject),
  requests: 4,
  outcome: { ...nothing, records: [{ ...takenCall, ticket: subject, customer: 'Jane Doe' }] },
  pops: ['Jane Doe', subject],
  notices: [],
};
