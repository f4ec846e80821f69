import type { Clock } from '@patchcord/contact-ports';

/** Opens a window, as `window.open` does; null when the browser refuses. */
export type OpenWindow = (url: string, name: string, features: string) => Window | null;

export interface SignInWindow {
  /** Opens the window, or brings the open one to the front. False when the browser refused. */
  open(): boolean;
  isOpen(): boolean;
  close(): void;
}

export interface SignInWindowOptions {
  /** Connect's page, or the identity provider's sign-in address. */
  readonly url: string;
  readonly openWindow: OpenWindow;
  readonly clock: Clock;
  /** Called once after somebody closed the window; not after `close()`. */
  readonly onClosed: () => void;
}

/** Streams' own name for this window: whoever opens it, there is one. */
const windowName = 'connect::loginPopup';
const features = 'popup=yes,width=480,height=720';
const lookEvery = 500;

/** The one window in which the agent signs in to Connect (connect.md, section 2.9). Open it from a click. */
export function createSignInWindow({ url, openWindow, clock, onClosed }: SignInWindowOptions): SignInWindow {
  let current: Window | null = null;
  let stopLooking = (): void => undefined;

  // Windows of another origin send no events.
  const look = (): void => {
    if (!current?.closed) {
      stopLooking = clock.schedule(look, lookEvery);
      return;
    }
    current = null;
    onClosed();
  };
  const isOpen = (): boolean => current !== null && !current.closed;

  return {
    isOpen,
    open: () => {
      if (isOpen()) {
        current?.focus();
        return true;
      }
      stopLooking();
      current = openWindow(url, windowName, features);
      if (current) stopLooking = clock.schedule(look, lookEvery);
      return current !== null;
    },
    close: () => {
      stopLooking();
      current?.close();
      current = null;
    },
  };
}
