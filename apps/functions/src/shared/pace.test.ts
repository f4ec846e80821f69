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
  await Promise.all([pace(60_000), pace(60_000), pace(60_000)]);
  expect(waits).toEqual([500, 1000]);
  now = 10_000;
  await pace(60_000);
  expect(waits).toEqual([500, 1000]);
});

it('turns away who cannot wait that long, and nobody waits for them', async () => {
  const waits: number[] = [];
  const pace = createPace({
    perSecond: 0.1,
    now: () => 0,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  await pace(0);
  await expect(pace(9_999)).rejects.toThrow('There is no time left');
  await pace(10_000);
  expect(waits).toEqual([10_000]);
});
