import type { Evaluation } from '../engine/voice-id/evaluate-speaker.js';
import type { EnrolmentProgress } from '../engine/voice-id/enrol-speaker.js';
import type { AuthenticationOutcome, FraudOutcome, SpeakerStatus } from '../engine/voice-id/voice-id-book.js';
import { AgentAppError } from './agent-app-error.js';

/** Voice ID's words for the outcomes that are decisions. */
const decisions: Readonly<Partial<Record<AuthenticationOutcome, string>>> = {
  authenticated: 'ACCEPT',
  notAuthenticated: 'REJECT',
  notEnrolled: 'SPEAKER_NOT_ENROLLED',
  optedOut: 'SPEAKER_OPTED_OUT',
  expired: 'SPEAKER_EXPIRED',
};

const fraudDecisions: Readonly<Partial<Record<FraudOutcome, string>>> = {
  highRisk: 'HIGH_RISK',
  lowRisk: 'LOW_RISK',
};

const statuses = { enrolled: 'ENROLLED', pending: 'PENDING', optedOut: 'OPTED_OUT' } as const;

const enrolmentStatuses = {
  listening: 'NOT_ENOUGH_SPEECH',
  learning: 'IN_PROGRESS',
  completed: 'COMPLETED',
  failed: 'FAILED',
} as const;

/** Answer of `VoiceId.evaluateSession`, such that Streams makes of it what was decided (spec/connect.md 5.11). */
export function evaluationAnswer(evaluation: Evaluation): object {
  const { authentication, fraud, isStreaming } = evaluation;
  if (authentication === 'failing') throw new AgentAppError(500, 'The voice cannot be evaluated.');
  // Streams knows "inconclusive" only of both results at once, after the end of the stream.
  const isInconclusive =
    authentication === 'inconclusive' || (authentication === 'evaluating' && !isStreaming);
  const notEnough = { Decision: 'NOT_ENOUGH_SPEECH' };
  if (isInconclusive) {
    return { StreamingStatus: 'ENDED', AuthenticationResult: notEnough, FraudDetectionResult: notEnough };
  }
  const isListening = authentication === 'evaluating';
  const decision = decisions[authentication];
  const fraudDecision = fraudDecisions[fraud];
  return {
    StreamingStatus: isStreaming ? 'ONGOING' : 'ENDED',
    ...(isListening ? { AuthenticationResult: notEnough } : {}),
    ...(decision === undefined
      ? {}
      : { AuthenticationResult: { Decision: decision, Score: decision === 'ACCEPT' ? 97 : 12 } }),
    ...(fraudDecision === undefined
      ? {}
      : { FraudDetectionResult: isListening ? notEnough : { Decision: fraudDecision } }),
  };
}

/** `Speaker` of `VoiceId.describeSpeaker`; a speaker who is not known is a 404 without a type. */
export function speakerAnswer(speakerId: string, status: SpeakerStatus): object {
  if (status === 'notEnrolled') throw new AgentAppError(404, `There is no speaker ${speakerId}.`);
  return {
    Speaker: {
      CustomerSpeakerId: speakerId,
      GeneratedSpeakerId: generatedSpeakerId(speakerId),
      Status: statuses[status],
    },
  };
}

/** Voice ID's own id of a speaker. */
export function generatedSpeakerId(speakerId: string): string {
  return `generated-${speakerId}`;
}

export function enrolmentStatus(progress: EnrolmentProgress): string {
  return enrolmentStatuses[progress];
}
