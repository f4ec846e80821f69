import type { AudioPlace } from './audio-place.js';

/**
 * What the agent should know about the sound of calls, or do for it; one at a time.
 *
 * Where calls are heard in Zendesk:
 * - `redirectionUnsupported`: the sound cannot be redirected on this virtual desktop.
 * - `microphoneNotShared`: Connect's page got no microphone.
 * - `reloadedInCall`: the page was loaded again in a call, and its sound does not come back.
 * - `soundFailed`: Connect's page reported another problem, in its own words.
 * - `companionToo`: a companion is connected as well: both ring, and both carry the sound.
 *
 * Wherever they are heard:
 * - `unanswered`: a call was answered, and nobody carries its audio.
 * - `mediaMissed`: one like that is over.
 *
 * Where they are heard elsewhere:
 * - `muteUnheard`: *Mute* in Connect's page here seems not to have reached the call.
 *
 * Of the companion window, in the order in which they weigh:
 * - `lostInCall`: it was closed in a call. `soundLost`: it was loaded again in one. `silentInCall`: nobody knows.
 * - `companionBlocked`: the browser did not let it be opened.
 * - `approvalNeeded`, `otherVersion`: it is there, and tells nothing.
 * - `otherInstance`, `otherAgent`: it belongs to another Connect, or to somebody else.
 * - `companionNotSetUp`, `companionSignedOut`, `companionUnreachable`, `companionFailed`, `otherCompanion`: it is not connected.
 * - `companionMicrophoneBlocked`, `companionMicrophoneUnasked`, `companionAudioElsewhere`: it is, and would not be heard.
 * - `companionClosed`, `companionSilent`, `companionUnanswered`, `companionUnseen`: nothing is in sight.
 */
export type SoundNotice =
  | { readonly kind: 'soundFailed'; readonly type: string }
  | CallNotice
  | { readonly kind: 'muteUnheard'; readonly place: AudioPlace }
  | { readonly kind: 'otherInstance' | 'otherAgent'; readonly theirs: string; readonly ours: string }
  | { readonly kind: PlainSoundNotice };

/** What the calls themselves tell. */
export interface CallNotice {
  readonly kind: 'unanswered' | 'mediaMissed';
  readonly place: AudioPlace;
  /** Another page of this browser holds the audio. */
  readonly isInOtherTab: boolean;
  /** The companion answers: it is not enough to open it. */
  readonly isCompanionThere: boolean;
}

export type PlainSoundNotice =
  | 'redirectionUnsupported'
  | 'microphoneNotShared'
  | 'reloadedInCall'
  | 'companionToo'
  | 'lostInCall'
  | 'soundLost'
  | 'silentInCall'
  | 'companionBlocked'
  | 'approvalNeeded'
  | 'otherVersion'
  | 'companionNotSetUp'
  | 'companionSignedOut'
  | 'companionUnreachable'
  | 'companionFailed'
  | 'otherCompanion'
  | 'companionMicrophoneBlocked'
  | 'companionMicrophoneUnasked'
  | 'companionAudioElsewhere'
  | 'companionClosed'
  | 'companionSilent'
  | 'companionUnanswered'
  | 'companionUnseen';
