import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import { monitoredContactId } from './monitored-contact-id.js';

describe('monitoredContactId', () => {
  it.each([
    ['the initial contact of enhanced monitoring', data.bargedCall, 'c4000000-0000-4000-8000-000000000004'],
    [
      'unknown when the ids are equal',
      { ...data.bargedCall, initialContactId: data.bargedCall.contactId },
      undefined,
    ],
    ['unknown without initial contact', { ...data.bargedCall, initialContactId: null }, undefined],
    ['unknown in classic monitoring', data.monitoredCall, undefined],
    ['nothing for a transferred call', data.transferredCall, undefined],
  ])('is %s', (_, contact, expected) => {
    expect(monitoredContactId(contact)).toBe(expected);
  });
});
