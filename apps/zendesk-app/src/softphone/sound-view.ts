import type { AudioStatus, StatusPanelContent } from '@patchcord/agent-ui';
import type { AudioPlace } from '../audio/audio-place.js';

/** What a button that concerns the sound does. */
export type SoundAction =
  /** Opens the companion window. */
  | 'open-companion'
  /** Brings it to the front. */
  | 'show-companion'
  /** Gives its window the companion's address, whatever is in it. */
  | 'load-companion'
  /** The agent has seen the notice. */
  | 'dismiss-sound';

export interface SoundButton {
  readonly id: SoundAction;
  readonly label: string;
}

/** What the agent should know about the sound of calls, or do for it. */
export interface SoundNoticeView extends StatusPanelContent {
  /** Tells one notice from another. */
  readonly id: string;
  readonly actions: readonly SoundButton[];
}

/** What is known of the companion window, in words. */
export interface CompanionView {
  readonly state: string;
  /** Who is signed in there, its microphone, whether it is muted. */
  readonly details: readonly { readonly name: string; readonly value: string }[];
  /** Opens it or brings it to the front; absent where that cannot be done from this tab. */
  readonly button: SoundButton | undefined;
}

/** Where the agent may choose where calls are heard. */
export interface AudioChoiceView {
  readonly current: AudioPlace;
  readonly options: readonly {
    readonly place: AudioPlace;
    readonly label: string;
    /** What it means, in one line. */
    readonly line: string;
  }[];
  /** What changing it does. */
  readonly effect: string;
  /** Why it cannot be changed just now. */
  readonly refusal: string | undefined;
}

/** Everything that is shown about the sound of calls in one browser tab, in the agent's language. */
export interface SoundView {
  readonly status: AudioStatus;
  /** Where calls are heard, in a sentence. */
  readonly where: string;
  readonly companion: CompanionView | undefined;
  readonly choice: AudioChoiceView | undefined;
  readonly notice: SoundNoticeView | undefined;
  /** Whether the notice is shown without being looked for. */
  readonly isPressing: boolean;
}

/** What is said about the sound without being looked for. */
export function pressingNotice(sound: SoundView | undefined): SoundNoticeView | undefined {
  return sound?.isPressing === true ? sound.notice : undefined;
}
