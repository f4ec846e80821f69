import { type Clock, type Instant, systemClock } from '@patchcord/contact-ports';

/** Whether the agent looks at this browser tab. */
export interface Attention {
  /** Whether it is shown in its window. */
  readonly visible: boolean;
  /** When the agent last did something here, or came here, by the local clock; 0: never. */
  readonly seenAt: Instant;
}

export interface AttentionWatch {
  get(): Attention;
  /** The agent did something here that this page is not told of. */
  note(): void;
}

/**
 * Follows the agent's attention, as far as a frame is told: its browser tab comes to the front, it gets the focus, it
 * is worked in.
 * @param onChange called after each change of {@link Attention}, at most a few times a second
 */
export function watchAttention(options: {
  readonly document: Document;
  readonly onChange: () => void;
  readonly clock?: Clock;
}): AttentionWatch {
  const { clock = systemClock, document, onChange } = options;
  const isVisible = (): boolean => document.visibilityState === 'visible';
  let attention: Attention = { visible: isVisible(), seenAt: isVisible() ? clock.now() : 0 };

  const look = (): void => {
    const visible = isVisible();
    const seenAt = visible ? clock.now() : attention.seenAt;
    if (visible === attention.visible && seenAt - attention.seenAt < 250) return;
    attention = { visible, seenAt };
    onChange();
  };
  document.addEventListener('visibilitychange', look);
  document.defaultView?.addEventListener('focus', look);
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, look, { capture: true });
  return { get: () => attention, note: look };
}
