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
  readonly enrolment: 'unknown' | 'enrolled' | 'notEnrolled' | 'pending' | 'optedOut';
  /** What takes its time. Until it is over, nothing else can be asked. */
  readonly busy?: 'reading' | 'evaluating' | 'enrolling' | 'optingOut' | undefined;
  /** What can be asked for. */
  readonly offers: readonly VoiceIdWish[];
  /** What went wrong and what to do, one sentence or two. */
  readonly problem?: string | undefined;
}
