import { describe, expect, it } from 'vitest';
import { mapChannel } from './map-channel.js';

describe('mapChannel', () => {
  it.each([
    ['voice', 'voice'],
    ['queue_callback', 'queue_callback'],
    ['chat', 'chat'],
    ['task', 'task'],
    ['email', 'email'],
    ['telepathy', 'unknown'],
  ])('maps %s to %s', (type, channel) => {
    expect(mapChannel(type)).toBe(channel);
  });
});
