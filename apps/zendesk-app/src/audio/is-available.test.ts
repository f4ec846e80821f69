import { sampleAgent } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { isAvailable } from './is-available.js';

const since = 0;
const busy = { name: 'Busy', type: 'system', since } as const;

describe('isAvailable', () => {
  it.each([
    [true, 'who is', sampleAgent()],
    [false, 'at lunch', sampleAgent({ state: { name: 'Lunch', type: 'not_routable', since } })],
    [
      false,
      'after a missed call, before they choose',
      sampleAgent({ state: { name: 'MissedCallAgent', type: 'error', since } }),
    ],
    [true, 'on a contact, and available after it', sampleAgent({ state: busy })],
    [false, 'on a contact, and at lunch after it', sampleAgent({ state: busy, nextState: 'Lunch' })],
    [false, 'nobody knows yet', undefined],
  ] as const)('%s: %s', (expected, _, agent) => {
    expect(isAvailable(agent)).toBe(expected);
  });
});
