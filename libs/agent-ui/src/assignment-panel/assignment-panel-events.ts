import type { RequesterChoice } from './assignment-panel-data.js';

const anywhere = { bubbles: true, composed: true };

/** The agent wants a new ticket for a contact, with the requester they saw. */
export class CreateTicketEvent extends Event {
  readonly contactId: string;
  readonly requester: RequesterChoice;

  constructor(contactId: string, requester: RequesterChoice) {
    super('patchcord-create-ticket', anywhere);
    this.contactId = contactId;
    this.requester = requester;
  }
}

/** The agent wants a contact on this ticket. */
export class AttachEvent extends Event {
  readonly contactId: string;
  readonly ticketId: number;

  constructor(contactId: string, ticketId: number) {
    super('patchcord-attach', anywhere);
    this.contactId = contactId;
    this.ticketId = ticketId;
  }
}

/** The agent wants a contact on a follow-up of this closed ticket. */
export class CreateFollowUpEvent extends Event {
  readonly contactId: string;
  readonly ticketId: number;

  constructor(contactId: string, ticketId: number) {
    super('patchcord-create-follow-up', anywhere);
    this.contactId = contactId;
    this.ticketId = ticketId;
  }
}

/** The agent says which of several users the customer is. */
export class ChooseCustomerEvent extends Event {
  readonly contactId: string;
  readonly customerId: number;

  constructor(contactId: string, customerId: number) {
    super('patchcord-choose-customer', anywhere);
    this.contactId = contactId;
    this.customerId = customerId;
  }
}

/** The agent wants the ticket of the conversation to be looked for again. */
export class LookAgainEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-look-again', anywhere);
    this.contactId = contactId;
  }
}

/** The agent lets a contact go without a ticket. */
export class SaveNothingEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-save-nothing', anywhere);
    this.contactId = contactId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-create-ticket': CreateTicketEvent;
    'patchcord-attach': AttachEvent;
    'patchcord-create-follow-up': CreateFollowUpEvent;
    'patchcord-choose-customer': ChooseCustomerEvent;
    'patchcord-look-again': LookAgainEvent;
    'patchcord-save-nothing': SaveNothingEvent;
  }
}
