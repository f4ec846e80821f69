import type { Telephony } from '@patchcord/contact-ports';
import type { TabChannel } from '../ownership/tab-channel.js';
import type { AudioChoice } from './audio-choice.js';
import type { AudioPlace } from './audio-place.js';
import { toLiveCall } from './live-call.js';

export interface ChangeAudioPlaceOptions {
  readonly channel: Pick<TabChannel, 'on' | 'post'>;
  readonly choice: Pick<AudioChoice, 'write'>;
  readonly telephony: Pick<Telephony, 'getSnapshot' | 'subscribe'>;
  /** Loads the app's own frame again. */
  readonly reload: () => void;
}

/**
 * Where calls are heard is decided when the softphone starts. So a change starts it again, in each tab of the agent,
 * and in none of them while a call is live: its sound would be cut.
 * @returns takes the agent's choice; false: a call is live, and nothing was changed
 */
export function createAudioPlaceChange(options: ChangeAudioPlaceOptions): (place: AudioPlace) => boolean {
  const { channel, choice, reload, telephony } = options;
  const hasCall = (): boolean => toLiveCall(telephony.getSnapshot().contacts) !== 'none';
  let isWanted = false;
  const reloadWhenIdle = (): void => {
    if (!isWanted || hasCall()) return;
    isWanted = false;
    reload();
  };

  telephony.subscribe(reloadWhenIdle);
  channel.on('audioPlaceChanged', () => {
    isWanted = true;
    reloadWhenIdle();
  });
  return (place) => {
    if (hasCall()) return false;
    choice.write(place);
    channel.post('audioPlaceChanged');
    isWanted = true;
    reloadWhenIdle();
    return true;
  };
}
