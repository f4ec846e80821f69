import type { AudioOwner, CallQuality, DeviceUse } from '@patchcord/connect-adapter';
import type { AgentState } from '@patchcord/contact-ports';
import type { Announcement } from '@patchcord/agent-ui';
import type { DeviceChoice } from '../audio/device-choice.js';
import type { CallState } from '../call/call-state.js';
import type { BrowserName } from '../microphone/browser-name.js';
import type { MicrophoneState } from '../microphone/diagnose-microphone.js';
import type { CheckResult } from '../self-test/judge-self-test.js';
import type { InstanceChoice } from '../settings/choose-instance.js';
import type { CompanionSettings } from '../settings/companion-settings.js';
import type { CompanionNotice } from './companion-notice.js';

/** The state of the whole. All but `ready` cover Connect's page, and say what to do. */
export type CompanionStatus =
  | { readonly kind: 'starting' }
  /** This page stands in a frame of another: it wants a window of its own. */
  | { readonly kind: 'framed' }
  | Extract<InstanceChoice, { kind: 'missing' | 'wrong' }>
  | { readonly kind: 'conflict'; readonly ownUrl: string; readonly linkUrl: string }
  /** Another window of this site is connected. */
  | { readonly kind: 'elsewhere'; readonly hasCall: boolean }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signing-in' }
  | { readonly kind: 'sign-in-blocked' }
  | { readonly kind: 'origin-not-approved'; readonly instanceUrl: string; readonly origin: string }
  | { readonly kind: 'unreachable'; readonly instanceUrl: string }
  /** Streams could not be started; the script did not load, for example. */
  | { readonly kind: 'start-failed' }
  | { readonly kind: 'ready' };

/** What is shown of the agent and the call. */
export interface StateView {
  readonly call: CallState;
  /** Since when the phase lasts, by this machine's clock. */
  readonly since: number | undefined;
  readonly isMuted: boolean;
  /** Whether a call would be heard here, for all that is known: there is a microphone, and no other page has the audio. */
  readonly wouldBeHeard: boolean;
  readonly agent:
    { readonly name: string; readonly username: string; readonly state: AgentState } | undefined;
}

export interface SoundView {
  readonly microphone: MicrophoneState;
  /** Whether the level meter runs. */
  readonly isMeterOn: boolean;
  readonly owner: AudioOwner;
  /** Of the live call; undefined until Connect has measured. */
  readonly quality: CallQuality | undefined;
}

export interface DevicesView {
  readonly choice: DeviceChoice;
  /** Labels for each use; none without permission. */
  readonly labels: Readonly<Record<DeviceUse, readonly string[]>>;
  /** False where the browser knows one output only. */
  readonly canChooseOutput: boolean;
  /** 0 to 1, of test sounds. */
  readonly volume: number;
}

export interface SelfTestView {
  /** What the agent is asked to do now. */
  readonly step: 'idle' | 'speak' | 'listen' | 'done';
  readonly results: readonly CheckResult[];
}

export interface SettingsView {
  readonly values: CompanionSettings;
  /** Set by who serves the page: shown, and not to be changed here. */
  readonly isAdministrated: boolean;
  readonly administratedOrigins: readonly string[];
  /** Those that the agent did not allow, since this window was loaded. */
  readonly refusedOrigins: readonly string[];
  /** False when the browser refuses to keep them. */
  readonly isLasting: boolean;
  readonly pageOrigin: string;
}

/** Everything the page shows, as plain data. */
export interface CompanionView {
  readonly status: CompanionStatus;
  readonly state: StateView;
  readonly notices: readonly CompanionNotice[];
  readonly sound: SoundView;
  readonly devices: DevicesView;
  readonly selfTest: SelfTestView;
  readonly settings: SettingsView;
  readonly browser: BrowserName;
  /** What a screen reader should speak; the page adds its notices. */
  readonly announcements: readonly Announcement[];
}
