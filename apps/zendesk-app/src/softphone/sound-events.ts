import type { AudioPlace } from '../audio/audio-place.js';
import type { SoundAction } from './sound-view.js';

const anywhere = { bubbles: true, composed: true };

/** The agent pressed a button that concerns the sound. It is dispatched inside the click, so that a listener may open a window. */
export class SoundActionEvent extends Event {
  readonly action: SoundAction;

  constructor(action: SoundAction) {
    super('patchcord-sound-action', anywhere);
    this.action = action;
  }
}

/** The agent wants to hear calls somewhere else, in this browser. */
export class ChooseAudioEvent extends Event {
  readonly place: AudioPlace;

  constructor(place: AudioPlace) {
    super('patchcord-choose-audio', anywhere);
    this.place = place;
  }
}

/** The agent is done with the panel about the sound. */
export class CloseSoundEvent extends Event {
  constructor() {
    super('patchcord-close-sound', anywhere);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-sound-action': SoundActionEvent;
    'patchcord-choose-audio': ChooseAudioEvent;
    'patchcord-close-sound': CloseSoundEvent;
  }
}
