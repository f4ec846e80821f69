/** What a poller works with; `page` is the document in a browser. */
export interface PollerOptions {
  readonly look: () => Promise<void>;
  readonly intervalMs: number;
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/**
 * Looks at once, and again an interval after each look has ended, as long as the page is visible. A look that is asked
 * for while one is under way follows it, so that it sees what happened before it was asked for.
 */
export function createPoller({ look, intervalMs, page }: PollerOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  let isStopped = false;

  const start = async (): Promise<void> => {
    clearTimeout(timer);
    try {
      await look();
    } finally {
      current = undefined;
      if (!isStopped && page.visibilityState === 'visible') timer = setTimeout(lookNow, intervalMs);
    }
  };
  const lookNow = (): Promise<void> => {
    if (current === undefined) return (current = start());
    following ??= current.then(() => {
      following = undefined;
      return lookNow();
    });
    return following;
  };
  const onVisibility = (): void => {
    if (page.visibilityState === 'visible') void lookNow();
  };
  page.addEventListener('visibilitychange', onVisibility);

  return {
    /** Looks as soon as possible; resolves when it has looked. */
    lookNow,
    stop: (): void => {
      isStopped = true;
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

/** Looks again and again, until it is stopped. */
export type Poller = ReturnType<typeof createPoller>;
