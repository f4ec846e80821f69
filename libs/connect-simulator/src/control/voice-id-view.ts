import type { ContactEngine } from '../engine/contact-engine.js';
import type {
  AuthenticationOutcome,
  EnrolmentOutcome,
  FraudOutcome,
  SpeakerStatus,
} from '../engine/voice-id/voice-id-book.js';

/** A voice that Voice ID knows. */
export interface SpeakerView {
  readonly speakerId: string;
  readonly status: SpeakerStatus;
}

/** Voice ID of a call, as the control API shows it. */
export interface VoiceIdView {
  readonly speakerId: string | null;
  /** `notEnrolled` without an id. */
  readonly speakerStatus: SpeakerStatus;
  readonly isStarted: boolean;
  /** Null: as the speaker's status has it. */
  readonly authentication: AuthenticationOutcome | null;
  readonly fraud: FraudOutcome;
  readonly evaluatesAfterMs: number;
  readonly enrolment: EnrolmentOutcome;
  readonly enrolsAfterMs: number;
}

/** Throws `not-found`. */
export function voiceIdView(engine: ContactEngine, contactId: string): VoiceIdView {
  const session = engine.voiceId(contactId);
  return {
    speakerId: session.speakerId ?? null,
    speakerStatus: session.speakerId === undefined ? 'notEnrolled' : engine.speakerStatus(session.speakerId),
    isStarted: session.isStarted,
    authentication: session.authentication ?? null,
    fraud: session.fraud,
    evaluatesAfterMs: session.evaluatesAfterMs,
    enrolment: session.enrolment,
    enrolsAfterMs: session.enrolsAfterMs,
  };
}
