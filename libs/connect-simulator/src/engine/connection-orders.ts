import { customerParty, dropParty, showParty } from './call-parties.js';
import { isCall } from './channel.js';
import { agentHangsUp, rejectContact } from './contact-life.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { stopMonitoring } from './monitor-contact.js';
import { activeLegs, agentLeg, isRinging } from './simulated-contact.js';
import type { SimulatedConnection, SimulatedContact } from './simulated-contact.js';

/** The leg with this id. Throws `not-found`. */
export function connectionOf(contact: SimulatedContact, connectionId: string): SimulatedConnection {
  const leg = contact.connections.find((connection) => connection.connectionId === connectionId);
  if (leg === undefined) {
    throw new EngineError('not-found', `Contact ${contact.contactId} has no connection ${connectionId}.`);
  }
  return leg;
}

/**
 * The agent's own leg: they leave. Another party's: that one is dropped. Either leg of a two-party call ends it; while
 * it rings, leaving is refusing (a model).
 */
export function destroyConnection(core: EngineCore, contact: SimulatedContact, connectionId: string): void {
  const leg = connectionOf(contact, connectionId);
  if (contact.monitoring !== undefined) {
    stopMonitoring(core, contact);
    return;
  }
  if (isRinging(contact)) {
    rejectContact(core, contact);
    return;
  }
  const isOwn = leg === agentLeg(contact);
  const isTwoParty = leg.partyId === customerParty && activeLegs(contact).length <= 2;
  if (!isOwn && !isTwoParty && contact.state.type === 'connected') {
    if (leg.state.type === 'disconnected') {
      throw new EngineError('invalid-state', `Connection ${connectionId} is disconnected already.`);
    }
    dropParty(core, contact.callId, leg.partyId);
    if (activeLegs(contact).length > 1) return;
  }
  agentHangsUp(core, contact);
}

/** Puts a party on hold or takes them back; an agent's own leg cannot be held in a two-party call. */
export function holdConnection(
  core: EngineCore,
  contact: SimulatedContact,
  connectionId: string,
  to: 'hold' | 'connected',
): void {
  const leg = connectionOf(contact, connectionId);
  const from = to === 'hold' ? 'connected' : 'hold';
  const isHoldable = leg !== agentLeg(contact) || activeLegs(contact).length > 2;
  if (!isCall(contact) || !isHoldable || contact.state.type !== 'connected' || leg.state.type !== from) {
    throw new EngineError(
      'invalid-state',
      `Connection ${connectionId} cannot be ${to === 'hold' ? 'held' : 'resumed'}: it is the ${leg.type} leg, ${leg.state.type}.`,
    );
  }
  showParty(core, contact, leg.partyId, to);
}

/** Mutes or unmutes a leg at the service. */
export function muteConnection(contact: SimulatedContact, connectionId: string, mute: boolean): void {
  const leg = connectionOf(contact, connectionId);
  demandTalk(contact);
  leg.mute = mute;
}

/** Sends DTMF digits to the other side; kept in the contact's record. */
export function sendDigits(contact: SimulatedContact, connectionId: string, digits: string): void {
  connectionOf(contact, connectionId);
  demandTalk(contact);
  contact.digits.push(digits);
}

function demandTalk(contact: SimulatedContact): void {
  if (!isCall(contact) || contact.state.type !== 'connected') {
    throw new EngineError(
      'invalid-state',
      `Nobody talks in contact ${contact.contactId}: it is a ${contact.channel} that is ${contact.state.type}.`,
    );
  }
}
