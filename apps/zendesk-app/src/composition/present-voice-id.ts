import type { VoiceIdData, VoiceIdWish } from '@patchcord/agent-ui';
import { isSpoken, type ContactActor } from '@patchcord/contact-lifecycle';
import { describeVoiceIdProblem } from './describe-voice-id-problem.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** What a call's card shows of Voice ID (contact-rules.md, section 9); undefined where it does not apply. */
export function presentVoiceId(contact: ContactState): VoiceIdData | undefined {
  const { contact: facts, resolved, voiceId } = contact.context;
  if (resolved.settings.voiceIdEnabled !== true || !isSpoken(facts.channel) || facts.isMonitoring) {
    return undefined;
  }
  const busy = presentBusy(contact);
  const enrolment = presentEnrolment(contact);
  const offers = contact.hasTag('voiceId') ? offersFor(enrolment, busy) : [];
  return {
    authentication: voiceId.evaluation?.authentication ?? 'unknown',
    fraudRisk: voiceId.evaluation?.fraudRisk,
    enrolment,
    busy,
    offers,
    // Enrolling takes minutes of talk, in which the customer may change their mind.
    blocked: busy === undefined ? [] : offers.filter((wish) => busy !== 'enrolling' || wish !== 'optOut'),
    problem: voiceId.problem && busy === undefined ? describeVoiceIdProblem(voiceId.problem) : undefined,
  };
}

function presentBusy(contact: ContactState): VoiceIdData['busy'] {
  if (contact.hasTag('readingSpeaker')) return 'reading';
  if (contact.hasTag('evaluatingSpeaker')) return 'evaluating';
  if (contact.hasTag('enrollingSpeaker')) return 'enrolling';
  return contact.hasTag('optingOutSpeaker') ? 'optingOut' : undefined;
}

function presentEnrolment({ context }: ContactState): VoiceIdData['enrolment'] {
  const { speaker } = context.voiceId;
  if (speaker === undefined) return 'unknown';
  return speaker.id === undefined ? 'unnamed' : speaker.status;
}

function offersFor(enrolment: VoiceIdData['enrolment'], busy: VoiceIdData['busy']): readonly VoiceIdWish[] {
  switch (enrolment) {
    case 'optedOut':
      return [];
    case 'unnamed':
      return ['verify'];
    case 'notEnrolled':
      return ['verify', 'enrol', 'optOut'];
    case 'unknown':
      // Nobody knows any more as soon as something was asked for: what failed can be asked for again.
      return busy === 'optingOut' ? ['verify', 'optOut'] : ['verify', 'enrol', 'optOut'];
    default:
      return ['verify', 'optOut'];
  }
}
