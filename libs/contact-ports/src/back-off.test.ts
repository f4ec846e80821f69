import { PortError } from './port-error.js';
import { describe, expect, it } from 'vitest';
import { backOff } from './back-off.js';

const unavailable = new PortError('unavailable', 'no answer');

describe('backOff', () => {
  it('waits longer after each failure, up to a minute', () => {
    expect([1, 2, 3, 4, 5, 50].map((failures) => backOff(failures, unavailable, 0))).toEqual([
      2_000, 5_000, 15_000, 45_000, 60_000, 60_000,
    ]);
  });

  it('spreads the wait by at most a fifth', () => {
    expect(backOff(1, unavailable, 0.999)).toBe(2_400);
  });

  it('waits at least as long as the other side asked', () => {
    const limited = new PortError('rate-limited', 'slow down', { retryAfter: 30_000 });
    expect(backOff(1, limited, 0)).toBe(30_000);
    expect(backOff(5, limited, 0)).toBe(60_000);
  });
});
