import { expect, it } from 'vitest';
import { createSecretReader } from './secret-reader.js';

it('reads past the cache at most every half minute, however many wrong tokens come', async () => {
  let now = 0;
  const forced: boolean[] = [];
  const read = createSecretReader({
    now: () => now,
    fetchSecret: ({ forceFetch }) => {
      forced.push(forceFetch);
      return Promise.resolve('secret');
    },
  });
  expect(await read()).toBe('secret');
  await read({ fresh: true });
  await read({ fresh: true });
  now = 30_000;
  await read({ fresh: true });
  expect(forced).toEqual([false, true, false, true]);
});
