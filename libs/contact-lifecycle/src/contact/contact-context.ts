import type {
  AppSettings,
  ContactSettings,
  ResolvedSettings,
  SettingWarning,
} from '@patchcord/contact-attributes';
import type {
  ChatTranscript,
  ContactSnapshot,
  Customer,
  Instant,
  OpenTicket,
  PortErrorReason,
  RecordingState,
  Speaker,
  SpeakerEvaluation,
  TicketId,
  UserId,
} from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';
import type { TicketChoice } from './choose-ticket.js';
import type { ContactTimes } from './contact-times.js';
import type { OriginalTicket } from './conversation.js';
import type { CustomerIdentity } from './customer-identity.js';
import type { Requester } from './requester.js';

export interface AssignedTicket {
  readonly id: TicketId;
  readonly subject: string;
  /** Undefined where nobody has read it. */
  readonly requesterId: UserId | undefined;
  /** Other agents' apps find it by the conversation's id. */
  readonly linked: boolean;
  /** It tells of the contact, because it was created for it, or by a note. */
  readonly noted: boolean;
}

/** A look-up that failed and will be tried again. */
export interface LookupFailure {
  readonly reason: PortErrorReason;
  readonly attempts: number;
  /** By the local clock. */
  readonly nextAttemptAt: Instant;
}

/** Tickets of a customer that a contact can be attached to. */
export interface ListedTickets {
  readonly customerId: UserId;
  readonly tickets: readonly OpenTicket[];
}

/** Whether the conversation is recorded, as far as Connect has confirmed it. */
export interface RecordingStatus {
  readonly state: RecordingState | 'unknown';
  /** Why the last wish was not granted. */
  readonly problem: PortErrorReason | undefined;
}

/** What Voice ID knows of the customer (contact-rules.md, section 9). */
export interface VoiceIdStatus {
  readonly speaker: Speaker | undefined;
  readonly evaluation: SpeakerEvaluation | undefined;
  /** Why the last question was not answered, or the last wish not granted. */
  readonly problem: PortErrorReason | undefined;
}

/** What is known about a contact. Plain data: enough to go on in another page. */
export interface ContactContext {
  readonly contact: ContactSnapshot;
  /** The contact was not seen ringing here: another page, or an earlier life of this one, may have worked on it. */
  readonly adopted: boolean;
  /** Where an outbound call was dialled from; undefined for others, and when nobody knows any more. */
  readonly origin: DialOrigin | undefined;
  readonly appSettings: AppSettings;
  /** Nothing survives this page: what a later one has to find must be in Zendesk. */
  readonly isForgetful: boolean;
  /**
   * A page of another release was about to create its ticket: whether another agent had one was still open (`wanted`), or
   * nobody had (`pending`). That is not decided once more.
   */
  readonly earlierTicket: 'wanted' | 'pending' | undefined;
  readonly resolved: ResolvedSettings;
  /** The warnings that the latest attributes brought, and those before had not. */
  readonly newWarnings: readonly SettingWarning[];
  /** The agent gets one notice per contact about settings that were ignored (attributes.md, *How a value is read*). */
  readonly toldOfWarnings: boolean;
  readonly times: ContactTimes;
  /** The agent no longer has this contact. */
  readonly cleared: boolean;
  /** What customer and ticket were decided by. */
  readonly decidedBy: ContactSettings;
  readonly customer: CustomerIdentity | undefined;
  /** The caller's number, E.164, when it is not among those of the user Zendesk knows. */
  readonly unlistedNumber: string | undefined;
  /** How often the agent gave up adding it to a profile: a write that was given up is never sent again. */
  readonly numbersGivenUp: number;
  /** The ticket of the agent who had the conversation first, or the one that a task names. */
  readonly original: OriginalTicket;
  readonly ticketChoice: TicketChoice | undefined;
  /** Whom the agent said the customer is; undefined as long as they said nothing. */
  readonly chosenCustomer: Customer | undefined;
  /** Whom the tab in view is about, or the panel showed at the click; undefined for the customer of the contact. */
  readonly chosenRequester: Requester | undefined;
  /** The open tickets that have been listed so far, by customer. */
  readonly openTickets: readonly ListedTickets[];
  readonly assignedTicket: AssignedTicket | undefined;
  /**
   * How often the agent gave up its ticket, or the customer it was for. From then on nothing is decided without them, and
   * they have to say what becomes of it; each further attempt is a write of its own.
   */
  readonly ticketsGivenUp: number;
  readonly recording: RecordingStatus;
  readonly voiceId: VoiceIdStatus;
  /** Of a chat that is over; undefined also when the ticket had it already. */
  readonly transcript: ChatTranscript | undefined;
  readonly lookupFailure: LookupFailure | undefined;
}
