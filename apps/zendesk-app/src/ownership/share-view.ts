import { type Clock, type Milliseconds, systemClock } from '@patchcord/contact-ports';
import type { SharedView } from './shared-view.js';
import type { TabChannel } from './tab-channel.js';

/** Changes of one moment are sent together. */
const pause: Milliseconds = 50;

export interface ViewSharing {
  publish(shared: SharedView): void;
  /** Another tab goes on. */
  stop(): void;
}

/** In the tab that handles contacts: shows the others what it shows, after each change, and to each that comes anew. */
export function shareView(options: {
  readonly channel: TabChannel;
  readonly release: string;
  /** Asked before each sending: a tab that slept may show what is over. */
  readonly confirm: () => Promise<boolean>;
  readonly clock?: Clock;
}): ViewSharing {
  const { channel, clock = systemClock, confirm, release } = options;
  let current: SharedView | undefined;
  let sent = '';
  let cancelPause: (() => void) | undefined;

  const send = (): void => {
    void confirm().then((isOwner) => {
      if (!isOwner || current === undefined) return;
      sent = JSON.stringify(current);
      channel.post('view', { release, ...current });
    });
  };
  const sendChange = (): void => {
    if (JSON.stringify(current) === sent) return;
    send();
    cancelPause = clock.schedule(() => {
      cancelPause = undefined;
      sendChange();
    }, pause);
  };
  const stopListening = channel.on('hello', send);

  return {
    publish: (shared) => {
      current = shared;
      if (cancelPause === undefined) sendChange();
    },
    stop: () => {
      stopListening();
      cancelPause?.();
      current = undefined;
    },
  };
}
