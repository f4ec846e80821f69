import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWakeLock } from './keep-awake.js';

describe('createWakeLock', () => {
  let page: EventTarget & { visibilityState: DocumentVisibilityState };
  let locks: { released: boolean; release: () => Promise<void> }[];
  const screen = {
    request: () => {
      const lock = {
        released: false,
        release: () => {
          lock.released = true;
          return Promise.resolve();
        },
      };
      locks.push(lock);
      return Promise.resolve(lock);
    },
  };
  const held = () => locks.map(({ released }) => !released);

  beforeEach(() => {
    page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
    locks = [];
  });

  it('keeps the screen on for as long as it is wanted', async () => {
    const wakeLock = createWakeLock(screen, page);
    wakeLock.want(true);
    await vi.waitFor(() => {
      expect(held()).toEqual([true]);
    });
    wakeLock.want(false);
    await vi.waitFor(() => {
      expect(held()).toEqual([false]);
    });
  });

  it('takes it again when the page is seen again', async () => {
    const wakeLock = createWakeLock(screen, page);
    wakeLock.want(true);
    await vi.waitFor(() => {
      expect(held()).toEqual([true]);
    });
    await locks[0]?.release();
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => {
      expect(held()).toEqual([false, true]);
    });
  });

  it('waits until the page is seen', async () => {
    page.visibilityState = 'hidden';
    const wakeLock = createWakeLock(screen, page);
    wakeLock.want(true);
    expect(held()).toEqual([]);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => {
      expect(held()).toEqual([true]);
    });
  });

  it('lets go of one that came too late', async () => {
    const wakeLock = createWakeLock(screen, page);
    wakeLock.want(true);
    wakeLock.want(false);
    await vi.waitFor(() => {
      expect(held()).toEqual([false]);
    });
  });

  it('does without one where the browser refuses, or has none', async () => {
    const refused = vi.fn(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    createWakeLock({ request: refused }, page).want(true);
    createWakeLock(undefined, page).want(true);
    await vi.waitFor(() => {
      expect(refused).toHaveBeenCalledOnce();
    });
  });
});
