import { isCall } from './channel.js';
import { answerDial, connectContact, failDial, failMedia, missContact, pickUp } from './contact-life.js';
import { dialFailures } from './dialling-mode.js';
import type { DiallingMode } from './dialling-mode.js';
import type { EngineCore } from './engine-core.js';
import type { EngineTiming } from './engine-timing.js';
import { customerLeg, isDialling, isLive, isRinging } from './simulated-contact.js';
import type { SimulatedContact } from './simulated-contact.js';
import { answerLeg, failLeg } from './third-parties.js';
import { expireWork } from './work/work-orders.js';

/** What time will do to a contact, and when (epoch milliseconds). */
export interface DueStep {
  readonly at: number;
  readonly take: (core: EngineCore, contact: SimulatedContact) => void;
}

/** The next thing that happens to a contact if nobody does anything (spec/connect.md N2). */
export function dueStep(contact: SimulatedContact, timing: EngineTiming): DueStep | undefined {
  if (!isLive(contact)) return undefined;
  if (!isCall(contact)) return dueStepOfWork(contact, timing);
  if (contact.state.type === 'connected') return dueStepOfLegs(contact, timing);
  if (isRinging(contact)) {
    const isPickedUp = contact.deskPhone === 'answers' && contact.channel === 'voice';
    if (isPickedUp) return { at: contact.state.at + timing.deskPhoneMs, take: pickUp };
    return { at: contact.state.at + timing.ringMs, take: missContact };
  }
  const acceptedAt = contact.acceptedAt ?? contact.state.at;
  if (contact.audioAt === undefined) {
    return { at: acceptedAt + timing.mediaTimeoutMs, take: failMedia };
  }
  if (isDialling(contact)) {
    const take = endOfDial(contact.dialling ?? 'answers');
    return take === undefined ? undefined : { at: contact.state.at + timing.dialMs, take };
  }
  const ready = Math.max(acceptedAt, contact.audioAt, customerLeg(contact).state.at);
  return { at: ready + timing.connectMs, take: connectContact };
}

/** What is no call is missed when nobody takes it, and may expire at any time. */
function dueStepOfWork(contact: SimulatedContact, timing: EngineTiming): DueStep | undefined {
  const missedAt = isRinging(contact) ? contact.state.at + timing.ringMs : Number.POSITIVE_INFINITY;
  const expiresAt = contact.work?.expiresAt ?? Number.POSITIVE_INFINITY;
  if (missedAt < expiresAt) return { at: missedAt, take: missContact };
  return expiresAt === Number.POSITIVE_INFINITY ? undefined : { at: expiresAt, take: expireWork };
}

/** Numbers that were added to a call answer, or not, like dialled customers. */
function dueStepOfLegs(contact: SimulatedContact, timing: EngineTiming): DueStep | undefined {
  const [leg] = contact.connections.filter(
    ({ dialling, state }) => state.type === 'connecting' && dialling !== undefined && dialling !== 'waits',
  );
  if (leg === undefined) return undefined;
  return {
    at: leg.state.at + timing.dialMs,
    take: (core, current) => {
      if (leg.dialling === 'answers') answerLeg(core, current, leg.connectionId);
      else failLeg(core, current, leg.connectionId);
    },
  };
}

function endOfDial(mode: DiallingMode): DueStep['take'] | undefined {
  switch (mode) {
    case 'answers':
      return answerDial;
    case 'waits':
      return undefined;
    default:
      return (core, contact) => {
        failDial(core, contact, dialFailures[mode]);
      };
  }
}
