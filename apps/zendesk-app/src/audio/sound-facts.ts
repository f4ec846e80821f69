import type { SoftphoneSound } from '@patchcord/connect-adapter';
import type { Instant, TelephonySnapshot } from '@patchcord/contact-ports';
import type { KnownCompanion } from '../companion/best-companion-link.js';
import type { AudioPlace } from './audio-place.js';

/** Everything that decides what is said about the sound of calls in one browser tab. */
export interface SoundFacts {
  readonly place: AudioPlace;
  /** Of this app, without a trailing slash. */
  readonly instanceUrl: string;
  readonly telephony: Pick<TelephonySnapshot, 'status' | 'agent' | 'contacts'>;
  readonly sound: Pick<SoftphoneSound, 'owner' | 'problem' | 'unanswered'>;
  readonly companion: KnownCompanion;
  /** A call was answered and its audio never came; the agent has not been heard in a call since. */
  readonly hasMissedMedia: boolean;
  /** The live call was connected before this page was loaded, and no audio has started here since. */
  readonly isCallOlder: boolean;
  /** The agent pressed *Mute* in Connect's page here, and where the call is heard nothing confirms it. */
  readonly isMuteUnheard?: boolean;
  /** By the local clock. */
  readonly now: Instant;
}
