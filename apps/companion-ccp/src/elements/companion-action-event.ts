import type { DeviceUse } from '@patchcord/connect-adapter';
import type { Heard } from '../self-test/judge-self-test.js';
import type { CompanionSettings } from '../settings/companion-settings.js';
import type { CompanionNotice } from './companion-notice.js';

/** What the agent wants. */
export type CompanionAction =
  | { readonly kind: 'sign-in' | 'try-again' | 'restart' | 'reload' }
  | { readonly kind: 'take-audio' | 'use-link' | 'keep-own' | 'own-window' }
  | { readonly kind: 'allow-microphone' | 'look-at-microphone' | 'toggle-meter' | 'allow-ring' }
  | { readonly kind: 'approve' | 'refuse'; readonly origin: string }
  | { readonly kind: 'dismiss'; readonly notice: CompanionNotice['kind'] }
  | { readonly kind: 'choose-device'; readonly use: DeviceUse; readonly label: string | undefined }
  | { readonly kind: 'set-volume'; readonly volume: number }
  | { readonly kind: 'play-test-sound'; readonly use: Exclude<DeviceUse, 'microphone'> }
  | { readonly kind: 'start-self-test' | 'allow-notifications' }
  | { readonly kind: 'heard'; readonly answer: Exclude<Heard, 'blocked'> }
  | { readonly kind: 'save-settings'; readonly settings: CompanionSettings };

/** The agent pressed something; dispatched inside the click, so that windows may be opened and sounds played. */
export class CompanionActionEvent extends Event {
  readonly action: CompanionAction;

  constructor(action: CompanionAction) {
    super('patchcord-companion-action', { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'patchcord-companion-action': CompanionActionEvent;
  }
}
