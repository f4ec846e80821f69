import type { EngineCore } from '../engine-core.js';
import { isLive } from '../simulated-contact.js';
import type { SimulatedContact } from '../simulated-contact.js';
import { speakerStatusOf, voiceIdOf } from './voice-id-book.js';
import type { AuthenticationOutcome, FraudOutcome, VoiceIdSession } from './voice-id-book.js';

/** What Voice ID makes of a voice at this moment. */
export interface Evaluation {
  readonly authentication: AuthenticationOutcome;
  readonly fraud: FraudOutcome;
  /** Whether the customer is still listened to. */
  readonly isStreaming: boolean;
}

/** Evaluates the customer of a call; as long as they have not talked enough it is `evaluating` (a model). */
export function evaluateSpeaker(core: EngineCore, contact: SimulatedContact): Evaluation {
  const session = voiceIdOf(core, contact);
  const isStreaming = isLive(contact);
  const outcome = session.authentication ?? outcomeByStatus(core, session);
  const isResult = outcome !== 'failing' && outcome !== 'notEnabled';
  if (isResult && isStreaming && !hasTalked(core, contact, session, session.evaluatesAfterMs)) {
    return { authentication: 'evaluating', fraud: session.fraud, isStreaming };
  }
  return { authentication: outcome, fraud: session.fraud, isStreaming };
}

/** Whether the customer has been heard this long since the session started. */
function hasTalked(
  core: EngineCore,
  contact: SimulatedContact,
  session: VoiceIdSession,
  milliseconds: number,
): boolean {
  if (contact.connectedAt === undefined) return false;
  return core.clock.now() >= Math.max(session.startedAt, contact.connectedAt) + milliseconds;
}

function outcomeByStatus(core: EngineCore, { speakerId }: VoiceIdSession): AuthenticationOutcome {
  if (speakerId === undefined) return 'notEnrolled';
  const status = speakerStatusOf(core, speakerId);
  switch (status) {
    case 'enrolled':
      return 'authenticated';
    case 'optedOut':
      return 'optedOut';
    default:
      return 'notEnrolled';
  }
}
