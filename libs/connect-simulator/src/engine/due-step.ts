import { connectContact, failMedia, missContact } from './contact-life.js';
import type { EngineCore } from './engine-core.js';
import type { EngineTiming } from './engine-timing.js';
import { customerLeg, isLive, isRinging } from './simulated-contact.js';
import type { SimulatedContact } from './simulated-contact.js';

/** What time will do to a contact, and when (epoch milliseconds). */
export interface DueStep {
  readonly at: number;
  readonly take: (core: EngineCore, contact: SimulatedContact) => void;
}

/** The next thing that happens to a contact if nobody does anything (spec/connect.md N2). */
export function dueStep(contact: SimulatedContact, timing: EngineTiming): DueStep | undefined {
  if (!isLive(contact) || contact.state.type !== 'connecting') return undefined;
  if (isRinging(contact)) return { at: contact.state.at + timing.ringMs, take: missContact };
  const acceptedAt = contact.acceptedAt ?? contact.state.at;
  const customer = customerLeg(contact);
  if (customer.state.type === 'connecting' && contact.audioAt !== undefined) {
    return { at: contact.state.at + timing.dialMs, take: answer };
  }
  if (contact.audioAt === undefined) {
    return { at: acceptedAt + timing.mediaTimeoutMs, take: failMedia };
  }
  const ready = Math.max(acceptedAt, contact.audioAt, customer.state.at);
  return { at: ready + timing.connectMs, take: connectContact };
}

function answer(core: EngineCore, contact: SimulatedContact): void {
  customerLeg(contact).state = { type: 'connected', at: core.clock.now() };
}
