import { ContactEvent } from './contact-event.js';

/** The agent wants to see a ticket: the one of a contact, or one that it could be attached to. */
export class OpenTicketEvent extends ContactEvent {
  readonly ticketId: number;

  constructor(contactId: string, ticketId: number) {
    super('patchcord-open-ticket', contactId);
    this.ticketId = ticketId;
  }
}

/** The agent wants to see who the contact is with. */
export class OpenCustomerEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-open-customer', contactId);
  }
}

/** The agent wants what failed for a contact to be tried again. */
export class RetryContactEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-retry', contactId);
  }
}

/** The agent wants a contact in view, and the panel to be about it. */
export class SelectContactEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-select-contact', contactId);
  }
}

/** The agent wants the number added to this customer's profile. */
export class AddNumberEvent extends ContactEvent {
  readonly customerId: number;
  /** E.164 */
  readonly number: string;

  constructor(contactId: string, customerId: number, number: string) {
    super('patchcord-add-number', contactId);
    this.customerId = customerId;
    this.number = number;
  }
}

/** The agent wants the recording of a contact paused. */
export class PauseRecordingEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-pause-recording', contactId);
  }
}

/** The agent wants the recording of a contact to go on. */
export class ResumeRecordingEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-resume-recording', contactId);
  }
}

/** The agent wants to see what happened to a contact, and why; `undefined`: to all of theirs. */
export class ShowTimelineEvent extends Event {
  readonly contactId: string | undefined;

  constructor(contactId: string | undefined) {
    super('patchcord-show-timeline', { bubbles: true, composed: true });
    this.contactId = contactId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-open-ticket': OpenTicketEvent;
    'patchcord-open-customer': OpenCustomerEvent;
    'patchcord-retry': RetryContactEvent;
    'patchcord-select-contact': SelectContactEvent;
    'patchcord-add-number': AddNumberEvent;
    'patchcord-pause-recording': PauseRecordingEvent;
    'patchcord-resume-recording': ResumeRecordingEvent;
    'patchcord-show-timeline': ShowTimelineEvent;
  }
}
