import type { Instant } from './instant.js';

/** How a contact reaches the agent; `unknown` for a kind of contact that is newer than this code. */
export type ContactChannel = 'voice' | 'queue_callback' | 'chat' | 'task' | 'email' | 'unknown';

/** Connect's own contact states. `ended` is after-contact work, until the contact is cleared. */
export type ContactState =
  'incoming' | 'pending' | 'connecting' | 'connected' | 'paused' | 'missed' | 'rejected' | 'error' | 'ended';

export type ContactDirection = 'inbound' | 'outbound' | 'callback';

/** Somebody else in the conversation: not the customer, and not this agent (contact-rules.md, section 8). */
export interface OtherParticipant {
  /** Stable as long as they take part. */
  readonly id: string;
  readonly kind: 'agent' | 'queue' | 'number' | 'unknown';
  /** Name of the agent, queue or quick connect; undefined where Connect gives none. */
  readonly name: string | undefined;
  /** Their phone number, where they have one. */
  readonly number: string | undefined;
  readonly state: 'connecting' | 'connected' | 'onHold' | 'left';
}

/** Something a task or an e-mail refers to: the ticket it came from, for example. */
export interface ContactReference {
  readonly name: string;
  /** Connect's own kinds; `unknown` for one that is newer than this code. An attachment's value is no address. */
  readonly kind: 'url' | 'text' | 'number' | 'date' | 'email' | 'attachment' | 'unknown';
  readonly value: string;
}

/** What a task asks for, or what an e-mail is about: its name is the subject. Raw text from outside. */
export interface TaskDetails {
  readonly name: string;
  readonly description: string | undefined;
  readonly references: readonly ContactReference[];
}

/** Everything Connect says about one contact at one moment. Plain data; all instants are Connect's clock. */
export interface ContactSnapshot {
  readonly contactId: string;
  /** The first leg's id. Equal to `contactId`, or undefined, for a contact that was not transferred. */
  readonly initialContactId: string | undefined;
  readonly channel: ContactChannel;
  readonly direction: ContactDirection;
  readonly state: ContactState;
  readonly stateSince: Instant;
  /** When the customer entered the queue; undefined where Connect does not say. */
  readonly queuedAt: Instant | undefined;
  /** This is a supervisor listening in: such a contact is never recorded (contact-rules.md, section 1). */
  readonly isMonitoring: boolean;
  /** The contact that is being monitored, where Connect tells it; undefined unless `isMonitoring`. */
  readonly monitoredContactId: string | undefined;
  /** This is a transferred leg, or the leg of an agent who was added (contact-rules.md, section 1). */
  readonly isTransferLeg: boolean;
  /** The customer's number as Connect reports it: may be missing, a `sip:` address, or a word such as `anonymous`. */
  readonly customerNumber: string | undefined;
  /** The number the customer dialled, where Connect says it. */
  readonly systemNumber: string | undefined;
  /** What the customer of a chat calls themselves; undefined elsewhere, and for one who gave no name. */
  readonly customerName: string | undefined;
  /** Undefined for calls and chats. */
  readonly task: TaskDetails | undefined;
  readonly queueName: string | undefined;
  /** Who takes part besides the customer and this agent, in the order they came; those who left stay. */
  readonly otherParticipants: readonly OtherParticipant[];
  /** Contact attributes set in the flow, by their wire names. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the recording will be found; undefined for contacts that cannot have one. */
  readonly recordingUrl: string | undefined;
  /** Connect's own page about this contact. */
  readonly contactRecordUrl: string | undefined;
}
