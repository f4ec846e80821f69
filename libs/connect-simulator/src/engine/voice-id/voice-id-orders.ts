import type { EngineCore } from '../engine-core.js';
import { enrolmentProgress, enrolSpeaker } from './enrol-speaker.js';
import { evaluateSpeaker } from './evaluate-speaker.js';
import { changeVoiceId, setSpeaker, speakerStatusOf, voiceIdOf } from './voice-id-book.js';
import type { SpeakerStatus, VoiceIdSettings } from './voice-id-book.js';

/** Voice ID of the instance, as the engine's owner uses it; contacts by id, which throws `not-found`. */
export function voiceIdOrders(core: EngineCore) {
  return {
    voiceId: (contactId: string) => voiceIdOf(core, core.contact(contactId)),
    setVoiceId: (contactId: string, settings: VoiceIdSettings) =>
      changeVoiceId(core, core.contact(contactId), settings),
    /** Listens afresh. */
    startVoiceIdSession: (contactId: string) =>
      changeVoiceId(core, core.contact(contactId), { isStarted: true, startedAt: core.clock.now() }),
    evaluateSpeaker: (contactId: string) => evaluateSpeaker(core, core.contact(contactId)),
    enrolSpeaker: (contactId: string) => enrolSpeaker(core, core.contact(contactId)),
    enrolmentProgress: (contactId: string) => enrolmentProgress(core, core.contact(contactId)),
    speakers: () => core.voiceId.speakers,
    speakerStatus: (speakerId: string) => speakerStatusOf(core, speakerId),
    setSpeaker: (speakerId: string, status: SpeakerStatus) => {
      setSpeaker(core, speakerId, status);
    },
  };
}
