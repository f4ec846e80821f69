/** The part of a `MessageEvent` that counts. */
export interface WindowMessage {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

/**
 * Hands on every message that reaches this page, from anybody: `followCompanion` checks origin and source before it
 * reads one; Zendesk's framework and Streams listen by themselves. Returns its own clean-up.
 */
export function listenToWindows(
  view: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  hear: (message: WindowMessage) => void,
): () => void {
  const listener = (event: MessageEvent<unknown>): void => {
    hear(event);
  };
  view.addEventListener('message', listener);
  return () => {
    view.removeEventListener('message', listener);
  };
}
