import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import { customerNumber, systemNumber } from './customer-number.js';

const sip = 'sip:+14155550134@10.0.0.1;transport=udp';

describe('customerNumber', () => {
  it.each([
    ['the customer endpoint', data.ringingCall, '+14155550134'],
    ['the customer’s connection without one', data.offeredCallback, '+14155550134'],
    [
      'the connection when the endpoint is empty',
      { ...data.ringingCall, customerEndpoint: { phoneNumber: '' } },
      '+14155550134',
    ],
    ['a sip address as it is', { ...data.ringingCall, customerEndpoint: { phoneNumber: sip } }, sip],
    ['a word as it is', { ...data.ringingCall, customerEndpoint: { phoneNumber: 'anonymous' } }, 'anonymous'],
    ['nothing for a chat', data.offeredChat, undefined],
    ['nothing for a task', data.offeredTask, undefined],
    ['nothing while monitoring', data.monitoredCall, undefined],
  ])('is %s', (_, contact, expected) => {
    expect(customerNumber(contact)).toBe(expected);
  });
});

describe('systemNumber', () => {
  it('is the number that was dialled, where Connect says it', () => {
    expect([systemNumber(data.ringingCall), systemNumber(data.offeredCallback)]).toEqual([
      '+18005550100',
      undefined,
    ]);
  });
});
