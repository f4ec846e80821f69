import { sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { connectedFacts, localNow } from '../../tests/support/connected-facts.js';
import type { CompanionFacts } from './companion-facts.js';
import { presentCompanion } from './present-companion.js';

const page = { origin: 'https://softphone.example.org', browser: 'chrome' } as const;
const good = { verdict: 'good', loss: 0, roundTripMs: 40, jitterBufferMs: 20 } as const;
const connected = sampleContact({ state: 'connected', stateSince: localNow + 30_000 });

function withStatus(status: NonNullable<CompanionFacts['telephony']>['status']): CompanionFacts {
  const facts = connectedFacts();
  return { ...facts, telephony: facts.telephony && { ...facts.telephony, status } };
}

describe('presentCompanion', () => {
  it.each([
    ['connecting', { kind: 'connecting' }],
    ['signedOut', { kind: 'signed-out' }],
    ['signingIn', { kind: 'signing-in' }],
    ['signInBlocked', { kind: 'sign-in-blocked' }],
    [
      'noAnswer',
      {
        kind: 'origin-not-approved',
        origin: 'https://softphone.example.org',
        instanceUrl: 'https://example.my.connect.aws',
      },
    ],
    ['unreachable', { kind: 'unreachable', instanceUrl: 'https://example.my.connect.aws' }],
    ['ready', { kind: 'ready' }],
  ] as const)('shows %s', (status, expected) => {
    expect(presentCompanion(withStatus(status), page).status).toEqual(expected);
  });

  it('is not ready before Connect has named the agent', () => {
    const facts = connectedFacts();
    const telephony = facts.telephony && { ...facts.telephony, agent: undefined };
    expect(presentCompanion({ ...facts, telephony }, page).status).toEqual({ kind: 'connecting' });
  });

  it('shows why this window is not connected', () => {
    const place = { kind: 'elsewhere', hasCall: true } as const;
    expect(presentCompanion(connectedFacts({ place }), page).status).toEqual(place);
  });

  it('counts a call by this machine’s clock, however far ahead Connect’s is', () => {
    expect(presentCompanion(connectedFacts({}, [connected]), page).state.since).toBe(localNow - 30_000);
  });

  it('shows the quality of this call, not that of the one before', () => {
    const quality = (contactId: string) => {
      const facts = connectedFacts({}, [connected]);
      const sound = facts.sound && { ...facts.sound, quality: { contactId, quality: good } };
      return presentCompanion({ ...facts, sound }, page).sound.quality;
    };
    expect([quality(connected.contactId), quality('another')]).toEqual([good, undefined]);
  });

  it('shows the administrator’s settings, with the agent’s own approvals and refusals', () => {
    const facts = connectedFacts({
      settings: {
        instanceUrl: 'https://own.my.connect.aws',
        ssoUrl: '',
        zendeskOrigins: ['https://1.apps.zdusercontent.com'],
      },
      administrated: {
        instanceUrl: 'https://example.my.connect.aws',
        ssoUrl: 'https://idp.example.org',
        zendeskOrigins: ['https://2.apps.zdusercontent.com'],
      },
      // One of them was allowed by hand since.
      refused: ['https://1.apps.zdusercontent.com', 'https://654321.apps.zdusercontent.com'],
    });
    expect(presentCompanion(facts, page).settings).toEqual({
      values: {
        instanceUrl: 'https://example.my.connect.aws',
        ssoUrl: 'https://idp.example.org',
        zendeskOrigins: ['https://1.apps.zdusercontent.com'],
      },
      isAdministrated: true,
      administratedOrigins: ['https://2.apps.zdusercontent.com'],
      refusedOrigins: ['https://654321.apps.zdusercontent.com'],
      isLasting: true,
      pageOrigin: 'https://softphone.example.org',
    });
  });
});
