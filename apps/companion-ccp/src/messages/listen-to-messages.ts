import type { HeardMessage } from './talk-to-windows.js';

/**
 * Hands on every message that reaches this window, from anybody: `talkToWindows` checks origin and source before it answers, and Streams
 * listens by itself to Connect's frame.
 */
export function listenToMessages(
  view: Pick<Window, 'addEventListener'>,
  hear: (message: HeardMessage) => void,
): void {
  view.addEventListener('message', hear);
}
