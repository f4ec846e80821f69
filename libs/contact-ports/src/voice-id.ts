/** Whether a customer's voice is known to Amazon Connect Voice ID. */
export type EnrolmentStatus = 'enrolled' | 'notEnrolled' | 'pending' | 'optedOut';

/** The customer of a call, as Voice ID knows them. */
export interface Speaker {
  /** Undefined where the contact flow gave none. */
  readonly id: string | undefined;
  readonly status: EnrolmentStatus;
}

/** What Voice ID made of a voice. `notEnabled`: the flow did not switch authentication on for this call. */
export interface SpeakerEvaluation {
  readonly authentication:
    | 'authenticated'
    | 'notAuthenticated'
    | 'inconclusive'
    | 'notEnrolled'
    | 'optedOut'
    | 'notEnabled'
    | 'failed';
  /** Undefined where Voice ID did not look for it. */
  readonly fraudRisk: 'high' | 'low' | 'inconclusive' | undefined;
}

/**
 * Amazon Connect Voice ID, on calls of this agent (contact-rules.md, section 9). Amazon ended the service on 2026-05-20;
 * some instances still answer. Every promise rejects with a `PortError` only: `forbidden` without the permission,
 * `rejected` where Connect cannot do it now (with more than two people on the line, for example), `not-found` for a
 * contact this agent does not have, `unavailable` otherwise.
 */
export interface VoiceId {
  /** Also in after-contact work. */
  readSpeaker(contactId: string): Promise<Speaker>;
  /**
   * Takes up to two minutes, as long as the customer has not said enough.
   * @param startNew forget what was said so far, and listen afresh
   */
  evaluate(contactId: string, startNew: boolean): Promise<SpeakerEvaluation>;
  /** Resolves when the customer is enrolled, which takes up to ten minutes of talk. */
  enrol(contactId: string): Promise<void>;
  optOut(contactId: string): Promise<void>;
}
