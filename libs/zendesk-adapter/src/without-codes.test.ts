import { expect, it } from 'vitest';
import { withoutCodes } from './without-codes.js';

it.each([
  ['422: RecordInvalid: Record validation errors: Group is missing', 'Group is missing'],
  ['403: Forbidden', 'Forbidden'],
  ['404: RecordNotFound', 'RecordNotFound'],
  ['Zendesk answered without a user.', 'Zendesk answered without a user.'],
  ['', ''],
])('leaves of %j what tells people something', (message, sentence) => {
  expect(withoutCodes(message)).toBe(sentence);
});
