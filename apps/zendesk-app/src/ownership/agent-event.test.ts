import {
  AddNumberEvent,
  AgentStateSelectEvent,
  AttachEvent,
  ChooseCustomerEvent,
  CreateFollowUpEvent,
  CreateTicketEvent,
  EnrolSpeakerEvent,
  LookAgainEvent,
  OpenCustomerEvent,
  OpenTicketEvent,
  OptOutSpeakerEvent,
  PauseRecordingEvent,
  ResumeRecordingEvent,
  RetryContactEvent,
  SaveNothingEvent,
  SelectContactEvent,
  VerifySpeakerEvent,
} from '@patchcord/agent-ui';
import { describe, expect, it } from 'vitest';
import {
  DialCloseEvent,
  DialEvent,
  DialNumberEvent,
  DialOpenEvent,
  DialQueueEvent,
  TryAgainEvent,
} from '../softphone/softphone-events.js';
import {
  ExportUnsentEvent,
  GiveUpUnsentEvent,
  MoveUnsentEvent,
  RetryUnsentEvent,
} from '../softphone/unsent-events.js';
import { agentEventNames, reviveAgentEvent, toAgentEventData, type AgentEventName } from './agent-event.js';

const events = [
  new TryAgainEvent(),
  new AgentStateSelectEvent('Available'),
  new OpenTicketEvent('c-1', 7),
  new OpenCustomerEvent('c-1'),
  new RetryContactEvent('c-1'),
  new SelectContactEvent('c-1'),
  new CreateTicketEvent('c-1', { kind: 'customer', id: 21, name: 'Jane Doe', organisation: undefined }),
  new AttachEvent('c-1', 7),
  new CreateFollowUpEvent('c-1', 7),
  new ChooseCustomerEvent('c-1', 21),
  new LookAgainEvent('c-1'),
  new SaveNothingEvent('c-1'),
  new AddNumberEvent('c-1', 21, '+14155550134'),
  new PauseRecordingEvent('c-1'),
  new ResumeRecordingEvent('c-1'),
  new VerifySpeakerEvent('c-1'),
  new EnrolSpeakerEvent('c-1'),
  new OptOutSpeakerEvent('c-1'),
  new DialOpenEvent(),
  new DialCloseEvent(),
  new DialNumberEvent('0415'),
  new DialQueueEvent('queue-1'),
  new DialEvent(),
  new RetryUnsentEvent('key'),
  new MoveUnsentEvent('key', 7),
  new GiveUpUnsentEvent('key'),
  new ExportUnsentEvent(true),
];

const dataOf = (event: Event) => structuredClone(toAgentEventData(event.type as AgentEventName, event));

describe('what the agent did in a softphone, told to another tab', () => {
  it('every event that concerns contacts can be told', () => {
    expect(events.map(({ type }) => type).toSorted()).toEqual([...agentEventNames].toSorted());
  });

  it.each(events.map((event) => [event.type, event] as const))('%s arrives as it was', (_, event) => {
    const revived = reviveAgentEvent(dataOf(event));
    expect(revived?.constructor).toBe(event.constructor);
    expect(revived?.type).toBe(event.type);
    expect(revived && dataOf(revived)).toEqual(dataOf(event));
  });

  it.each([
    { kind: 'newCustomer', name: 'Nina' } as const,
    { kind: 'agent' } as const,
    { kind: 'lookingUp' } as const,
  ])('a requester %j arrives as it was', (requester) => {
    const event = reviveAgentEvent(dataOf(new CreateTicketEvent('c-1', requester)));
    expect(event).toMatchObject({ contactId: 'c-1', requester });
  });

  it.each([
    undefined,
    {},
    { name: 'click', detail: {} },
    { name: 'toString', detail: {} },
    { name: 'patchcord-sign-in', detail: {} },
    { name: 'patchcord-retry', detail: {} },
    { name: 'patchcord-attach', detail: { contactId: 'c-1', ticketId: '7' } },
    { name: 'patchcord-create-ticket', detail: { contactId: 'c-1', requester: { kind: 'customer' } } },
    { name: 'patchcord-create-ticket', detail: { contactId: 'c-1' } },
    { name: 'patchcord-add-number', detail: { contactId: 'c-1', customerId: 21 } },
    { name: 'patchcord-move-unsent', detail: { key: 'key' } },
    { name: 'patchcord-give-up-unsent' },
    { name: 'patchcord-agent-state-select', detail: { stateId: '' } },
  ])('does not take %j for something the agent did', (data) => {
    expect(reviveAgentEvent(data)).toBeUndefined();
  });
});
