import type { Queue } from './queue.js';

export interface MoveMessagesOptions {
  readonly perSecond: number;
  /** Milliseconds that a second lasts. */
  readonly secondMs: number;
}

/** Moves what is visible from one queue to another, until there is nothing left. */
export function moveMessages(source: Queue, destination: Queue, options: MoveMessagesOptions): void {
  const messages = source.take(1);
  for (const { attributes, body } of messages) destination.send(body, attributes);
  if (messages.length === 0) return;
  const pause = options.secondMs / options.perSecond;
  setTimeout(() => {
    moveMessages(source, destination, options);
  }, pause).unref();
}
