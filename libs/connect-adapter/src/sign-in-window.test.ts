import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { createSignInWindow } from './sign-in-window.js';

function setUp({ blocked = false } = {}) {
  const clock = new ManualClock();
  const opened: { closed: boolean; focus(): void; close(): void }[] = [];
  const openWindow = vi.fn(() => {
    if (blocked) return null;
    const stub = { closed: false, focus: vi.fn(), close: vi.fn(() => void (stub.closed = true)) };
    opened.push(stub);
    return stub as unknown as Window;
  });
  const onClosed = vi.fn();
  const signInWindow = createSignInWindow({ url: 'https://sign-in.example', openWindow, clock, onClosed });
  return { clock, opened, openWindow, onClosed, signInWindow };
}

describe('createSignInWindow', () => {
  it('opens one window under the name that Streams uses', () => {
    const { openWindow, opened, signInWindow } = setUp();
    expect([signInWindow.open(), signInWindow.open()]).toEqual([true, true]);
    expect(openWindow.mock.calls).toEqual([
      ['https://sign-in.example', 'connect::loginPopup', 'popup=yes,width=480,height=720'],
    ]);
    expect(opened[0]?.focus).toHaveBeenCalledOnce();
  });

  it('says when the browser refused', () => {
    const { signInWindow } = setUp({ blocked: true });
    expect([signInWindow.open(), signInWindow.isOpen()]).toEqual([false, false]);
  });

  it('notices once that somebody closed it, and opens a new one then', () => {
    const { clock, opened, onClosed, openWindow, signInWindow } = setUp();
    signInWindow.open();
    clock.advance(2_000);
    expect(onClosed).not.toHaveBeenCalled();
    opened[0]?.close();
    clock.advance(2_000);
    expect(onClosed).toHaveBeenCalledOnce();
    signInWindow.open();
    expect(openWindow).toHaveBeenCalledTimes(2);
  });

  it('closes the window without calling that a return of the agent', () => {
    const { clock, opened, onClosed, signInWindow } = setUp();
    signInWindow.open();
    signInWindow.close();
    clock.advance(2_000);
    expect([opened[0]?.closed, onClosed.mock.calls.length, clock.pending]).toEqual([true, 0, 0]);
  });
});
