import { dial } from '../agent-deeds.js';
import { customerNumber, type Life, makeCall, madeCall, nothing } from '../life.js';
import { outboundFromPad } from './outbound-from-pad.js';

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
  withoutOrigin: { outcome: outboundFromPad.outcome, pops: outboundFromPad.pops },
};
