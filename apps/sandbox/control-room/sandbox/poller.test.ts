import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPoller } from './poller.js';

function createPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const show = (state: DocumentVisibilityState): void => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { page: page as unknown as Document, show };
}

describe('createPoller', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('looks again an interval after each look', async () => {
    const look = vi.fn(() => Promise.resolve());
    const poller = createPoller({ look, intervalMs: 1000, page: createPage().page });
    await poller.lookNow();
    await vi.advanceTimersByTimeAsync(2500);
    expect(look).toHaveBeenCalledTimes(3);
    poller.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(look).toHaveBeenCalledTimes(3);
  });

  it('rests while the page is hidden, and looks at once when it is seen again', async () => {
    const { page, show } = createPage();
    const look = vi.fn(() => Promise.resolve());
    const poller = createPoller({ look, intervalMs: 1000, page });
    await poller.lookNow();
    show('hidden');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(look).toHaveBeenCalledTimes(2);
    show('visible');
    await vi.advanceTimersByTimeAsync(0);
    expect(look).toHaveBeenCalledTimes(3);
    poller.stop();
  });

  it('has a look that is asked for during another follow it, once for all who asked', async () => {
    const finish: (() => void)[] = [];
    const look = vi.fn(() => new Promise<void>((resolve) => finish.push(resolve)));
    const poller = createPoller({ look, intervalMs: 1000, page: createPage().page });
    void poller.lookNow();
    const asked = Promise.all([poller.lookNow(), poller.lookNow()]);
    expect(look).toHaveBeenCalledTimes(1);
    finish[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(look).toHaveBeenCalledTimes(2);
    finish[1]?.();
    await asked;
    expect(look).toHaveBeenCalledTimes(2);
    poller.stop();
  });
});
