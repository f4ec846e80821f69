import type { AudioDevice, SoftphoneSound } from '@patchcord/connect-adapter';
import type { InstanceUrlResult } from '@patchcord/contact-attributes';
import type { Instant, Milliseconds, TelephonySnapshot } from '@patchcord/contact-ports';
import type { DeviceChoice } from '../audio/device-choice.js';
import type { RingPermission } from '../audio/may-ring.js';
import type { MissedOffer } from '../call/missed-offers.js';
import type { Nap } from '../connection/watch-sleep.js';
import type { CompanionStatus } from '../elements/companion-view.js';
import type { MicrophoneState } from '../microphone/diagnose-microphone.js';
import type { Heard } from '../self-test/judge-self-test.js';
import { type CompanionSettings, noSettings } from '../settings/companion-settings.js';

/** Why there is no softphone in this window, or that there is. */
export type Place =
  | Extract<
      CompanionStatus,
      { kind: 'starting' | 'framed' | 'missing' | 'wrong' | 'conflict' | 'elsewhere' | 'start-failed' }
    >
  | { readonly kind: 'connected' };

/** Everything this window knows. What is shown and told is derived from it. */
export interface CompanionFacts {
  readonly now: Instant;
  readonly place: Place;
  readonly instance: Extract<InstanceUrlResult, { ok: true }> | undefined;
  /** Undefined while this window is not connected. */
  readonly telephony: TelephonySnapshot | undefined;
  /** By how much Connect's clock is ahead of this machine's. */
  readonly skew: Milliseconds;
  /** Undefined while this window is not connected. */
  readonly sound: SoftphoneSound | undefined;
  readonly microphone: MicrophoneState;
  readonly wantsMeter: boolean;
  readonly isMeterOn: boolean;
  readonly ring: RingPermission | undefined;
  /** The latest one that the agent has not put away. */
  readonly nap: Nap | undefined;
  readonly wokeAt: Instant | undefined;
  readonly missed: readonly MissedOffer[];
  /** How many of them the agent has put away, by their ids. */
  readonly missedSeen: readonly string[];
  /** As Connect's page sees them. */
  readonly devices: readonly AudioDevice[];
  /** Calls that were connected before this window was, by their ids; none once the sound of a call has started here. */
  readonly soundless: readonly string[];
  readonly choice: DeviceChoice;
  readonly volume: number;
  readonly canChooseOutput: boolean;
  /** Origins that wait for the agent's answer. */
  readonly requests: readonly string[];
  readonly refused: readonly string[];
  readonly isKnownToZendesk: boolean;
  readonly test: {
    readonly step: 'idle' | 'speak' | 'listen' | 'done';
    readonly loudest: number | undefined;
    readonly heard: Heard | undefined;
  };
  readonly notifications: NotificationPermission | undefined;
  readonly settings: CompanionSettings;
  readonly administrated: CompanionSettings;
  readonly areSettingsLasting: boolean;
}

export const initialFacts: CompanionFacts = {
  now: 0,
  place: { kind: 'starting' },
  instance: undefined,
  telephony: undefined,
  skew: Number.NEGATIVE_INFINITY,
  sound: undefined,
  microphone: 'unknown',
  wantsMeter: false,
  isMeterOn: false,
  ring: undefined,
  nap: undefined,
  wokeAt: undefined,
  missed: [],
  missedSeen: [],
  devices: [],
  soundless: [],
  choice: {},
  volume: 0.5,
  canChooseOutput: false,
  requests: [],
  refused: [],
  isKnownToZendesk: false,
  test: { step: 'idle', loudest: undefined, heard: undefined },
  notifications: undefined,
  settings: noSettings,
  administrated: noSettings,
  areSettingsLasting: true,
};
