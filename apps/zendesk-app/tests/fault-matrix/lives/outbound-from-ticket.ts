import { dial } from '../agent-deeds.js';
import { customerNumber, type Life, makeCall, madeCall, nothing } from '../life.js';

const subject = 'Invoice';

export const outboundFromTicket: Life = {
  name: 'outbound, from a ticket',
  preparation: {
    users: [{ name: 'Jane Doe', phone: customerNumber }],
    tickets: [{ subject, requester: 'Jane Doe' }],
  },
  steps: makeCall(),
  agent: dial({ ticket: subject }),
  requests: 3,
  outcome: { ...nothing, records: [{ ...madeCall, ticket: subject, customer: 'Jane Doe' }] },
  pops: [subject],
  notices: [],
  openWithBlockedStorage:
    'a page that is loaded again before its ticket knows of the call has nothing that tells where it was dialled from',
};
