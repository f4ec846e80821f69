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
  type RequesterChoice,
  ResumeRecordingEvent,
  RetryContactEvent,
  SaveNothingEvent,
  SelectContactEvent,
  VerifySpeakerEvent,
} from '@patchcord/agent-ui';
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
import { readNumber, readObject, readText } from './read-data.js';

/** What the agent did in a softphone, as data: the name of the event and what stands in it. */
export interface AgentEventData {
  readonly name: AgentEventName;
  readonly detail: Readonly<Record<string, unknown>>;
}

export type AgentEventName = keyof typeof revivers;

type Detail = AgentEventData['detail'];

const ofContact =
  (Type: new (contactId: string) => Event) =>
  ({ contactId }: Detail): Event | undefined => {
    const id = readText(contactId);
    return id === undefined ? undefined : new Type(id);
  };
const ofContactAndId =
  (Type: new (contactId: string, id: number) => Event, name: 'ticketId' | 'customerId') =>
  ({ contactId: anyContactId, [name]: anyId }: Detail): Event | undefined => {
    const contactId = readText(anyContactId);
    const id = readNumber(anyId);
    return contactId === undefined || id === undefined ? undefined : new Type(contactId, id);
  };
const ofWrite =
  (Type: new (key: string) => Event) =>
  ({ key: anyKey }: Detail): Event | undefined => {
    const key = readText(anyKey);
    return key === undefined ? undefined : new Type(key);
  };

/** Everything the agent does in a softphone that concerns contacts, and not only the browser tab it is in. */
const revivers = {
  'patchcord-try-again': () => new TryAgainEvent(),
  'patchcord-agent-state-select': ({ stateId: anyId }: Detail) => {
    const stateId = readText(anyId);
    return stateId === undefined ? undefined : new AgentStateSelectEvent(stateId);
  },
  'patchcord-open-ticket': ofContactAndId(OpenTicketEvent, 'ticketId'),
  'patchcord-open-customer': ofContact(OpenCustomerEvent),
  'patchcord-retry': ofContact(RetryContactEvent),
  'patchcord-select-contact': ofContact(SelectContactEvent),
  'patchcord-create-ticket': ({ contactId: anyContactId, requester: anyRequester }: Detail) => {
    const contactId = readText(anyContactId);
    const requester = parseRequester(anyRequester);
    return contactId === undefined || !requester ? undefined : new CreateTicketEvent(contactId, requester);
  },
  'patchcord-attach': ofContactAndId(AttachEvent, 'ticketId'),
  'patchcord-create-follow-up': ofContactAndId(CreateFollowUpEvent, 'ticketId'),
  'patchcord-choose-customer': ofContactAndId(ChooseCustomerEvent, 'customerId'),
  'patchcord-look-again': ofContact(LookAgainEvent),
  'patchcord-save-nothing': ofContact(SaveNothingEvent),
  'patchcord-add-number': ({ contactId: anyContactId, customerId: anyId, number: anyNumber }: Detail) => {
    const contactId = readText(anyContactId);
    const customerId = readNumber(anyId);
    const number = readText(anyNumber);
    if (contactId === undefined || customerId === undefined || number === undefined) return undefined;
    return new AddNumberEvent(contactId, customerId, number);
  },
  'patchcord-pause-recording': ofContact(PauseRecordingEvent),
  'patchcord-resume-recording': ofContact(ResumeRecordingEvent),
  'patchcord-verify-speaker': ofContact(VerifySpeakerEvent),
  'patchcord-enrol-speaker': ofContact(EnrolSpeakerEvent),
  'patchcord-opt-out-speaker': ofContact(OptOutSpeakerEvent),
  'patchcord-dial-open': () => new DialOpenEvent(),
  'patchcord-dial-close': () => new DialCloseEvent(),
  'patchcord-dial-number': ({ number }: Detail) => new DialNumberEvent(readText(number) ?? ''),
  'patchcord-dial-queue': ({ queueId }: Detail) => new DialQueueEvent(readText(queueId)),
  'patchcord-dial': () => new DialEvent(),
  'patchcord-retry-unsent': ofWrite(RetryUnsentEvent),
  'patchcord-move-unsent': ({ key: anyKey, ticketId: anyId }: Detail) => {
    const key = readText(anyKey);
    const ticketId = readNumber(anyId);
    return key === undefined || ticketId === undefined ? undefined : new MoveUnsentEvent(key, ticketId);
  },
  'patchcord-give-up-unsent': ofWrite(GiveUpUnsentEvent),
  'patchcord-export-unsent': ({ withDetails }: Detail) => new ExportUnsentEvent(withDetails === true),
} satisfies Partial<Record<keyof GlobalEventHandlersEventMap, (detail: Detail) => Event | undefined>>;

export const agentEventNames = Object.keys(revivers) as readonly AgentEventName[];

/** The event as data that another tab can be told. */
export function toAgentEventData(name: AgentEventName, event: Event): AgentEventData {
  const own = Object.entries(event).filter(([key]) => key !== 'isTrusted');
  return { name, detail: Object.fromEntries(own) };
}

/** The event that was told, as new; undefined when it cannot be read. */
export function reviveAgentEvent(value: unknown): Event | undefined {
  const { name: anyName, detail } = readObject(value);
  const name = agentEventNames.find((each) => each === anyName);
  return name && revivers[name](readObject(detail));
}

function parseRequester(value: unknown): RequesterChoice | undefined {
  const { kind, id: anyId, name: anyName, organisation } = readObject(value);
  const id = readNumber(anyId);
  const name = readText(anyName) ?? '';
  if (kind === 'customer' && id !== undefined)
    return { kind, id, name, organisation: readText(organisation) };
  if (kind === 'newCustomer') return { kind, name };
  if (kind === 'agent' || kind === 'lookingUp') return { kind };
  return undefined;
}
