/** What the agent can ask of Voice ID. */
export type VoiceIdWish = 'verify' | 'enrol' | 'optOut';

/** What Voice ID knows about a customer's voice, and what it is doing. */
export interface VoiceIdData {
  /** `unknown`: nobody has asked yet. */
  readonly authentication:
    | 'unknown'
    | 'authenticated'
    | 'notAuthenticated'
    | 'inconclusive'
    | 'notEnrolled'
    | 'optedOut'
    | 'notEnabled'
    | 'failed';
  /** Undefined where Voice ID did not look for it. */
  readonly fraudRisk?: 'high' | 'low' | 'inconclusive' | undefined;
  /** `unnamed`: the contact flow did not say whose voice it is, so that nothing can be kept of it. */
  readonly enrolment: 'unknown' | 'enrolled' | 'notEnrolled' | 'pending' | 'optedOut' | 'unnamed';
  /** What takes its time. */
  readonly busy?: 'reading' | 'evaluating' | 'enrolling' | 'optingOut' | undefined;
  /** What makes sense for this customer. */
  readonly offers: readonly VoiceIdWish[];
  /** What of it has to wait until what takes its time is over. */
  readonly blocked?: readonly VoiceIdWish[] | undefined;
  /** What went wrong and what to do, one sentence or two. */
  readonly problem?: string | undefined;
}
