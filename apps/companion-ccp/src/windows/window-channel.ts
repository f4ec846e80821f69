import type { WindowChannel } from './claim-audio.js';

/** A channel among the windows of this site in this browser; undefined where the browser refuses. */
export function openWindowChannel(name: string): WindowChannel | undefined {
  try {
    const channel = new BroadcastChannel(name);
    return {
      post: (message) => {
        channel.postMessage(message);
      },
      listen: (listener) => {
        const hear = ({ data }: MessageEvent<unknown>): void => {
          listener(data);
        };
        channel.onmessage = hear;
        return () => {
          channel.close();
        };
      },
    };
  } catch {
    return undefined;
  }
}
