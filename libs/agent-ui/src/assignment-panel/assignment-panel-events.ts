import { ContactEvent } from '../contact-card/contact-event.js';
import type { RequesterChoice } from './assignment-panel-data.js';

/** The agent wants a new ticket for a contact, with the requester they saw. */
export class CreateTicketEvent extends ContactEvent {
  readonly requester: RequesterChoice;

  constructor(contactId: string, requester: RequesterChoice) {
    super('patchcord-create-ticket', contactId);
    this.requester = requester;
  }
}

/** The agent wants a contact on this ticket. */
export class AttachEvent extends ContactEvent {
  readonly ticketId: number;

  constructor(contactId: string, ticketId: number) {
    super('patchcord-attach', contactId);
    this.ticketId = ticketId;
  }
}

/** The agent wants a contact on a follow-up of this closed ticket. */
export class CreateFollowUpEvent extends ContactEvent {
  readonly ticketId: number;

  constructor(contactId: string, ticketId: number) {
    super('patchcord-create-follow-up', contactId);
    this.ticketId = ticketId;
  }
}

/** The agent says which of several users the customer is. */
export class ChooseCustomerEvent extends ContactEvent {
  readonly customerId: number;

  constructor(contactId: string, customerId: number) {
    super('patchcord-choose-customer', contactId);
    this.customerId = customerId;
  }
}

/** The agent wants the ticket of the conversation to be looked for again. */
export class LookAgainEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-look-again', contactId);
  }
}

/** The agent lets a contact go without a ticket. */
export class SaveNothingEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-save-nothing', contactId);
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
