import { expect, it } from 'vitest';
import { createPace } from './pace.js';

it('lets callers through one after the other, evenly spaced, and the first at once', async () => {
  let now = 0;
  const waits: number[] = [];
  const pace = createPace({
    perSecond: 2,
    now: () => now,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  await Promise.all([pace(), pace(), pace()]);
  expect(waits).toEqual([500, 1000]);
  now = 10_000;
  await pace();
  expect(waits).toEqual([500, 1000]);
});
