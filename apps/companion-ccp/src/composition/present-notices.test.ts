import type { SoftphoneSound } from '@patchcord/connect-adapter';
import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { connectedFacts, localNow } from '../../tests/support/connected-facts.js';
import type { CompanionFacts } from './companion-facts.js';
import { holdNotices } from './hold-notices.js';
import { presentNotices } from './present-notices.js';
import { presentCompanion } from './present-companion.js';

const headset = { deviceId: 'a', label: 'Headset', kind: 'audiooutput' } as const;

function withSound(
  changes: Partial<SoftphoneSound>,
  facts: CompanionFacts = connectedFacts(),
): CompanionFacts {
  return { ...facts, sound: facts.sound && { ...facts.sound, ...changes } };
}

describe('presentNotices', () => {
  it('says nothing when all is well', () => {
    expect(presentNotices(connectedFacts())).toEqual([]);
  });

  it.each<[string, CompanionFacts, unknown]>([
    [
      'a blocked microphone',
      connectedFacts({ microphone: 'blocked' }),
      { kind: 'microphone', state: 'blocked' },
    ],
    ['a window that may not ring', connectedFacts({ ring: 'blocked' }), { kind: 'ring-blocked' }],
    ['audio in another page', withSound({ owner: 'elsewhere' }), { kind: 'audio-elsewhere' }],
    [
      'a sound that failed',
      withSound({ problem: { type: 'webrtc_error', at: 0 } }),
      { kind: 'sound-problem', type: 'webrtc_error' },
    ],
    [
      'a call whose sound went with another page',
      connectedFacts({ soundless: ['c1'] }, [sampleContact({ contactId: 'c1', state: 'connected' })]),
      { kind: 'sound-lost' },
    ],
    [
      'a silent Connect',
      withSound({ heardAt: localNow - 90_000 }),
      { kind: 'silent', silence: 90_000, mayRestart: true },
    ],
    [
      'a chosen device that is not plugged in',
      connectedFacts({ choice: { ringer: 'Monitor', speaker: 'Headset' }, devices: [headset] }),
      { kind: 'device-missing', use: 'ringer', label: 'Monitor' },
    ],
    [
      'a missed contact',
      connectedFacts({ missed: [{ contactId: 'c1', channel: 'voice', at: 1 }] }),
      { kind: 'missed', offers: [{ contactId: 'c1', channel: 'voice', at: 1 }] },
    ],
    ['a nap', connectedFacts({ nap: { from: 1, to: 2 } }), { kind: 'slept', nap: { from: 1, to: 2 } }],
    [
      'an app that asks',
      connectedFacts({ requests: ['https://acme.zendesk.com'] }),
      { kind: 'approval', origin: 'https://acme.zendesk.com' },
    ],
  ])('tells of %s', (_, facts, notice) => {
    expect(presentNotices(facts)).toEqual([notice]);
  });

  it('offers no reload while a call is heard', () => {
    const facts = connectedFacts({}, [sampleContact({ state: 'connected' })]);
    expect(presentNotices(withSound({ heardAt: localNow - 90_000 }, facts))).toEqual([
      { kind: 'silent', silence: 90_000, mayRestart: false },
    ]);
  });

  it('says no more of what the agent has put away', () => {
    const missed = [{ contactId: 'c1', channel: 'voice', at: 1 } as const];
    expect(presentNotices(connectedFacts({ missed, missedSeen: ['c1'] }))).toEqual([]);
  });

  it('does not take nameless devices for missing ones', () => {
    expect(presentNotices(connectedFacts({ choice: { ringer: 'Monitor' }, devices: [] }))).toEqual([]);
  });

  it('asks for approval, and nothing else, where this window is not connected', () => {
    const facts = connectedFacts({
      place: { kind: 'missing' },
      microphone: 'blocked',
      requests: ['https://acme.zendesk.com'],
    });
    expect(presentNotices(facts)).toEqual([{ kind: 'approval', origin: 'https://acme.zendesk.com' }]);
  });
});

describe('holdNotices', () => {
  const page = { origin: 'https://softphone.example.org', browser: 'chrome' } as const;
  const shown = [{ kind: 'ring-blocked' }] as const;

  it('keeps what is shown while something rings, so that nothing moves under the pointer', () => {
    const ringing = presentCompanion(connectedFacts({ nap: { from: 1, to: 2 } }, [sampleContact()]), page);
    expect(holdNotices(ringing, shown).notices).toEqual(shown);
  });

  it('shows what there is at all other times', () => {
    const idle = presentCompanion(connectedFacts(), page);
    expect(holdNotices(idle, shown).notices).toEqual([]);
  });
});
