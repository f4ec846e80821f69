import { turnAudio } from './call-audio.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { endedRecording } from './recording.js';
import type {
  ConnectionStateType,
  ContactStateType,
  SimulatedConnection,
  SimulatedContact,
} from './simulated-contact.js';

/** Brings one contact into a state; its legs and the others of the call stay as they are. */
export function enterState(core: EngineCore, contact: SimulatedContact, type: ContactStateType): void {
  contact.state = { type, at: core.clock.now() };
  contact.history.push(contact.state);
  core.touch(contact.agentId);
}

/** One contact is over: all of its legs are disconnected. */
export function stopContact(core: EngineCore, contact: SimulatedContact, state: ContactStateType): void {
  enterState(core, contact, state);
  for (const leg of contact.connections) {
    if (leg.state.type !== 'disconnected') leg.state = { type: 'disconnected', at: contact.state.at };
  }
  contact.isJoined = false;
  contact.recording = endedRecording(contact.recording, contact.state.at);
  if (contact.audio === 'page') turnAudio(contact, 'none', contact.state.at);
}

/** One contact leaves its agent's snapshot. */
export function finishContact(
  core: EngineCore,
  contact: SimulatedContact,
  how: 'cleared' | 'vanished',
): void {
  contact.finishedAt = core.clock.now();
  contact.isJoined = false;
  contact.recording = endedRecording(contact.recording, contact.finishedAt);
  contact.history.push({ type: how, at: contact.finishedAt });
  core.touch(contact.agentId);
}

/** Brings one leg into a state, unless it is in it. */
export function setLeg(core: EngineCore, leg: SimulatedConnection, type: ConnectionStateType): void {
  if (leg.state.type !== type) leg.state = { type, at: core.clock.now() };
}

/** Throws `invalid-state` unless `holds`; `what` completes "cannot be …". */
export function demandThat(holds: boolean, contact: SimulatedContact, what: string): void {
  if (holds) return;
  const state = contact.history.at(-1)?.type ?? contact.state.type;
  const accepted =
    state === 'connecting' && contact.acceptedAt !== undefined ? ' and was accepted already' : '';
  throw new EngineError(
    'invalid-state',
    `Contact ${contact.contactId} cannot be ${what}: it is ${state}${accepted}.`,
  );
}
