import { createTicket, isAssigned } from '../agent-deeds.js';
import { customerNumber, type Life, nothing, originalId, takeCall, takenCall } from '../life.js';

const subject = 'Incoming call from Jane Doe';

export const transferMissing: Life = {
  name: 'transfer, not found',
  preparation: { users: [{ name: 'Jane Doe', phone: customerNumber }] },
  steps: takeCall(
    {
      ...{ isTransferLeg: true, initialContactId: originalId },
      attributes: { force_ticket_creation: 'false' },
    },
    isAssigned,
  ),
  agent: createTicket,
  requests: 19,
  outcome: {
    ...nothing,
    tickets: [
      { subject, requester: 'Jane Doe', assignee: 'the agent', conversation: `connect:${originalId}` },
    ],
    records: [{ ...takenCall, ticket: subject, customer: 'Jane Doe' }],
  },
  pops: ['Jane Doe', subject],
  notices: ['originalMissing'],
};
