import { ManualClock } from '@patchcord/contact-ports/testing';
import { expect, it } from 'vitest';
import { within } from './within.js';

it('gives the answer that comes in time, and rejects when none does', async () => {
  const clock = new ManualClock();
  expect(await within(Promise.resolve(7), 1_000, clock)).toBe(7);
  expect(clock.pending).toBe(0);
  const late = within(new Promise(() => undefined), 1_000, clock);
  clock.advance(1_000);
  await expect(late).rejects.toThrow('No answer within 1000 ms');
});
