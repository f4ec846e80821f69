import type { Milliseconds } from '@patchcord/contact-ports';
import type { DeviceUse } from '@patchcord/connect-adapter';
import type { MissedOffer } from '../call/missed-offers.js';
import type { Nap } from '../connection/watch-sleep.js';
import type { MicrophoneState } from '../microphone/diagnose-microphone.js';

/** Something the agent should know or do, while Connect's page goes on below. */
export type CompanionNotice =
  | { readonly kind: 'microphone'; readonly state: Exclude<MicrophoneState, 'allowed' | 'unknown'> }
  /** Nothing may sound before the agent has clicked once. */
  | { readonly kind: 'ring-blocked' }
  /** Another page of this browser carries the audio. */
  | { readonly kind: 'audio-elsewhere' }
  /** The live call was running before this window was loaded: a page that carries sound takes it along when it goes. */
  | { readonly kind: 'sound-lost' }
  /** Connect has been silent for too long. */
  | { readonly kind: 'silent'; readonly silence: Milliseconds; readonly mayRestart: boolean }
  | { readonly kind: 'slept'; readonly nap: Nap }
  | { readonly kind: 'missed'; readonly offers: readonly MissedOffer[] }
  /** What Connect's page said went wrong with the sound, in its own word. */
  | { readonly kind: 'sound-problem'; readonly type: string }
  /** A chosen device is not plugged in. */
  | { readonly kind: 'device-missing'; readonly use: DeviceUse; readonly label: string }
  /** A Zendesk app wants to know about this window. */
  | { readonly kind: 'approval'; readonly origin: string };
