const anywhere = { bubbles: true, composed: true };

/** The agent wants to see a contact's ticket. */
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

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-open-ticket': OpenTicketEvent;
    'patchcord-open-customer': OpenCustomerEvent;
    'patchcord-retry': RetryContactEvent;
  }
}
