import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SoundNoticeView } from './sound-view.js';
import { SteadyNoticeController } from './steady-notice-controller.js';

const notice: SoundNoticeView = { id: 'n', tone: 'warning', heading: 'H', sentence: 'S', actions: [] };

function setUp() {
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: vi.fn(),
    updateComplete: Promise.resolve(true),
  });
  const steady = new SteadyNoticeController(host, () => false);
  steady.hostConnected();
  const point = (pointerType: string) => {
    host.dispatchEvent(new PointerEvent('pointerover', { pointerType }));
  };
  return { host, steady, point };
}

describe(SteadyNoticeController.name, () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps a notice back for ten seconds at most, wherever the pointer rests', () => {
    const { host, point, steady } = setUp();
    point('mouse');
    expect(steady.settle(notice)).toBeUndefined();
    vi.advanceTimersByTime(9_999);
    expect(host.requestUpdate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(host.requestUpdate).toHaveBeenCalledOnce();
    expect(steady.settle(notice)).toBe(notice);
  });

  it('keeps nothing back for a finger, which rests nowhere', () => {
    const { point, steady } = setUp();
    point('touch');
    expect(steady.settle(notice)).toBe(notice);
  });

  it('shows what a notice says now, while it stays', () => {
    const { point, steady } = setUp();
    steady.settle(notice);
    point('mouse');
    const changed = { ...notice, sentence: 'T' };
    expect(steady.settle(changed)).toBe(changed);
  });
});
