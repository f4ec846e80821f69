import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { toLiveCall } from './live-call.js';

const call = (changes: Parameters<typeof sampleContact>[0]) =>
  sampleContact({ channel: 'voice', ...changes });

describe('toLiveCall', () => {
  it.each([
    ['none', []],
    ['none', [call({ state: 'ended' })]],
    ['none', [call({ channel: 'chat', state: 'connected' })]],
    ['none', [call({ state: 'missed' })]],
    ['ringing', [call({ state: 'incoming' })]],
    ['ringing', [call({ state: 'connecting', direction: 'inbound' })]],
    ['dialling', [call({ state: 'connecting', direction: 'outbound' })]],
    ['dialling', [call({ state: 'connecting', direction: 'inbound', isMonitoring: true })]],
    ['connected', [call({ state: 'connected' })]],
    ['connected', [call({ channel: 'queue_callback', state: 'connected' })]],
    ['connected', [call({ state: 'incoming' }), call({ state: 'connected' })]],
  ] as const)('is %s', (expected, contacts) => {
    expect(toLiveCall(contacts)).toBe(expected);
  });

  it('is none before Connect has answered', () => {
    expect(toLiveCall(undefined)).toBe('none');
  });
});
