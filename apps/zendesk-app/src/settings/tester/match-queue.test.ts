import { describe, expect, it } from 'vitest';
import { describeQueueMatch } from '../words/describe-brand-resolution.js';
import { createQueueMatcher } from './match-queue.js';

const match = createQueueMatcher([
  { queue: 'Support *', brand: 'Acme' },
  { queue: 'Support EU', brand: 'Globex' },
  { queue: '* EU', brand: 'Initech' },
]);

describe('createQueueMatcher', () => {
  it('says which row wins, why, and which others match', () => {
    expect(describeQueueMatch(match('Support EU'))).toEqual([
      'Row 2 wins: brand “Globex”.',
      'It names this queue exactly, and an exact name wins over every pattern.',
      'Also matching, but not used: row 1, 3.',
    ]);
    expect(describeQueueMatch(match('Sales EU'))).toEqual([
      'Row 3 wins: brand “Initech”.',
      'It is the first row, from the top, whose pattern matches.',
    ]);
  });

  it('says what happens when no row matches', () => {
    expect(describeQueueMatch(match('Billing'))[0]).toBe('No row matches.');
  });
});
