import {
  chatLines,
  contactId,
  customerNumber,
  type Life,
  nothing,
  takeCall,
  takeChat,
  takenCall,
} from '../life.js';

const callId = '22222222-2222-4222-8222-222222222222';
const [chatSubject, callSubject] = ['Incoming chat from Jane Doe', 'Incoming call from John Roe'];

const chat = takeChat({ attributes: { customer_email: 'jane@example.com' } });
const call = takeCall({ contactId: callId }).map((step) => ({ ...step, name: `the call: ${step.name}` }));
/** After the customer of the chat has written. */
const ringsAfter = 25;

export const callDuringChat: Life = {
  name: 'a call during a chat',
  preparation: {
    users: [
      { name: 'Jane Doe', email: 'jane@example.com' },
      { name: 'John Roe', phone: customerNumber },
    ],
  },
  steps: [...chat.slice(0, 3), ...call, ...chat.slice(3)],
  requests: 7,
  outcome: {
    ...nothing,
    tickets: [
      {
        subject: callSubject,
        requester: 'John Roe',
        assignee: 'the agent',
        conversation: `connect:${callId}`,
      },
      {
        subject: chatSubject,
        requester: 'Jane Doe',
        assignee: 'the agent',
        conversation: `connect:${contactId}`,
      },
    ],
    records: [
      {
        ...takenCall,
        ...{ contact: callId, ticket: callSubject, customer: 'John Roe' },
        startedAfter: takenCall.startedAfter + ringsAfter,
        answeredAfter: takenCall.answeredAfter + ringsAfter,
        endedAfter: takenCall.endedAfter + ringsAfter,
      },
    ],
    transcripts: [{ ticket: chatSubject, lines: chatLines }],
  },
  pops: ['Jane Doe', chatSubject, 'John Roe', callSubject],
  notices: [],
};
