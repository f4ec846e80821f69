import { dialFailures } from './dialling-mode.js';
import type { DialFailure } from './dialling-mode.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { agentLeg, customerLeg, isDialling, isLive, isRinging } from './simulated-contact.js';
import type { ContactStateType, SimulatedContact } from './simulated-contact.js';

/** Somebody takes a ringing contact: in a CCP page, whose audio is then awaited, or elsewhere, where it is up at once. */
export function acceptContact(core: EngineCore, contact: SimulatedContact, by: 'page' | 'elsewhere'): void {
  demand(isRinging(contact), contact, 'accepted');
  contact.acceptedAt = core.clock.now();
  if (by === 'page') return;
  contact.audio = 'elsewhere';
  contact.audioAt = contact.acceptedAt;
  connectContact(core, contact);
}

/** All legs talk. */
export function connectContact(core: EngineCore, contact: SimulatedContact): void {
  enter(core, contact, 'connected');
  contact.connectedAt = contact.state.at;
  for (const leg of contact.connections) leg.state = { type: 'connected', at: contact.state.at };
}

export function rejectContact(core: EngineCore, contact: SimulatedContact): void {
  demand(isRinging(contact), contact, 'rejected');
  stop(core, contact, 'rejected');
}

/** Nobody took it in time. */
export function missContact(core: EngineCore, contact: SimulatedContact): void {
  demand(isRinging(contact), contact, 'missed');
  stop(core, contact, 'missed');
}

/** The customer leaves: a ringing contact is missed, a dialled one fails, any other ends (a model before `connected`). */
export function customerHangsUp(core: EngineCore, contact: SimulatedContact): void {
  demand(isLive(contact), contact, 'hung up by the customer');
  if (isDialling(contact)) failDial(core, contact, dialFailures.busy);
  else stop(core, contact, isRinging(contact) ? 'missed' : 'ended');
}

/** The agent leaves a call that somebody accepted or dialled. */
export function agentHangsUp(core: EngineCore, contact: SimulatedContact): void {
  demand(isLive(contact) && !isRinging(contact), contact, 'hung up by the agent');
  stop(core, contact, 'ended');
}

/** Audio did not come up after accept (spec/connect.md N3, a model). */
export function failMedia(core: EngineCore, contact: SimulatedContact): void {
  demand(isLive(contact) && contact.state.type === 'connecting', contact, 'failed for want of audio');
  stop(core, contact, 'error');
}

/** A dialled customer answers; the contact is connected when the agent's audio is up as well. */
export function answerDial(core: EngineCore, contact: SimulatedContact): void {
  demand(isDialling(contact), contact, 'answered');
  customerLeg(contact).state = { type: 'connected', at: core.clock.now() };
}

/** A dialled customer is not reached: the contact ends, the agent is in an error state (spec/connect.md N3, a model). */
export function failDial(
  core: EngineCore,
  contact: SimulatedContact,
  failure: DialFailure = dialFailures['no-answer'],
): void {
  demand(isDialling(contact), contact, 'failed as a dialled call');
  contact.dialFailure = failure;
  stop(core, contact, 'ended');
}

/** The agent closes a contact that is over. */
export function clearContact(core: EngineCore, contact: SimulatedContact): void {
  demand(contact.finishedAt === undefined && !isLive(contact), contact, 'cleared');
  finish(core, contact, 'cleared');
}

/** The service takes a ringing contact back. */
export function rescindContact(core: EngineCore, contact: SimulatedContact): void {
  demand(isRinging(contact), contact, 'rescinded');
  finish(core, contact, 'vanished');
}

/** The contact is gone from the snapshot, whatever its state was. */
export function vanishContact(core: EngineCore, contact: SimulatedContact): void {
  demand(contact.finishedAt === undefined, contact, 'taken away');
  finish(core, contact, 'vanished');
}

/** The same contact rings again, with a new agent leg (spec/connect.md N20). */
export function offerAgain(core: EngineCore, contact: SimulatedContact): void {
  demand(!isLive(contact) && contact.direction === 'inbound', contact, 'offered again');
  enter(core, contact, 'connecting');
  const at = contact.state.at;
  Object.assign(contact, { acceptedAt: undefined, audio: 'none', audioAt: undefined, finishedAt: undefined });
  agentLeg(contact).connectionId = core.createId();
  agentLeg(contact).state = { type: 'connecting', at };
  customerLeg(contact).state = { type: 'connected', at };
}

function stop(core: EngineCore, contact: SimulatedContact, state: ContactStateType): void {
  enter(core, contact, state);
  for (const leg of contact.connections) leg.state = { type: 'disconnected', at: contact.state.at };
  if (contact.audio === 'page') contact.audio = 'none';
}

function enter(core: EngineCore, contact: SimulatedContact, type: ContactStateType): void {
  contact.state = { type, at: core.clock.now() };
  contact.history.push(contact.state);
}

function finish(core: EngineCore, contact: SimulatedContact, how: 'cleared' | 'vanished'): void {
  contact.finishedAt = core.clock.now();
  contact.history.push({ type: how, at: contact.finishedAt });
}

function demand(holds: boolean, contact: SimulatedContact, what: string): void {
  if (holds) return;
  const state = contact.history.at(-1)?.type ?? contact.state.type;
  const accepted =
    state === 'connecting' && contact.acceptedAt !== undefined ? ' and was accepted already' : '';
  throw new EngineError(
    'invalid-state',
    `Contact ${contact.contactId} cannot be ${what}: it is ${state}${accepted}.`,
  );
}
