const anywhere = { bubbles: true, composed: true };

/** The agent wants the voice of a contact's customer verified. */
export class VerifySpeakerEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-verify-speaker', anywhere);
    this.contactId = contactId;
  }
}

/** The agent wants the voice of a contact's customer enrolled. */
export class EnrolSpeakerEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-enrol-speaker', anywhere);
    this.contactId = contactId;
  }
}

/** The customer of a contact wants no part in Voice ID; the agent has confirmed it. */
export class OptOutSpeakerEvent extends Event {
  readonly contactId: string;

  constructor(contactId: string) {
    super('patchcord-opt-out-speaker', anywhere);
    this.contactId = contactId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-verify-speaker': VerifySpeakerEvent;
    'patchcord-enrol-speaker': EnrolSpeakerEvent;
    'patchcord-opt-out-speaker': OptOutSpeakerEvent;
  }
}
