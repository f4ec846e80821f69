import { ManualClock } from '@patchcord/contact-ports/testing';
import { expect, it, vi } from 'vitest';
import { createUnheardWarning } from './warn-unheard.js';

it('warns once when it has been so for a while, and again when it comes about again', () => {
  const clock = new ManualClock();
  const warn = vi.fn();
  const follow = createUnheardWarning({ clock, warn });
  follow(true, 5_000);
  clock.advance(4_000);
  follow(false, 5_000);
  clock.advance(60_000);
  expect(warn).not.toHaveBeenCalled();

  follow(true, 5_000);
  clock.advance(2_000);
  follow(true, 5_000);
  clock.advance(3_000);
  expect(warn).toHaveBeenCalledOnce();
  follow(true, 5_000);
  clock.advance(60_000);
  expect(warn).toHaveBeenCalledOnce();

  follow(false, 5_000);
  follow(true, 5_000);
  clock.advance(5_000);
  expect(warn).toHaveBeenCalledTimes(2);
});
