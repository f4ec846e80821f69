import { describe, expect, it } from 'vitest';
import * as data from '../tests/contact-data.js';
import { contactDirection } from './contact-direction.js';

describe('contactDirection', () => {
  it.each([
    ['an inbound call', data.ringingCall, 'inbound'],
    ['a dialled call', data.dialledCall, 'outbound'],
    ['a dialled call without initiation method', { ...data.dialledCall, initiationMethod: null }, 'outbound'],
    ['a queue callback, although its connection is inbound', data.offeredCallback, 'callback'],
    ['a callback that has become a voice contact', { ...data.offeredCallback, type: 'voice' }, 'callback'],
    ['a chat', data.offeredChat, 'inbound'],
    ['a task', data.offeredTask, 'inbound'],
    [
      'an outbound contact without customer connection',
      { ...data.offeredTask, initiationMethod: 'OUTBOUND' },
      'outbound',
    ],
    ['a contact without connections', { ...data.ringingCall, connections: null }, 'inbound'],
  ])('of %s', (_, contact, direction) => {
    expect(contactDirection(contact)).toBe(direction);
  });
});
