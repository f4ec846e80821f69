const anywhere = { bubbles: true, composed: true };

/** The agent wants to see a ticket: the one of a contact, or one that it could be attached to. */
export class OpenTicketEvent extends Event {
  readonly contactId: string;
  readonly ticketId: number;

  constructor(contactId: string, ticketId: number) {
    super('patchcord-open-ticket', anywhere);
    this.contactId = contactId;
    this.ticketId = ticketId;
  }
}

/** The agent wants to see who the contact is with. */
export class OpenCustomerEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-open-customer', anywhere);
    this.contactId = contactId;
  }
}

/** The agent wants what failed for a contact to be tried again. */
export class RetryContactEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-retry', anywhere);
    this.contactId = contactId;
  }
}

/** The agent wants a contact in view, and the panel to be about it. */
export class SelectContactEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-select-contact', anywhere);
    this.contactId = contactId;
  }
}

/** The agent wants the number added to this customer's profile. */
export class AddNumberEvent extends Event {
  readonly contactId: string;
  readonly customerId: number;
  /** E.164 */
  readonly number: string;

  constructor(contactId: string, customerId: number, number: string) {
    super('patchcord-add-number', anywhere);
    this.contactId = contactId;
    this.customerId = customerId;
    this.number = number;
  }
}

/** The agent wants the recording of a contact paused. */
export class PauseRecordingEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-pause-recording', anywhere);
    this.contactId = contactId;
  }
}

/** The agent wants the recording of a contact to go on. */
export class ResumeRecordingEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-resume-recording', anywhere);
    this.contactId = contactId;
  }
}

/** The agent wants to see what happened to a contact, and why; `undefined`: to all of theirs. */
export class ShowTimelineEvent extends Event {
  readonly contactId: string | undefined;

  constructor(contactId: string | undefined) {
    super('patchcord-show-timeline', anywhere);
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
