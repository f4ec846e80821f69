import { describe, expect, it } from 'vitest';
import { formatAgo } from './format-ago.js';

const now = Date.UTC(2026, 10, 23, 12);
const minutes = 60_000;
const days = 86_400_000;

describe('formatAgo', () => {
  it.each([
    [now - 59_999, 'now'],
    [now - 5 * minutes, '5 minutes ago'],
    [now - 90 * minutes, '1 hour ago'],
    [now - days, 'yesterday'],
    [now - 3 * days, '3 days ago'],
    [now - 15 * days, '2 weeks ago'],
    [now - 70 * days, '2 months ago'],
    [now - 800 * days, '2 years ago'],
    [now + 5 * minutes, 'now'],
  ])('reads %d as %s', (then, words) => {
    expect(formatAgo(then, now, 'en-GB')).toBe(words);
  });

  it('speaks the language it is given', () => {
    expect(formatAgo(now - 3 * days, now, 'de')).toBe('vor 3 Tagen');
  });
});
