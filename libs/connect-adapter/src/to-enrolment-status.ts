import { type EnrolmentStatus, PortError } from '@patchcord/contact-ports';
import { isRecord } from './is-record.js';
import { serviceErrorName } from './service-error-name.js';
import { toVoiceIdError } from './to-voice-id-error.js';

/**
 * The answer to `getVoiceIdSpeakerStatus` in our words (connect.md, section 5.11). Streams resolves every HTTP 400 and
 * 404 too, with the service's own `type`, or with its `speaker_id_not_enrolled` where the service gives none: only what
 * says that there is no such speaker means not enrolled, for it erases what is known of a customer.
 * @throws PortError when the answer says nothing about the speaker
 */
export function toEnrolmentStatus(answer: unknown): EnrolmentStatus {
  const speaker = isRecord(answer) ? answer['Speaker'] : undefined;
  if (isRecord(speaker)) return mapStatus(speaker['Status']);
  switch (serviceErrorName(answer)) {
    case 'speaker_id_not_enrolled':
    case 'ResourceNotFoundException':
      return 'notEnrolled';
    case undefined:
      throw new PortError('unavailable', 'getVoiceIdSpeakerStatus was answered without a speaker.');
    default:
      throw toVoiceIdError('getVoiceIdSpeakerStatus', { ...(isRecord(answer) && answer), err: answer });
  }
}

/** Whoever is nothing else, such as `EXPIRED`, is not enrolled. */
function mapStatus(status: unknown): EnrolmentStatus {
  switch (status) {
    case 'ENROLLED':
      return 'enrolled';
    case 'PENDING':
      return 'pending';
    case 'OPTED_OUT':
      return 'optedOut';
    default:
      return 'notEnrolled';
  }
}
