import { describe, expect, it } from 'vitest';
import { contactIcon } from './contact-icon.js';

describe('contactIcon', () => {
  it.each([
    ['voice', 'inbound', 'phone-call-in'],
    ['voice', 'outbound', 'phone-call-out'],
    ['voice', 'callback', 'phone-callback'],
    ['callback', 'callback', 'phone-callback'],
    ['chat', 'inbound', 'chat'],
    ['task', 'inbound', 'task'],
    ['email', 'outbound', 'email'],
    ['unknown', 'inbound', 'question'],
  ] as const)('draws a %s contact (%s) as %s', (channel, direction, expected) => {
    expect(contactIcon({ channel, direction })).toBe(expected);
  });
});
