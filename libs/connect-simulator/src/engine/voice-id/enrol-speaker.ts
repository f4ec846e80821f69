import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import type { SimulatedContact } from '../simulated-contact.js';
import { changeVoiceId, setSpeaker, speakerStatusOf, voiceIdOf } from './voice-id-book.js';
import type { SpeakerStatus } from './voice-id-book.js';

/** How far an enrolment is: listening, learning, done or given up. */
export type EnrolmentProgress = 'listening' | 'learning' | 'completed' | 'failed';

/** Begins to enrol the customer of a call, and tells how far that is. Throws `invalid-request` without a speaker id. */
export function enrolSpeaker(core: EngineCore, contact: SimulatedContact): EnrolmentProgress {
  const { speakerId } = voiceIdOf(core, contact);
  if (speakerId === undefined) throw new EngineError('invalid-request', 'The session has no speaker.');
  changeVoiceId(core, contact, { enrolmentAt: core.clock.now() });
  setSpeaker(core, speakerId, 'pending');
  return enrolmentProgress(core, contact);
}

/** How far an enrolment is; when it is done the speaker is enrolled. */
export function enrolmentProgress(core: EngineCore, contact: SimulatedContact): EnrolmentProgress {
  const { speakerId = '', enrolment, enrolmentAt, enrolsAfterMs } = voiceIdOf(core, contact);
  if (enrolmentAt === undefined || enrolment === 'waits') return 'listening';
  if (enrolment === 'fails') {
    settle(core, speakerId, 'notEnrolled');
    return 'failed';
  }
  const listenedMs = core.clock.now() - enrolmentAt;
  if (listenedMs < enrolsAfterMs) return listenedMs < enrolsAfterMs / 2 ? 'listening' : 'learning';
  settle(core, speakerId, 'enrolled');
  return 'completed';
}

/** Who opted out in the meantime stays so. */
function settle(core: EngineCore, speakerId: string, status: SpeakerStatus): void {
  if (speakerStatusOf(core, speakerId) === 'pending') setSpeaker(core, speakerId, status);
}
