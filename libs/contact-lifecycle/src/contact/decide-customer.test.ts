import { describe, expect, it } from 'vitest';
import { decideCustomer } from './decide-customer.js';

const number = '+14155550134';
const jane = { id: 1, name: 'Jane Doe' };
const john = { id: 2, name: 'John Doe' };

describe('decideCustomer', () => {
  it.each([
    ['nobody', [], { kind: 'unrecognised', number }, 'No Zendesk user has the number +14155550134.'],
    [
      'one user',
      [{ customer: jane, shared: false }],
      { kind: 'recognised', customer: jane },
      'One Zendesk user has the number +14155550134: Jane Doe.',
    ],
    [
      'one user, shared number',
      [{ customer: jane, shared: true }],
      { kind: 'recognised', customer: jane },
      'One Zendesk user has the number +14155550134: Jane Doe.',
    ],
    [
      'a direct line beats shared numbers',
      [
        { customer: john, shared: true },
        { customer: jane, shared: false },
      ],
      { kind: 'recognised', customer: jane },
      '+14155550134 is the direct line of Jane Doe; the other 1 share it.',
    ],
    [
      'two who share it',
      [
        { customer: jane, shared: true },
        { customer: john, shared: true },
      ],
      { kind: 'several', candidates: [jane, john] },
      '2 Zendesk users have the number +14155550134.',
    ],
  ])('%s', (_, matches, outcome, reason) => {
    expect(decideCustomer('number', number, matches)).toEqual({ outcome, reason });
  });
});
