import type { EngineCore } from '../engine-core.js';
import type { SimulatedContact } from '../simulated-contact.js';

/** What Voice ID knows of a voice. Whoever is not enrolled is not known. */
export const speakerStatuses = ['enrolled', 'pending', 'optedOut', 'notEnrolled'] as const;

export type SpeakerStatus = (typeof speakerStatuses)[number];

/** What becomes of an evaluation; `failing`: the service answers with an error, every time. */
export const authenticationOutcomes = [
  'authenticated',
  'notAuthenticated',
  'inconclusive',
  'evaluating',
  'notEnrolled',
  'optedOut',
  'expired',
  'notEnabled',
  'failing',
] as const;

export type AuthenticationOutcome = (typeof authenticationOutcomes)[number];

export const fraudOutcomes = ['highRisk', 'lowRisk', 'notEnabled'] as const;

export type FraudOutcome = (typeof fraudOutcomes)[number];

/** What becomes of an enrolment; `waits`: the customer never says enough. */
export const enrolmentOutcomes = ['completes', 'waits', 'fails'] as const;

export type EnrolmentOutcome = (typeof enrolmentOutcomes)[number];

/** Voice ID of one call, whichever agent has it; times are epoch milliseconds, durations milliseconds. */
export interface VoiceIdSession {
  /** The customer's id, if the flow set one. */
  readonly speakerId: string | undefined;
  /** False: the flow started no session, until an agent does. */
  readonly isStarted: boolean;
  readonly startedAt: number;
  /** Undefined: as the speaker's status has it. */
  readonly authentication: AuthenticationOutcome | undefined;
  readonly fraud: FraudOutcome;
  /** How long the customer must talk until there is a result. */
  readonly evaluatesAfterMs: number;
  readonly enrolment: EnrolmentOutcome;
  readonly enrolsAfterMs: number;
  /** When an enrolment was ordered. */
  readonly enrolmentAt: number | undefined;
}

/** What a test or a person decides about a call; what is left out stays as it was. */
export type VoiceIdSettings = Partial<Omit<VoiceIdSession, 'startedAt' | 'enrolmentAt'>>;

/** Voice ID of the instance. */
export interface VoiceIdBook {
  /** Status by speaker id. */
  readonly speakers: ReadonlyMap<string, Exclude<SpeakerStatus, 'notEnrolled'>>;
  /** By the id of a call's first contact. */
  readonly sessions: ReadonlyMap<string, VoiceIdSession>;
}

export const emptyVoiceIdBook: VoiceIdBook = { speakers: new Map(), sessions: new Map() };

/** The name Streams gives a call's session. */
export function sessionNameOf(contact: SimulatedContact): string {
  return contact.initialContactId ?? contact.contactId;
}

/** Voice ID of a call; nothing is decided about it at first. */
export function voiceIdOf(core: EngineCore, contact: SimulatedContact): VoiceIdSession {
  return (
    core.voiceId.sessions.get(sessionNameOf(contact)) ?? {
      speakerId: undefined,
      isStarted: true,
      startedAt: contact.queuedAt,
      authentication: undefined,
      fraud: 'notEnabled',
      evaluatesAfterMs: 0,
      enrolment: 'completes',
      enrolsAfterMs: 0,
      enrolmentAt: undefined,
    }
  );
}

export function changeVoiceId(
  core: EngineCore,
  contact: SimulatedContact,
  changes: Partial<VoiceIdSession>,
): VoiceIdSession {
  const session = { ...voiceIdOf(core, contact), ...changes };
  core.voiceId = {
    ...core.voiceId,
    sessions: new Map([...core.voiceId.sessions, [sessionNameOf(contact), session]]),
  };
  return session;
}

export function speakerStatusOf(core: EngineCore, speakerId: string): SpeakerStatus {
  return core.voiceId.speakers.get(speakerId) ?? 'notEnrolled';
}

export function setSpeaker(core: EngineCore, speakerId: string, status: SpeakerStatus): void {
  const speakers = new Map(core.voiceId.speakers);
  if (status === 'notEnrolled') speakers.delete(speakerId);
  else speakers.set(speakerId, status);
  core.voiceId = { ...core.voiceId, speakers };
}
