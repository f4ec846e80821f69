import type {
  AuthenticationOutcome,
  EnrolmentOutcome,
  FraudOutcome,
  SpeakerStatus,
} from '@patchcord/connect-simulator';

/** What Voice ID knows of a voice, in words. */
export const speakerWords: Readonly<Record<SpeakerStatus, string>> = {
  notEnrolled: 'Not enrolled',
  pending: 'Being enrolled',
  enrolled: 'Enrolled',
  optedOut: 'Opted out',
};

/** What becomes of the evaluation, in words; `status`: as the speaker's status has it. */
export const authenticationWords: Readonly<Record<AuthenticationOutcome | 'status', string>> = {
  status: 'As the voice has it',
  authenticated: 'Authenticated',
  notAuthenticated: 'Not authenticated',
  inconclusive: 'Inconclusive',
  evaluating: 'Still listening',
  notEnrolled: 'Not enrolled',
  optedOut: 'Opted out',
  expired: 'Voice too old',
  notEnabled: 'Not switched on',
  failing: 'The service fails',
};

/** What fraud detection finds, in words. */
export const fraudWords: Readonly<Record<FraudOutcome, string>> = {
  notEnabled: 'Not looked for',
  lowRisk: 'Low risk',
  highRisk: 'High risk',
};

/** What becomes of an enrolment, in words. */
export const enrolmentWords: Readonly<Record<EnrolmentOutcome, string>> = {
  completes: 'Succeeds',
  waits: 'Never hears enough',
  fails: 'Fails',
};
