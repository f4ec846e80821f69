import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { connectedFacts } from '../../tests/support/connected-facts.js';
import { initialFacts } from './companion-facts.js';
import { presentPresence } from './present-presence.js';

const well = {
  instanceUrl: 'https://example.my.connect.aws',
  username: 'ada',
  connection: 'ready',
  audio: 'ready',
  call: 'none',
  isMuted: undefined,
};

describe('presentPresence', () => {
  it('tells who is signed in where, and that calls would be heard', () => {
    expect(presentPresence(connectedFacts())).toEqual(well);
  });

  it('tells nothing it does not know', () => {
    expect(presentPresence(initialFacts)).toEqual({
      ...well,
      instanceUrl: undefined,
      username: undefined,
      connection: 'starting',
      audio: 'off',
    });
  });

  it.each([
    ['connecting', 'ringing'],
    ['connected', 'connected'],
    ['ended', 'afterContactWork'],
  ] as const)('tells of a call that is %s', (state, call) => {
    expect(presentPresence(connectedFacts({}, [sampleContact({ state })]))).toEqual({ ...well, call });
  });

  it('keeps chats to itself', () => {
    expect(presentPresence(connectedFacts({}, [sampleContact({ channel: 'chat' })]))).toEqual(well);
  });

  it('tells that the call is muted, as Connect confirmed it', () => {
    const facts = connectedFacts({}, [sampleContact({ state: 'connected' })]);
    const sound = facts.sound && { ...facts.sound, isMuted: true };
    expect(presentPresence({ ...facts, sound })).toEqual({ ...well, call: 'connected', isMuted: true });
  });

  it('tells that the live call has lost its sound', () => {
    const facts = connectedFacts({ soundless: ['c1'] }, [
      sampleContact({ contactId: 'c1', state: 'connected' }),
    ]);
    expect(presentPresence(facts)).toEqual({ ...well, audio: 'lost', call: 'connected' });
  });

  it.each([
    ['unasked', 'microphoneUnasked'],
    ['dismissed', 'microphoneUnasked'],
    ['blocked', 'microphoneBlocked'],
    ['no-device', 'microphoneBlocked'],
    ['unknown', 'unknown'],
  ] as const)('tells that calls would not be heard: %s', (microphone, audio) => {
    expect(presentPresence(connectedFacts({ microphone }))).toEqual({ ...well, audio });
  });

  it.each([
    [{ kind: 'missing' }, 'notSetUp'],
    [{ kind: 'elsewhere', hasCall: false }, 'otherWindow'],
    [{ kind: 'start-failed' }, 'failed'],
    [{ kind: 'starting' }, 'starting'],
  ] as const)('tells that this window is not connected: %j', (place, connection) => {
    expect(presentPresence(connectedFacts({ place, telephony: undefined }))).toEqual({
      ...well,
      username: undefined,
      connection,
      audio: 'off',
    });
  });
});
