import type { AgentStateOption, ContactCardData } from '@patchcord/agent-ui';
import { assignment, assignmentViews } from './assignment-views.js';
import { dialViews, readyToCall } from './dial-views.js';
import { channelCards, manyContacts } from './channel-cards.js';
import { unsentViews } from './unsent-views.js';
import { initialSoftphoneView, type SoftphoneView } from '../src/softphone/softphone-view.js';

/** The clock of every picture, in epoch milliseconds. */
export const now = (): number => 1_800_000_000_000;

const states: AgentStateOption[] = [
  { id: 'available', name: 'Available', tone: 'available', selectable: true },
  { id: 'busy', name: 'On contact', tone: 'busy', selectable: false },
  { id: 'lunch', name: 'Lunch', tone: 'unavailable', selectable: true },
  { id: 'training', name: 'Training and coaching with the team lead', tone: 'unavailable', selectable: true },
  { id: 'offline', name: 'Offline', tone: 'offline', selectable: true },
  { id: 'error', name: 'Missed', tone: 'error', selectable: false },
];

const ready: SoftphoneView = {
  ...initialSoftphoneView,
  status: { kind: 'ready' },
  agent: { states, current: 'available' },
};

export const ringing: ContactCardData = {
  contactId: 'ringing',
  channel: 'voice',
  direction: 'inbound',
  who: 'Jane Doe',
  number: '+1 415-555-0134',
  organisation: 'Acme',
  customerKind: 'recognised',
  queue: 'Support EU',
  phase: 'ringing',
  since: now() - 12_000,
  line: 'Ringing. Jane Doe found, shown in Zendesk.',
  tone: 'neutral',
  inView: true,
  retryable: false,
};

const connected: ContactCardData = {
  ...ringing,
  contactId: 'connected',
  phase: 'connected',
  since: now() - 133_000,
  ticket: { id: 1234, subject: 'Parcel has not arrived' },
  line: 'On #1234. Call details follow when the call ends.',
  tone: 'success',
};

const chat: ContactCardData = {
  contactId: 'chat',
  channel: 'chat',
  direction: 'inbound',
  who: 'chat-visitor@example.com',
  customerKind: 'looking-up',
  queue: 'Chat',
  phase: 'ringing',
  since: now() - 4_000,
  line: 'Looking for the customer in Zendesk.',
  tone: 'working',
  inView: false,
  retryable: false,
};

const failing: ContactCardData = {
  ...connected,
  contactId: 'failing',
  who: '+44 20 7946 0018',
  customerKind: 'unrecognised',
  organisation: '',
  queue: 'Support',
  number: '',
  phase: 'afterContactWork',
  line: 'Zendesk does not answer; trying again in 8 s.',
  tone: 'warning',
  retryable: true,
};

const task: ContactCardData = {
  ...chat,
  contactId: 'task',
  channel: 'task',
  who: 'Call back about invoice 20391 as soon as the accounts department has answered',
  customerKind: 'several',
  phase: 'over',
  since: now() - 4_000_000,
  ticket: { id: 203_911, subject: 'Invoice 20391 was paid twice and the customer asks for the money' },
  line: 'The call record could not be saved: Zendesk refused it. Nothing is lost; try again, or note it on the ticket by hand.',
  tone: 'danger',
  retryable: true,
};

const anonymous: ContactCardData = {
  ...ringing,
  contactId: 'anonymous',
  who: 'Anonymous',
  number: '',
  organisation: '',
  customerKind: 'anonymous',
  line: 'Will create a ticket when you answer.',
};

const unassigned: ContactCardData = {
  contactId: 'connected',
  channel: 'voice',
  direction: 'inbound',
  who: 'Jane Doe',
  number: '+1 415-555-0134',
  organisation: 'Acme',
  customerKind: 'recognised',
  queue: 'Support EU',
  phase: 'connected',
  since: now() - 133_000,
  line: 'Choose the ticket below; nothing is saved by itself.',
  tone: 'warning',
  inView: true,
  retryable: false,
};

const recording = { state: 'recording', notSetUp: false } as const;
const addNumber = {
  number: '+14155550134',
  customerId: 7,
  customerName: 'Jane Doe',
  state: 'offered',
} as const;

/** A call, with what its card offers. */
const cards: Readonly<Record<string, Partial<ContactCardData>>> = {
  'card-ringing': { phase: 'ringing', since: now() - 12_000, recording },
  'card-recording': {
    recording,
    participants: [
      { name: 'Bob Carter', state: 'onHold' },
      { name: 'Ann Lee', state: 'connected' },
    ],
  },
  'card-pausing': { recording: { ...recording, busy: 'pausing' }, addNumber },
  'card-paused': {
    recording: { ...recording, state: 'paused' },
    addNumber: { ...addNumber, state: 'adding' },
  },
  'card-recording-unknown': {
    recording: {
      state: 'unknown',
      notSetUp: false,
      problem: 'The recording service did not answer. Nobody knows whether it records; try again.',
    },
    addNumber: { ...addNumber, state: 'added' },
  },
  'card-recording-not-set-up': {
    recording: { state: 'unknown', notSetUp: true },
    addNumber: {
      ...addNumber,
      state: 'failed',
      problem: 'Zendesk refused: somebody else has this number already. Add it by hand, if it is shared.',
    },
  },
  'card-monitoring': { isMonitoring: true, line: '', tone: 'neutral' },
};

