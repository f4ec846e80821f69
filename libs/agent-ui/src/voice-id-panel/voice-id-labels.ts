import type { VoiceIdData } from './voice-id-data.js';

/** The words of the Voice ID panel. */
export interface VoiceIdLabels {
  readonly heading: string;
  readonly authentications: Record<VoiceIdData['authentication'], string>;
  readonly fraudRisks: Record<NonNullable<VoiceIdData['fraudRisk']>, string>;
  readonly enrolments: Record<VoiceIdData['enrolment'], string>;
  /** What is being done, in the place of the result. */
  readonly works: Record<NonNullable<VoiceIdData['busy']>, string>;
  /** How long it takes and what it needs, in the place of the enrolment. */
  readonly patience: Record<NonNullable<VoiceIdData['busy']>, string>;
  /** As long as there is no conversation. */
  readonly waiting: string;
  readonly verify: string;
  /** Where there is a result already. */
  readonly verifyAgain: string;
  readonly enrol: string;
  readonly optOut: string;
  readonly optOutQuestion: string;
  readonly optOutConsequence: string;
  readonly keep: string;
}

/** British English, for a page without a localisation library. */
export const englishVoiceIdLabels: VoiceIdLabels = {
  heading: 'Voice ID',
  authentications: {
    unknown: 'Voice not verified yet',
    authenticated: 'Voice authenticated',
    notAuthenticated: 'Voice not authenticated',
    inconclusive: 'Authentication inconclusive',
    notEnrolled: 'No voice to compare with',
    optedOut: 'Voice is not checked',
    notEnabled: 'Authentication not enabled',
    failed: 'Voice could not be verified',
  },
  fraudRisks: { high: 'High fraud risk', low: 'Low fraud risk', inconclusive: 'Fraud risk unclear' },
  enrolments: {
    unknown: 'Enrolment not known',
    enrolled: 'Enrolled in Voice ID',
    notEnrolled: 'Not enrolled in Voice ID',
    pending: 'Enrolment is not complete',
    optedOut: 'Opted out of Voice ID',
    unnamed: 'No customer ID from the contact flow',
  },
  works: {
    reading: 'Asking Voice ID…',
    evaluating: 'Verifying the voice…',
    enrolling: 'Enrolling the voice…',
    optingOut: 'Opting out…',
  },
  patience: {
    reading: 'This takes a moment',
    evaluating: 'Keep them talking: up to two minutes',
    enrolling: 'Keep them talking: up to ten minutes',
    optingOut: 'This takes a moment',
  },
  waiting: 'Voice ID starts when you answer',
  verify: 'Verify',
  verifyAgain: 'Verify again',
  enrol: 'Enrol',
  optOut: 'Opt out',
  optOutQuestion: 'Opt this customer out?',
  optOutConsequence:
    'Voice ID deletes what it knows of their voice and stops checking it. Do it only when they ask for it.',
  keep: 'Keep',
};
