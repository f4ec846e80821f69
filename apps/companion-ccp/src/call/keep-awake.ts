/** Keeps the screen on, where the browser can. */
export interface WakeLock {
  /** Whether it is wanted from now on. Browsers let go of it while the page is hidden; it is taken again when the page is seen. */
  want(isWanted: boolean): void;
}

/** @param screen undefined where the browser has none */
export function createWakeLock(
  screen:
    | { request(type: 'screen'): Promise<{ release(): Promise<void>; readonly released: boolean }> }
    | undefined,
  page: Pick<Document, 'addEventListener' | 'visibilityState'>,
): WakeLock {
  let isWanted = false;
  let held: { release(): Promise<void>; readonly released: boolean } | undefined;

  const settle = async (): Promise<void> => {
    try {
      if (!isWanted) {
        const letGo = held;
        held = undefined;
        await letGo?.release();
      } else if ((held === undefined || held.released) && page.visibilityState === 'visible') {
        held = await screen?.request('screen');
        if (!isWanted) await settle();
      }
    } catch {
      // Refused, by a low battery for example: the call goes on, the screen goes dark.
      held = undefined;
    }
  };
  page.addEventListener('visibilitychange', () => void settle());
  return {
    want: (wanted) => {
      if (wanted === isWanted) return;
      isWanted = wanted;
      void settle();
    },
  };
}
