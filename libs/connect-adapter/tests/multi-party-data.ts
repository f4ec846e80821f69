import type { ConnectionData, ContactData } from '../src/connect-types.js';
import { bargedCall, dialledCall, ringingCall, transferredCall } from './contact-data.js';

const at = (time: string) => new Date(`2026-01-15T${time}Z`);
const leg = (
  connectionId: string,
  type: string,
  state: string,
  more: Partial<ConnectionData> = {},
): ConnectionData => ({ connectionId, type, initial: false, state: { type: state }, ...more });
const agentNamed = (name: string) => ({ endpoint: { type: 'agent', name } });
const phone = (phoneNumber: string) => ({ endpoint: { type: 'phone_number', phoneNumber } });

/** The softphone's own connection while the agent talks. */
const own = leg('a4', 'agent', 'connected', { endpoint: { type: 'agent' } });
const customer = (state: string) => leg('b4', 'inbound', state, { initial: true, ...phone('+14155550134') });
const bob = (state: string) =>
  leg('d4', 'outbound', state, { quickConnectName: 'Bob Agent', ...agentNamed('Bob') });

const talk: ContactData = {
  ...ringingCall,
  contactId: 'c4000000-0000-4000-8000-000000000004',
  initialContactId: 'c4000000-0000-4000-8000-000000000004',
  state: { type: 'connected', timestamp: at('09:00:20') },
};
const ended = { type: 'ended', timestamp: at('09:05:00') };

/** The first agent of a warm transfer, step by step: consult, all talk, and the agent leaves. */
export const warmTransfer: Readonly<Record<'talks' | 'consults' | 'joins' | 'leaves', ContactData>> = {
  talks: { ...talk, connections: [own, customer('connected')] },
  consults: { ...talk, connections: [own, customer('hold'), bob('connecting')] },
  joins: { ...talk, connections: [own, customer('connected'), bob('connected')] },
  leaves: {
    ...talk,
    state: ended,
    connections: [leg('a4', 'agent', 'disconnected'), customer('connected'), bob('connected')],
  },
};

/** Four talk, and the one who came second has left. Connect lists them in an order of its own. */
export const conferenceOfFour: ContactData = {
  ...talk,
  connections: [
    leg('f4', 'outbound', 'connected', phone('+14155550188')),
    own,
    bob('disconnected'),
    leg('e4', 'outbound', 'hold', { endpoint: { type: 'queue', name: 'Billing' } }),
    customer('connected'),
  ],
};

/** A supervisor has barged into this agent's call. */
export const callUnderSupervision: ContactData = {
  ...talk,
  connections: [
    own,
    customer('connected'),
    leg('g4', 'outbound', 'barge', { ...agentNamed('Sue Supervisor'), monitorStatus: 'BARGE' }),
  ],
};

/** Enhanced monitoring from the supervisor's side: the watched agent is one of the others. */
export const supervisorsCall: ContactData = {
  ...bargedCall,
  state: { type: 'connected', timestamp: at('09:01:00') },
  connections: [
    leg('a7', 'agent', 'barge', { monitorStatus: 'barge' }),
    customer('connected'),
    leg('a4', 'outbound', 'connected', agentNamed('Watched Agent')),
  ],
};

/** The receiver of an outbound call that was transferred: its customer's connection is inbound all the same. */
export const receivedOutboundCall: ContactData = {
  ...transferredCall,
  initialContactId: dialledCall.contactId,
  connections: [
    leg('a5', 'agent', 'connecting'),
    leg('b5', 'inbound', 'connected', { initial: true, ...phone('+14155550177') }),
  ],
  customerEndpoint: { phoneNumber: '+14155550177' },
};

/** A queue callback after the accept: the same contact, and both connections are new. */
export const acceptedCallback = (state: 'connecting' | 'connected'): ContactData => ({
  ...ringingCall,
  initialContactId: 'c0000000-0000-4000-8000-000000000000',
  type: 'queue_callback',
  state: { type: state, timestamp: at('09:00:30') },
  connections: [
    leg('a3', 'agent', state),
    leg('b3', 'inbound', state, { initial: true, ...phone('+14155550134') }),
  ],
  initiationMethod: null,
  queueTimestamp: null,
  customerEndpoint: undefined,
  connectSystemEndpoint: undefined,
});
