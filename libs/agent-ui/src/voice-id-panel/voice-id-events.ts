import { ContactEvent } from '../contact-card/contact-event.js';

/** The agent wants the voice of a contact's customer verified. */
export class VerifySpeakerEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-verify-speaker', contactId);
  }
}

/** The agent wants the voice of a contact's customer enrolled. */
export class EnrolSpeakerEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-enrol-speaker', contactId);
  }
}

/** The customer of a contact wants no part in Voice ID; the agent has confirmed it. */
export class OptOutSpeakerEvent extends ContactEvent {
  constructor(contactId: string) {
    super('patchcord-opt-out-speaker', contactId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-verify-speaker': VerifySpeakerEvent;
    'patchcord-enrol-speaker': EnrolSpeakerEvent;
    'patchcord-opt-out-speaker': OptOutSpeakerEvent;
  }
}
