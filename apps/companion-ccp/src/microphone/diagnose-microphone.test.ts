import { describe, expect, it } from 'vitest';
import { diagnoseMicrophone, diagnoseMicrophoneError, lookAgain } from './diagnose-microphone.js';

const well = {
  isSecure: true,
  isDelegated: true,
  hasMediaDevices: true,
  permission: 'granted',
  microphones: 1,
} as const;

describe('diagnoseMicrophone', () => {
  it.each([
    [{}, 'allowed'],
    [{ permission: 'prompt' }, 'unasked'],
    [{ permission: 'prompt', microphones: 0 }, 'no-device'],
    [{ permission: 'denied' }, 'blocked'],
    [{ permission: 'denied', microphones: 0 }, 'blocked'],
    [{ permission: undefined, microphones: undefined }, 'unknown'],
    [{ microphones: 0 }, 'no-device'],
    [{ isDelegated: undefined }, 'allowed'],
    [{ isDelegated: false }, 'not-delegated'],
    [{ isSecure: false, hasMediaDevices: false }, 'insecure-page'],
    [{ hasMediaDevices: false }, 'unsupported'],
  ] as const)('%j is %s', (facts, state) => {
    expect(diagnoseMicrophone({ ...well, ...facts })).toBe(state);
  });
});

describe('lookAgain', () => {
  it.each([
    ['unasked', 'allowed', 'allowed'],
    ['allowed', 'blocked', 'blocked'],
    ['allowed', 'unknown', 'allowed'],
    ['dismissed', 'unasked', 'unasked'],
    ['in-use', 'allowed', 'in-use'],
    ['blocked-by-system', 'allowed', 'blocked-by-system'],
    ['in-use', 'no-device', 'no-device'],
  ] as const)('%s, and seen %s: %s', (known, seen, expected) => {
    expect(lookAgain(known, seen)).toBe(expected);
  });
});

describe('diagnoseMicrophoneError', () => {
  it.each([
    ['NotAllowedError', 'Permission denied', {}, 'blocked'],
    ['NotAllowedError', 'Permission denied by system', {}, 'blocked-by-system'],
    ['NotAllowedError', 'Permission dismissed', {}, 'dismissed'],
    [
      'NotAllowedError',
      'The request is not allowed by the user agent',
      { permission: 'prompt' },
      'dismissed',
    ],
    ['NotAllowedError', 'Permission denied', { isDelegated: false }, 'not-delegated'],
    ['SecurityError', '', {}, 'blocked'],
    ['NotFoundError', 'Requested device not found', {}, 'no-device'],
    ['OverconstrainedError', '', {}, 'no-device'],
    ['NotReadableError', 'Could not start audio source', {}, 'in-use'],
    ['AbortError', 'Starting audioinput failed', {}, 'in-use'],
    ['TypeError', 'x is undefined', { hasMediaDevices: false }, 'unsupported'],
    ['UnheardOfError', '', {}, 'in-use'],
  ] as const)('%s (%s) with %j is %s', (name, message, facts, state) => {
    const error = Object.assign(new Error(message), { name });
    expect(diagnoseMicrophoneError(error, { ...well, ...facts })).toBe(state);
  });

  it('copes with what is no error at all', () => {
    expect(diagnoseMicrophoneError(undefined, { ...well, permission: 'denied' })).toBe('blocked');
  });
});
