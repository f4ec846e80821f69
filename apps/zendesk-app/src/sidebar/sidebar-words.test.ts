import type { SharedContact } from '@patchcord/zendesk-adapter';
import { describe, expect, it } from 'vitest';
import { describeState } from './sidebar-words.js';

const contact: SharedContact = {
  contactId: 'c-1',
  who: 'Jane Doe',
  channel: 'voice',
  state: 'connected',
  since: 0,
  ticketId: undefined,
  customerId: undefined,
  needsAssignment: false,
};

describe('describeState', () => {
  it.each([
    ['voice', 'ringing', 'Call · Ringing'],
    ['queue_callback', 'onHold', 'Callback · On hold'],
    ['chat', 'ringing', 'Chat · Offered'],
    ['chat', 'connected', 'Chat · In conversation'],
    ['task', 'onHold', 'Task · Paused'],
    ['email', 'afterContactWork', 'Email · Wrapping up'],
    ['unknown', 'connected', 'Contact · In progress'],
  ] as const)('says how a contact stands in the words of its channel: %s, %s', (channel, state, words) => {
    expect(describeState({ ...contact, channel, state })).toBe(words);
  });
});
