/** Something the agent wants for one contact. It is heard outside of the shadow roots it comes from. */
export abstract class ContactEvent extends Event {
  readonly contactId: string;

  constructor(type: string, contactId: string) {
    super(type, { bubbles: true, composed: true });
    this.contactId = contactId;
  }
}
