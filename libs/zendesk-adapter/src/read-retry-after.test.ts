import { describe, expect, it } from 'vitest';
import { readRetryAfter } from './read-retry-after.js';

describe('readRetryAfter', () => {
  it.each([
    ['responseHeaders', { responseHeaders: { 'Retry-After': '17' } }, 17_000],
    ['headers, in any letter case, as a number', { headers: { 'retry-after': 3 } }, 3_000],
    ['all headers as one text', { headers: 'content-type: text/html\r\nretry-after: 5\r\n' }, 5_000],
    ['getResponseHeader as a text', { getResponseHeader: 'Retry-After: 9' }, 9_000],
    ['days, as a quarter of an hour', { headers: { 'retry-after': '86400' } }, 900_000],
    ['more than a timer can wait', { headers: { 'retry-after': '99999999999' } }, 900_000],
    ['a date', { headers: { 'retry-after': 'Sun, 22 Nov 2026 09:30:00 GMT' } }, undefined],
    ['no headers', { status: 429 }, undefined],
    ['nothing', undefined, undefined],
  ])('reads %s', (_name, xhr, expected) => {
    expect(readRetryAfter(xhr)).toBe(expected);
  });
});
