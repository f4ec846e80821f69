import { describe, expect, it } from 'vitest';
import { formatElapsed } from './format-elapsed.js';

describe('formatElapsed', () => {
  it.each([
    [-5, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [3_599_999, '59:59'],
    [3_661_000, '1:01:01'],
  ])('writes %i ms as %s', (milliseconds, expected) => {
    expect(formatElapsed(milliseconds)).toBe(expected);
  });
});
