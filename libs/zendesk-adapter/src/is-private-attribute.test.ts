import { expect, it } from 'vitest';
import { isPrivateAttribute } from './is-private-attribute.js';

it.each([
  ['customer_number', '+61491570006', false],
  ['voice_authentication_status', 'ENROLLED', false],
  ['opinion', 'good', false],
  ['shipping', 'fast', false],
  ['customer_pin', '1234', true],
  ['customerPin', '1234', true],
  ['PIN', '1234', true],
  ['api-key', 'x', true],
  ['accessToken', 'x', true],
  ['password1', 'x', true],
  ['card_number', '4111', true],
  ['one_time_otp', '1', true],
  ['aws:connect:thing', 'x', true],
  ['AWS_internal', 'x', true],
  ['note', 'eyJhbGciOi.eyJzdWIi.c2ln', true],
])('attribute %s with the value %s is private: %s', (name, value, expected) => {
  expect(isPrivateAttribute(name, value)).toBe(expected);
});
