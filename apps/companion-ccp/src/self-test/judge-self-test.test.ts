import { describe, expect, it } from 'vitest';
import { checks, judgeSelfTest, type SelfTestFacts } from './judge-self-test.js';

const well: SelfTestFacts = {
  microphone: 'allowed',
  loudest: 0.7,
  heard: 'yes',
  ring: 'allowed',
  telephony: 'ready',
  hasAgent: true,
  isSilent: false,
  owner: 'here',
  notifications: 'granted',
  isKnownToZendesk: true,
};
const nothing: SelfTestFacts = {
  microphone: 'unknown',
  loudest: undefined,
  heard: undefined,
  ring: undefined,
  telephony: undefined,
  hasAgent: false,
  isSilent: false,
  owner: 'unknown',
  notifications: undefined,
  isKnownToZendesk: false,
};

describe('judgeSelfTest', () => {
  it('passes everything when all is well, in the order of the list', () => {
    expect(judgeSelfTest(well)).toEqual(checks.map((name) => ({ name, outcome: 'passed' })));
  });

  it('takes what is not known for nothing better', () => {
    expect(judgeSelfTest(nothing)).toEqual(
      checks.map((name) => ({ name, outcome: name === 'zendesk' ? 'advice' : 'unknown' })),
    );
  });

  it.each([
    ['microphone', { microphone: 'blocked' }, 'failed'],
    ['microphone', { microphone: 'unasked' }, 'failed'],
    ['voice', { loudest: 0.1 }, 'failed'],
    ['speaker', { heard: 'no' }, 'failed'],
    ['speaker', { heard: 'blocked' }, 'failed'],
    ['ring', { ring: 'blocked' }, 'failed'],
    ['signIn', { telephony: 'signedOut' }, 'failed'],
    ['signIn', { telephony: 'noAnswer' }, 'failed'],
    ['signIn', { telephony: 'unreachable' }, 'passed'],
    ['signIn', { telephony: 'unreachable', hasAgent: false }, 'failed'],
    ['connection', { telephony: 'unreachable' }, 'failed'],
    ['connection', { telephony: 'signedOut' }, 'unknown'],
    ['connection', { isSilent: true }, 'failed'],
    ['audioOwner', { owner: 'elsewhere' }, 'failed'],
    ['audioOwner', { owner: 'nobody' }, 'passed'],
    ['notifications', { notifications: 'denied' }, 'advice'],
    ['zendesk', { isKnownToZendesk: false }, 'advice'],
  ] as const)('%s with %j: %s', (name, facts, outcome) => {
    expect(judgeSelfTest({ ...well, ...facts }).find((check) => check.name === name)?.outcome).toBe(outcome);
  });
});
