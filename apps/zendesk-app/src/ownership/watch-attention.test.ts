import { ManualClock } from '@patchcord/contact-ports/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { watchAttention } from './watch-attention.js';

const state = vi.spyOn(document, 'visibilityState', 'get');
afterEach(() => {
  state.mockReset();
});

it('follows whether the tab is shown, and when the agent was last there', () => {
  const clock = new ManualClock(1_000);
  const onChange = vi.fn();
  state.mockReturnValue('hidden');
  const watch = watchAttention({ document, clock, onChange });
  expect(watch.get()).toEqual({ visible: false, seenAt: 0 });
  watch.note();
  expect(onChange).not.toHaveBeenCalled();

  clock.advance(1_000);
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(watch.get()).toEqual({ visible: true, seenAt: 2_000 });

  clock.advance(1_000);
  document.dispatchEvent(new Event('pointerdown'));
  document.dispatchEvent(new Event('keydown'));
  expect(watch.get()).toEqual({ visible: true, seenAt: 3_000 });

  clock.advance(1_000);
  state.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(watch.get()).toEqual({ visible: false, seenAt: 3_000 });
  expect(onChange).toHaveBeenCalledTimes(3);
});