/** Every state of the softphone worth a look. */
export const softphoneViews: Readonly<Record<string, SoftphoneView>> = {
  'another tab handles contacts': { ...ready, isElsewhere: true, contacts: [connected] },
  'loading-zendesk': initialSoftphoneView,
  'loading-connect': { ...initialSoftphoneView, status: { kind: 'loading', awaiting: 'connect' } },
  'signed-out': { ...initialSoftphoneView, status: { kind: 'signed-out' } },
  'signing-in': { ...initialSoftphoneView, status: { kind: 'signing-in' } },
  'sign-in-blocked': { ...initialSoftphoneView, status: { kind: 'sign-in-blocked' } },
  'origin-not-approved': {
    ...initialSoftphoneView,
    status: {
      kind: 'origin-not-approved',
      instanceUrl: 'https://acme-customer-service.my.connect.aws',
      zendeskOrigin: 'https://acme-customer-service.zendesk.com',
      appOrigin: 'https://735264.apps.zdusercontent.com',
    },
  },
  'instance-url-missing': { ...initialSoftphoneView, status: { kind: 'instance-url-missing' } },
  'instance-url-wrong': {
    ...initialSoftphoneView,
    status: {
      kind: 'instance-url-wrong',
      instanceUrl: 'https://connect.acme-customer-service.example/portal',
    },
  },
  'connect-unreachable': { ...initialSoftphoneView, status: { kind: 'connect-unreachable' } },
  'connect-unreachable-in-a-call': {
    ...ready,
    status: { kind: 'connect-unreachable' },
    agent: { states, current: 'busy' },
    contacts: [connected],
  },
  'zendesk-session-over': {
    ...ready,
    status: { kind: 'zendesk-session-over' },
    agent: { states, current: 'busy' },
    unsent: unsentViews.slice(0, 2),
    contacts: [connected],
  },
  ready,
  'ready-long-state': { ...ready, agent: { states, current: 'training' } },
  'ready-offline': { ...ready, agent: { states, current: 'offline' } },
  'ready-blocked': {
    ...ready,
    agent: { states, current: 'error', disabledReason: 'Another tab is handling contacts.' },
    unsent: unsentViews.slice(0, 12),
  },
  ringing: { ...ready, agent: { states, current: 'busy' }, contacts: [ringing] },
  'ringing-anonymous': { ...ready, agent: { states, current: 'busy' }, contacts: [anonymous] },
  connected: { ...ready, agent: { states, current: 'busy' }, contacts: [connected] },
  'two-contacts': {
    ...ready,
    agent: { states, current: 'busy' },
    contacts: [
      { ...connected, inView: false },
      { ...chat, inView: true },
    ],
  },
  'four-contacts': {
    ...ready,
    agent: { states, current: 'busy' },
    unsent: unsentViews.slice(0, 1),
    contacts: [{ ...connected, inView: false }, failing, task, chat],
  },
  ...Object.fromEntries(Object.entries(dialViews).map(([name, dial]) => [name, { ...ready, dial }])),
  ...Object.fromEntries(
    Object.entries(assignmentViews).map(([name, view]) => [
      name,
      {
        ...ready,
        agent: { states, current: 'busy' },
        contacts: [view.waitsForAnswer ? ringing : { ...unassigned, recording }],
        assignment: view,
      },
    ]),
  ),
  'assign-with-two-calls': {
    ...ready,
    agent: { states, current: 'busy' },
    unsent: unsentViews.slice(0, 12),
    contacts: [unassigned, { ...connected, contactId: 'second', inView: false }],
    assignment,
  },
  ...Object.fromEntries(
    Object.entries(cards).map(([name, card]) => [
      name,
      { ...ready, agent: { states, current: 'busy' }, contacts: [{ ...connected, ...card }] },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(channelCards).map(([name, card]) => [
      name,
      { ...ready, agent: { states, current: 'busy' }, contacts: [card] },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(manyContacts).map(([name, contacts]) => [
      name,
      { ...ready, agent: { states, current: 'busy' }, contacts },
    ]),
  ),
  'email-to-assign': {
    ...ready,
    agent: { states, current: 'busy' },
    contacts: [channelCards['email'] ?? ringing],
    assignment: { ...assignment, contactId: 'email', reason: 'An email is put on a ticket by hand.' },
  },
  'dial-in-a-call': {
    ...ready,
    agent: { states, current: 'busy' },
    unsent: unsentViews.slice(0, 12),
    contacts: [connected],
    dial: readyToCall,
  },
};
