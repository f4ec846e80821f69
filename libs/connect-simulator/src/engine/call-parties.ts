import { finishContact, setLeg, stopContact } from './contact-transitions.js';
import type { EngineCore } from './engine-core.js';
import { activeLegs, isLive, isRinging } from './simulated-contact.js';
import type { ConnectionStateType, SimulatedConnection, SimulatedContact } from './simulated-contact.js';

/** The customer as a party of every call. */
export const customerParty = 'customer';

/** Contacts of the call that are live, other agents' included, supervisors' not. */
export function contactsOfCall(core: EngineCore, callId: string): SimulatedContact[] {
  return core
    .contacts()
    .filter((contact) => contact.callId === callId && contact.monitoring === undefined && isLive(contact));
}

/** The leg of a party in one contact. */
export function legOfParty(contact: SimulatedContact, partyId: string): SimulatedConnection | undefined {
  return contact.connections.find((leg) => leg.partyId === partyId && leg.state.type !== 'disconnected');
}

/** What a hold, a resume or the like does to a party, as everybody in the conference sees it. */
export function showParty(
  core: EngineCore,
  contact: SimulatedContact,
  partyId: string,
  state: ConnectionStateType,
): void {
  for (const each of contactsOfCall(core, contact.callId)) {
    if (each !== contact && !(contact.isJoined && each.isJoined)) continue;
    const leg = legOfParty(each, partyId);
    if (leg === undefined) continue;
    setLeg(core, leg, state);
    core.touch(each.agentId);
  }
}

/** A party has left: nobody has a live leg to it any more. */
export function forgetParty(core: EngineCore, callId: string, partyId: string): void {
  for (const contact of contactsOfCall(core, callId)) {
    const leg = legOfParty(contact, partyId);
    if (leg === undefined) continue;
    setLeg(core, leg, 'disconnected');
    core.touch(contact.agentId);
  }
}

/** An agent has been reached: the leg that led to them talks. */
export function partyAnswers(core: EngineCore, contact: SimulatedContact): void {
  for (const each of contactsOfCall(core, contact.callId)) {
    const leg = legOfParty(each, contact.partyId);
    if (each === contact || leg?.state.type !== 'connecting') continue;
    setLeg(core, leg, 'connected');
    core.touch(each.agentId);
  }
}

/** A party is sent away: an agent's contact ends, or stops ringing; a number is hung up. */
export function dropParty(core: EngineCore, callId: string, partyId: string): void {
  for (const contact of contactsOfCall(core, callId)) {
    if (contact.partyId !== partyId) continue;
    if (isRinging(contact)) finishContact(core, contact, 'vanished');
    else stopContact(core, contact, 'ended');
  }
  core.waiting = core.waiting.filter((ticket) => ticket.partyId !== partyId);
  forgetParty(core, callId, partyId);
}

/** Nobody is left to talk with: every other contact of the call is over. */
export function endCall(core: EngineCore, contact: SimulatedContact): void {
  core.waiting = core.waiting.filter(({ callId }) => callId !== contact.callId);
  for (const other of contactsOfCall(core, contact.callId)) {
    if (other !== contact) stopContact(core, other, isRinging(other) ? 'missed' : 'ended');
  }
}

/** An agent leaves. The rest of the call goes on if there is another agent, or somebody who will become one. */
export function leaveCall(core: EngineCore, contact: SimulatedContact): void {
  forgetParty(core, contact.callId, contact.partyId);
  for (const other of contactsOfCall(core, contact.callId)) {
    if (activeLegs(other).length < 2) stopContact(core, other, 'ended');
  }
}
