import { agentHangsUp } from './contact-life.js';
import { contactsOfCall, customerParty, forgetParty, legOfParty, showParty } from './call-parties.js';
import { isCall } from './channel.js';
import { demandThat, setLeg } from './contact-transitions.js';
import type { Destination } from './destination.js';
import { isDialable } from './destination.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { handOver } from './work/hand-over.js';
import { activeLegs, customerLeg, isLive } from './simulated-contact.js';
import type { SimulatedConnection, SimulatedContact } from './simulated-contact.js';
import { deliverWaiting } from './transfer-ticket.js';

const mostParties = 6;

/** A leg that was added, and the receiving agent's contact, if one is free; or, for a chat, why it stays. */
export interface AddedParty {
  readonly connectionId: string;
  readonly contactId: string | undefined;
  readonly failure?: string;
}

/**
 * Calls a third party into a call: the customer is put on hold, the new leg rings (spec/connect.md 4.5 and N4, a
 * model). What is no call is handed over. Throws `invalid-state`, `bad-endpoint`, and `quota-exceeded` for a seventh
 * participant.
 */
export function addParty(core: EngineCore, contact: SimulatedContact, destination: Destination): AddedParty {
  if (!isCall(contact)) return handOver(core, contact, destination);
  demandThat(isLive(contact) && contact.state.type === 'connected', contact, 'given another participant');
  demandThat(contact.monitoring === undefined, contact, 'given another participant by a supervisor');
  if (activeLegs(contact).length >= mostParties) {
    throw new EngineError('quota-exceeded', `A call has at most ${String(mostParties)} participants.`);
  }
  demandReachable(core, contact, destination);
  const [connectionId, partyId] = [core.createId(), core.createId()];
  const { phoneNumber } = { phoneNumber: undefined, ...destination };
  contact.connections.push({
    ...thirdLeg(core, connectionId, partyId, destination),
    phoneNumber,
    dialling: destination.type === 'phone_number' ? core.dialling : undefined,
  });
  if (customerLeg(contact).state.type === 'connected') showParty(core, contact, customerParty, 'hold');
  core.touch(contact.agentId);
  if (destination.type !== 'phone_number') {
    const { callId, contactId } = contact;
    core.waiting.push({
      callId,
      partyId,
      destination,
      previousContactId: contactId,
      queuedAt: core.clock.now(),
    });
    deliverWaiting(core);
  }
  const receiver = contactsOfCall(core, contact.callId).find((each) => each.partyId === partyId);
  return { connectionId, contactId: receiver?.contactId };
}

/** Hands the call over and leaves at once. Throws like `addParty`. */
export function transferCold(
  core: EngineCore,
  contact: SimulatedContact,
  destination: Destination,
): AddedParty {
  if (!isCall(contact)) return handOver(core, contact, destination);
  const added = addParty(core, contact, destination);
  agentHangsUp(core, contact);
  return added;
}

/** Everybody hears everybody: legs on hold are taken back, and every agent in the call sees every party. */
export function conference(core: EngineCore, contact: SimulatedContact): void {
  const others = activeLegs(contact).filter((leg) => leg.partyId !== contact.partyId);
  const reached = others.filter(({ state }) => state.type !== 'connecting');
  demandThat(
    contact.state.type === 'connected' && isLive(contact) && reached.length >= 2,
    contact,
    'made a conference',
  );
  for (const leg of [...reached, ownLeg(contact)]) setLeg(core, leg, 'connected');
  core.touch(contact.agentId);
  contact.isJoined = true;
  const agents = contactsOfCall(core, contact.callId).filter(
    (each) => each !== contact && reached.some(({ partyId }) => partyId === each.partyId),
  );
  for (const each of agents) {
    each.isJoined = true;
    core.touch(each.agentId);
    setLeg(core, ownLeg(each), 'connected');
    showOthers(core, each, contact, reached);
  }
}

/** Swaps who is on hold: the others of the call change places. */
export function toggleHold(core: EngineCore, contact: SimulatedContact): void {
  const others = activeLegs(contact).filter(
    ({ partyId, state }) =>
      partyId !== contact.partyId && (state.type === 'hold' || state.type === 'connected'),
  );
  demandThat(
    isCall(contact) && contact.state.type === 'connected' && isLive(contact) && others.length > 0,
    contact,
    'swapped',
  );
  for (const { partyId, state } of others) {
    showParty(core, contact, partyId, state.type === 'hold' ? 'connected' : 'hold');
  }
}

/** A number that was added answers. Throws `not-found`, `invalid-state`. */
export function answerLeg(core: EngineCore, contact: SimulatedContact, connectionId: string): void {
  setLeg(core, ringingNumber(contact, connectionId), 'connected');
  core.touch(contact.agentId);
}

/** A number that was added is not reached. */
export function failLeg(core: EngineCore, contact: SimulatedContact, connectionId: string): void {
  forgetParty(core, contact.callId, ringingNumber(contact, connectionId).partyId);
}

function ringingNumber(contact: SimulatedContact, connectionId: string): SimulatedConnection {
  const leg = contact.connections.find((each) => each.connectionId === connectionId);
  if (leg === undefined) {
    throw new EngineError('not-found', `Contact ${contact.contactId} has no connection ${connectionId}.`);
  }
  if (leg.destination?.type === 'phone_number' && leg.state.type === 'connecting') return leg;
  throw new EngineError(
    'invalid-state',
    `Connection ${connectionId} is no number that rings: it is ${leg.state.type}.`,
  );
}

function demandReachable(core: EngineCore, contact: SimulatedContact, destination: Destination): void {
  if (destination.type === 'phone_number' && !isDialable(destination.phoneNumber)) {
    throw new EngineError('bad-endpoint', `"${destination.phoneNumber}" is no phone number to dial.`);
  }
  if (destination.type !== 'agent') return;
  const isIn = contactsOfCall(core, contact.callId).some(({ agentId }) => agentId === destination.agentId);
  if (!isIn) return;
  const { name } = core.session(destination.agentId).agent;
  throw new EngineError('bad-endpoint', `${name} is in this call already.`);
}

/** Gives an agent of the conference a leg for each party they do not see yet. */
function showOthers(
  core: EngineCore,
  viewer: SimulatedContact,
  host: SimulatedContact,
  reached: readonly SimulatedConnection[],
): void {
  const agent: Destination = { type: 'agent', agentId: host.agentId };
  const parties = [
    { partyId: host.partyId, destination: agent, phoneNumber: undefined },
    ...reached.filter(({ partyId }) => partyId !== viewer.partyId),
  ];
  for (const { partyId, destination, phoneNumber } of parties) {
    const known = legOfParty(viewer, partyId);
    if (known !== undefined) setLeg(core, known, 'connected');
    else if (destination !== undefined) {
      const leg = thirdLeg(core, core.createId(), partyId, destination);
      viewer.connections.push({ ...leg, phoneNumber, state: { ...leg.state, type: 'connected' } });
    }
  }
}

function thirdLeg(
  core: EngineCore,
  connectionId: string,
  partyId: string,
  destination: Destination,
): SimulatedConnection {
  return {
    connectionId,
    type: 'outbound',
    initial: false,
    phoneNumber: undefined,
    partyId,
    destination,
    state: { type: 'connecting', at: core.clock.now() },
    mute: false,
    dialling: undefined,
    monitorStatus: undefined,
  };
}

function ownLeg(contact: SimulatedContact): SimulatedConnection {
  const leg = legOfParty(contact, contact.partyId);
  if (leg === undefined) throw new Error(`Contact ${contact.contactId} lacks its agent's leg.`);
  return leg;
}
