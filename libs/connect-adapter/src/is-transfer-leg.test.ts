import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import { isTransferLeg } from './is-transfer-leg.js';

describe('isTransferLeg', () => {
  it.each([
    ['the ids differ', data.transferredCall, true],
    ['the ids are equal', data.ringingCall, false],
    ['there is no initial id', data.offeredChat, false],
    ['a queue callback has differing ids', data.offeredCallback, false],
    [
      'it was a queue callback, and its type no longer says so',
      { ...data.offeredCallback, type: 'voice' },
      false,
    ],
    [
      'a call that a callback led to is transferred',
      { ...data.offeredCallback, type: 'voice', initiationMethod: 'transfer' },
      true,
    ],
    ['nothing but the ids is known', { ...data.transferredCall, initiationMethod: null }, true],
  ])('when %s', (_, contact, expected) => {
    expect(isTransferLeg(contact)).toBe(expected);
  });
});
