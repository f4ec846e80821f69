import { describe, expect, it } from 'vitest';
import { parseTicketNumber } from './parse-ticket-number.js';

describe('parseTicketNumber', () => {
  it.each([
    ['1234', 1234],
    [' #1234 ', 1234],
    ['https://acme.zendesk.com/agent/tickets/1234', 1234],
    ['', undefined],
    ['0', undefined],
    ['12.5', undefined],
    ['-3', undefined],
    ['ticket 12', undefined],
    ['1234567890123456', undefined],
  ])('reads “%s” as %s', (text, expected) => {
    expect(parseTicketNumber(text)).toBe(expected);
  });
});
