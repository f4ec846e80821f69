import type { SpeakerView, VoiceIdView } from '../control/voice-id-view.js';
import type {
  AuthenticationOutcome,
  EnrolmentOutcome,
  FraudOutcome,
  SpeakerStatus,
} from '../engine/voice-id/voice-id-book.js';
import type { SendToControl } from './send-to-control.js';

/** What Voice ID makes of the customer of a call; what is left out stays as it was. */
export interface VoiceIdOptions {
  /** The customer's id, as the contact flow sets it; null if it sets none, as at first. */
  readonly speakerId?: string | null;
  /** False: the flow started no session, until an agent does. */
  readonly isStarted?: boolean;
  /** Null, as at first: as the speaker's status has it, an enrolled one is authenticated. */
  readonly authentication?: AuthenticationOutcome | null;
  readonly fraud?: FraudOutcome;
  /** How long the customer must talk until there is a result. */
  readonly evaluatesAfterMs?: number;
  readonly enrolment?: EnrolmentOutcome;
  readonly enrolsAfterMs?: number;
}

/** Orders of the driver for Voice ID. */
export function voiceIdDriver(send: SendToControl) {
  const pathOf = (contactId: string) => `/contacts/${encodeURIComponent(contactId)}/voice-id`;
  return {
    /** Decides about Voice ID of a call, for all agents who have it. */
    setVoiceId: (contactId: string, options: VoiceIdOptions) =>
      send<VoiceIdView>('PATCH', pathOf(contactId), options),
    voiceId: (contactId: string) => send<VoiceIdView>('GET', pathOf(contactId)),
    /** What Voice ID knows of a voice, whoever calls. */
    setSpeaker: async (speakerId: string, status: SpeakerStatus) =>
      void (await send('POST', '/speakers', { speakerId, status })),
    /** Every voice that is known. */
    speakers: async () => (await send<{ speakers: SpeakerView[] }>('GET', '/speakers')).speakers,
  };
}
