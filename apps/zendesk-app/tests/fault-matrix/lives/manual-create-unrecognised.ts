import { contactId, customerNumber, type Life, nothing, takeCall, takenCall } from '../life.js';
import { createTicket, isAssigned } from '../agent-deeds.js';

const subject = `Incoming call from ${customerNumber}`;

export const manualCreateUnrecognised: Life = {
  name: 'manual, Create for a new customer',
  preparation: {},
  steps: takeCall({ attributes: { ticket_assignment: 'agent', force_ticket_creation: 'false' } }, isAssigned),
  agent: createTicket,
  requests: 5,
  outcome: {
    ...nothing,
    customers: [{ name: customerNumber, phone: customerNumber }],
    tickets: [
      { subject, requester: customerNumber, assignee: 'the agent', conversation: `connect:${contactId}` },
    ],
    records: [{ ...takenCall, ticket: subject, customer: customerNumber }],
  },
  pops: [subject],
  notices: [],
};
