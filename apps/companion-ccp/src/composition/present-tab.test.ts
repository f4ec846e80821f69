import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { connectedFacts } from '../../tests/support/connected-facts.js';
import { presentCompanion } from './present-companion.js';
import { presentTab } from './present-tab.js';

const page = { origin: 'https://softphone.example.org', browser: 'chrome' } as const;

describe('presentTab', () => {
  it.each([
    ['nothing to do', connectedFacts(), { title: 'Ready for calls – Patchcord audio', icon: 'idle' }],
    [
      'a ringing call, whatever else there is',
      connectedFacts({ microphone: 'blocked' }, [sampleContact()]),
      { title: 'Ringing – Patchcord audio', icon: 'ringing' },
    ],
    [
      'a ringing chat',
      connectedFacts({}, [sampleContact({ channel: 'chat' })]),
      { title: 'Incoming chat – Patchcord audio', icon: 'ringing' },
    ],
    [
      'a call',
      connectedFacts({}, [sampleContact({ state: 'connected' })]),
      { title: 'On a call – Patchcord audio', icon: 'talking' },
    ],
    [
      'a problem',
      connectedFacts({ ring: 'blocked' }),
      { title: 'Ready for calls – Patchcord audio', icon: 'attention' },
    ],
    [
      'that nobody would hear the agent',
      connectedFacts({ microphone: 'blocked' }),
      { title: 'Not ready for calls – Patchcord audio', icon: 'attention' },
    ],
    [
      'that the microphone has not been asked for',
      connectedFacts({ microphone: 'unasked' }),
      { title: 'Not ready for calls – Patchcord audio', icon: 'attention' },
    ],
    [
      'no problem of a microphone that nobody has looked at',
      connectedFacts({ microphone: 'unknown' }),
      { title: 'Ready for calls – Patchcord audio', icon: 'idle' },
    ],
    [
      'nobody told which instance',
      connectedFacts({ place: { kind: 'missing' } }),
      { title: 'Not connected – Patchcord audio', icon: 'attention' },
    ],
    [
      'audio in another window',
      connectedFacts({ place: { kind: 'elsewhere', hasCall: false } }),
      { title: 'Audio is elsewhere – Patchcord audio', icon: 'off' },
    ],
  ] as const)('shows %s, and no name or number', (_, facts, face) => {
    expect(presentTab(presentCompanion(facts, page))).toEqual(face);
  });
});
