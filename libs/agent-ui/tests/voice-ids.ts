import type { VoiceIdData } from '../src/voice-id-panel/voice-id-data.js';

/** A customer whose voice was recognised. */
export const voiceId: VoiceIdData = {
  authentication: 'authenticated',
  fraudRisk: 'low',
  enrolment: 'enrolled',
  offers: ['verify', 'optOut'],
};

/** Every state of the Voice ID panel worth a look. */
export const voiceIds: Readonly<Record<string, VoiceIdData>> = {
  authenticated: voiceId,
  'not authenticated': { ...voiceId, authentication: 'notAuthenticated', fraudRisk: 'high' },
  inconclusive: { ...voiceId, authentication: 'inconclusive', fraudRisk: 'inconclusive' },
  'not enrolled': {
    ...voiceId,
    authentication: 'notEnrolled',
    enrolment: 'notEnrolled',
    offers: ['verify', 'enrol', 'optOut'],
  },
  'opted out': { authentication: 'optedOut', enrolment: 'optedOut', offers: [] },
  'not enabled': { ...voiceId, authentication: 'notEnabled', fraudRisk: undefined },
  failed: {
    ...voiceId,
    authentication: 'failed',
    fraudRisk: undefined,
    problem: 'Voice ID does not answer. Try again in a moment.',
  },
  'nobody has asked yet': {
    authentication: 'unknown',
    enrolment: 'unknown',
    offers: ['verify', 'enrol', 'optOut'],
  },
  pending: { ...voiceId, authentication: 'unknown', fraudRisk: undefined, enrolment: 'pending' },
  unnamed: { authentication: 'unknown', enrolment: 'unnamed', offers: ['verify'] },
  reading: {
    authentication: 'unknown',
    enrolment: 'unknown',
    busy: 'reading',
    offers: ['verify'],
    blocked: ['verify'],
  },
  evaluating: { ...voiceId, authentication: 'unknown', busy: 'evaluating', blocked: ['verify', 'optOut'] },
  enrolling: {
    ...voiceId,
    enrolment: 'notEnrolled',
    busy: 'enrolling',
    offers: ['verify', 'enrol', 'optOut'],
    blocked: ['verify', 'enrol'],
  },
  'opting out': { ...voiceId, busy: 'optingOut', blocked: ['verify', 'optOut'] },
};
