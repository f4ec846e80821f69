import { describe, expect, it } from 'vitest';
import { formatElapsed } from './format-elapsed.js';

describe('formatElapsed', () => {
  it.each([
    [0, '00:00'],
    [999, '00:00'],
    [61_000, '01:01'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [36_610_000, '10:10:10'],
    [-5_000, '00:00'],
  ])('writes %i ms as %s', (milliseconds, expected) => {
    expect(formatElapsed(milliseconds)).toBe(expected);
  });
});
