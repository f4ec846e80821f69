import type { SpeakerEvaluation } from '@patchcord/contact-ports';
import { isRecord } from './is-record.js';

/**
 * What Streams makes of a voice, in our words (connect.md, section 5.11). A decision that is newer than this code, and
 * Voice ID's own error, are a failed authentication check, not a customer who failed it.
 */
export function toSpeakerEvaluation(result: unknown): SpeakerEvaluation {
  return {
    authentication: mapAuthentication(decisionOf(result, 'AuthenticationResult')),
    fraudRisk: mapFraudRisk(decisionOf(result, 'FraudDetectionResult')),
  };
}

function decisionOf(result: unknown, part: string): unknown {
  const decision = isRecord(result) ? result[part] : undefined;
  return isRecord(decision) ? decision['Decision'] : undefined;
}

function mapAuthentication(decision: unknown): SpeakerEvaluation['authentication'] {
  switch (decision) {
    case 'Authenticated':
      return 'authenticated';
    case 'NotAuthenticated':
      return 'notAuthenticated';
    case 'Inconclusive':
    case 'NOT_ENOUGH_SPEECH':
      return 'inconclusive';
    case 'NotEnrolled':
      return 'notEnrolled';
    case 'OptedOut':
      return 'optedOut';
    case undefined:
    case 'NotEnabled':
      return 'notEnabled';
    default:
      return 'failed';
  }
}

function mapFraudRisk(decision: unknown): SpeakerEvaluation['fraudRisk'] {
  switch (decision) {
    case 'HighRisk':
      return 'high';
    case 'LowRisk':
      return 'low';
    case undefined:
    case 'NotEnabled':
      return undefined;
    default:
      return 'inconclusive';
  }
}
