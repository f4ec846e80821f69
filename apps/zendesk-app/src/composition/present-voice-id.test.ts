import { PortError } from '@patchcord/contact-ports';
import { sampleAgent, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { presentSession } from '../../tests/present-session.js';

const ringing = sampleContact({ attributes: { voiceid_enabled: 'true' } });
const { contactId } = ringing;
const connected = { ...ringing, state: 'connected', stateSince: ringing.stateSince + 5_000 } as const;

function start(options?: Parameters<typeof presentSession>[0]) {
  const session = presentSession(options);
  session.telephony.setAgent(sampleAgent());
  session.ticketing.world.addCustomer({ name: 'Jane Doe', numbers: ['+14155550134'] });
  return session;
}

describe('presentVoiceId', () => {
  it('does not say that all is saved before the profile has it', async () => {
    const { telephony, voiceId, line, card } = start();
    telephony.setContacts([connected]);
    await vi.waitFor(() => {
      expect(card()?.voiceId).toMatchObject({ enrolment: 'notEnrolled' });
    });
    const release = voiceId.hold('readSpeaker');
    telephony.setContacts([{ ...connected, state: 'ended', stateSince: connected.stateSince + 60_000 }]);
    await line('Saving what Voice ID says of the customer.');
    release();
    await line('Saved.');
  });

  it('shows what Voice ID knows of the customer, and what can be asked', async () => {
    const { telephony, voiceId, send, card, view } = start();
    const release = voiceId.hold('readSpeaker');
    telephony.setContacts([ringing]);
    expect(card()?.voiceId).toMatchObject({ authentication: 'unknown', enrolment: 'unknown', offers: [] });
    telephony.setContacts([connected]);
    await vi.waitFor(() => {
      expect(card()?.voiceId).toMatchObject({
        busy: 'reading',
        offers: ['verify', 'enrol', 'optOut'],
        blocked: ['verify', 'enrol', 'optOut'],
      });
    });
    release();
    await vi.waitFor(() => {
      expect(card()?.voiceId).toEqual({
        ...{ authentication: 'unknown', fraudRisk: undefined, enrolment: 'notEnrolled', busy: undefined },
        ...{ offers: ['verify', 'enrol', 'optOut'], blocked: [], problem: undefined },
      });
    });

    const releaseEnrolment = voiceId.hold('enrol');
    send({ type: 'agent.enrolledSpeaker', contactId });
    expect(card()?.voiceId).toMatchObject({ busy: 'enrolling', blocked: ['verify', 'enrol'] });
    releaseEnrolment();
    await vi.waitFor(() => {
      expect(card()?.voiceId).toMatchObject({ enrolment: 'enrolled', offers: ['verify', 'optOut'] });
    });

    voiceId.evaluation = { authentication: 'notAuthenticated', fraudRisk: 'high' };
    send({ type: 'agent.evaluatedSpeaker', contactId });
    expect(card()?.voiceId).toMatchObject({ busy: 'evaluating' });
    await vi.waitFor(() => {
      expect(card()?.voiceId).toMatchObject({ authentication: 'notAuthenticated', fraudRisk: 'high' });
    });
    await vi.waitFor(() => {
      expect(card()?.who).toBe('Jane Doe');
    });
    expect(view().announcements).toContainEqual({
      id: `${contactId} voice notAuthenticated`,
      text: 'Jane Doe. Voice not authenticated. High fraud risk.',
      urgency: 'polite',
    });

    send({ type: 'agent.optedOutSpeaker', contactId });
    await vi.waitFor(() => {
      expect(card()?.voiceId).toMatchObject({ enrolment: 'optedOut', offers: [] });
    });
  });

  it.each([
    ['forbidden', /^Amazon Connect does not let you use Voice ID\./],
    ['rejected', /^Voice ID cannot do that now: it needs you and the customer on the line/],
    ['unavailable', /^Voice ID does not answer\. Try again/],
  ] as const)('says what went wrong, and speaks it: %s', async (reason, problem) => {
    const { telephony, voiceId, card, view } = start();
    voiceId.failNext('readSpeaker', new PortError(reason, 'no'));
    telephony.setContacts([connected]);
    await vi.waitFor(() => {
      expect(card()?.voiceId?.problem).toMatch(problem);
    });
    expect(view().announcements.map(({ id }) => id)).toContain(`${contactId} voice problem`);
  });

  it('lets what failed be asked for again', async () => {
    const { telephony, voiceId, send, card } = start();
    telephony.setContacts([connected]);
    await vi.waitFor(() => {
      expect(card()?.voiceId?.enrolment).toBe('notEnrolled');
    });
    voiceId.failNext('enrol', new PortError('unavailable', 'no'));
    send({ type: 'agent.enrolledSpeaker', contactId });
    await vi.waitFor(() => {
      expect(card()?.voiceId).toMatchObject({
        problem: 'Voice ID does not answer. Try again, or verify the customer in another way.',
        offers: ['verify', 'enrol', 'optOut'],
        blocked: [],
      });
    });
  });

  it('offers nothing to keep for a voice the flow has no name for', async () => {
    const { telephony, voiceId, card } = start();
    voiceId.speakers.set(contactId, { id: undefined, status: 'notEnrolled' });
    telephony.setContacts([connected]);
    await vi.waitFor(() => {
      expect(card()?.voiceId).toMatchObject({ enrolment: 'unnamed', offers: ['verify'] });
    });
  });

  it.each([
    ['voiceid_enabled is not true', { attributes: {} }],
    ['it is no call', { channel: 'chat' as const }],
    ['it is listened to', { isMonitoring: true }],
  ])('is absent when %s', (_, change) => {
    const { telephony, card } = start();
    telephony.setContacts([{ ...connected, ...change }]);
    expect(card()?.voiceId).toBeUndefined();
  });

  it('tells administrators, and only them, that Amazon ended the service', () => {
    const hints = [true, false].map((isAdministrator) => {
      const { telephony, card } = start({ isAdministrator });
      telephony.setContacts([connected]);
      return card()?.hint;
    });
    expect(hints).toEqual([
      'For administrators: Amazon ended Voice ID on May 20, 2026. Patchcord’s settings say more.',
      undefined,
    ]);
  });
});
