import type { ContactData } from '../src/connect-types.js';

/** An inbound call as it rings at 09:00:10 on 15 January 2026, in the form of connect.md, section 4.4. */
export const ringingCall: ContactData = {
  contactId: 'c1000000-0000-4000-8000-000000000001',
  initialContactId: 'c1000000-0000-4000-8000-000000000001',
  type: 'voice',
  state: { type: 'connecting', timestamp: new Date('2026-01-15T09:00:10Z') },
  queue: { name: 'Support' },
  queueTimestamp: new Date('2026-01-15T09:00:00Z'),
  connections: [
    { connectionId: 'a1', type: 'agent', initial: false, endpoint: {} },
    { connectionId: 'b1', type: 'inbound', initial: true, endpoint: { phoneNumber: '+14155550134' } },
  ],
  attributes: { zendesk_ticket: { name: 'zendesk_ticket', value: '1234' } },
  initiationMethod: 'inbound',
  customerEndpoint: { phoneNumber: '+14155550134' },
  connectSystemEndpoint: { phoneNumber: '+18005550100' },
};

/** A call that the agent dials. */
export const dialledCall: ContactData = {
  ...ringingCall,
  connections: [
    { connectionId: 'a2', type: 'agent', initial: false, endpoint: {} },
    { connectionId: 'b2', type: 'outbound', initial: true, endpoint: { phoneNumber: '+14155550177' } },
  ],
  initiationMethod: 'outbound',
  customerEndpoint: { phoneNumber: '+14155550177' },
  connectSystemEndpoint: undefined,
};

/** A queue callback as it is offered: its ids differ, and it says neither when it was queued nor what was dialled. */
export const offeredCallback: ContactData = {
  ...ringingCall,
  initialContactId: 'c0000000-0000-4000-8000-000000000000',
  type: 'queue_callback',
  state: { type: 'incoming', timestamp: new Date('2026-01-15T09:00:10Z') },
  queueTimestamp: null,
  initiationMethod: 'callback',
  customerEndpoint: undefined,
  connectSystemEndpoint: undefined,
};

/** The receiving side of a transfer. */
export const transferredCall: ContactData = {
  ...ringingCall,
  contactId: 'c5000000-0000-4000-8000-000000000005',
  initialContactId: 'c4000000-0000-4000-8000-000000000004',
  initiationMethod: 'transfer',
};

/** A supervisor listens in, the classic way: one connection, no queue, no customer. */
export const monitoredCall: ContactData = {
  contactId: 'c6000000-0000-4000-8000-000000000006',
  initialContactId: null,
  type: 'voice',
  state: { type: 'connected', timestamp: new Date('2026-01-15T09:00:10Z') },
  queue: null,
  queueTimestamp: null,
  connections: [{ connectionId: 'c6', type: 'monitoring', initial: true, endpoint: null }],
  attributes: {},
};

/** A supervisor barges in, the enhanced way: the own connection is of type `agent`. */
export const bargedCall: ContactData = {
  ...transferredCall,
  connections: [
    { connectionId: 'a7', type: 'agent', initial: false, endpoint: {}, monitorStatus: 'Barge' },
    { connectionId: 'b4', type: 'inbound', initial: true, endpoint: { phoneNumber: '+14155550134' } },
  ],
  initiationMethod: 'monitor',
};

/** A chat: the customer's connection has no endpoint. */
export const offeredChat: ContactData = {
  contactId: 'c8000000-0000-4000-8000-000000000008',
  initialContactId: null,
  type: 'chat',
  state: { type: 'connecting', timestamp: new Date('2026-01-15T09:00:10Z') },
  queue: { name: 'Chats' },
  queueTimestamp: null,
  connections: [
    {
      connectionId: 'a8',
      type: 'agent',
      initial: false,
      endpoint: {},
      chatMediaInfo: { customerName: null },
    },
    {
      connectionId: 'b8',
      type: 'inbound',
      initial: true,
      endpoint: null,
      chatMediaInfo: { customerName: 'Carla' },
    },
  ],
  attributes: { customer_email: { name: 'customer_email', value: 'carla@example.com' } },
  initiationMethod: 'api',
};

/** A task: its only connection is the agent's, and it is the initial one. */
export const offeredTask: ContactData = {
  ...offeredChat,
  contactId: 'c9000000-0000-4000-8000-000000000009',
  type: 'task',
  name: 'Zendesk-4127',
  description: 'Call back about the invoice',
  connections: [{ connectionId: 'a9', type: 'agent', initial: true, endpoint: null }],
  attributes: {},
  references: { Ticket: { type: 'URL', value: 'https://acme.zendesk.com/agent/tickets/4127' } },
};

/** An e-mail: its subject is an attribute of Connect's own, its sender the customer's endpoint. */
export const offeredEmail: ContactData = {
  ...offeredTask,
  contactId: 'ca000000-0000-4000-8000-00000000000a',
  type: 'email',
  name: 'Inbound e-mail',
  description: null,
  customerEndpoint: { type: 'email_address', emailAddress: 'carla@example.com' },
  connectSystemEndpoint: { type: 'email_address', emailAddress: 'help@example.com' },
  references: { message: { type: 'EMAIL_MESSAGE', value: null } },
  segmentAttributes: { 'connect:EmailSubject': { ValueString: 'Where is my parcel?' } },
};
