import { turnAudio } from './call-audio.js';
import { endCall, forgetParty, leaveCall, partyAnswers } from './call-parties.js';
import { isCall } from './channel.js';
import { agentJoins, endChat, isOpenChat, reopenChat } from './chat/chat-life.js';
import { demandThat, enterState, finishContact, setLeg, stopContact } from './contact-transitions.js';
import { dialFailures } from './dialling-mode.js';
import type { DialFailure } from './dialling-mode.js';
import type { EngineCore } from './engine-core.js';
import { endMonitoringOf } from './monitor-contact.js';
import { queueNamed } from './queue-named.js';
import { begunRecording } from './recording.js';
import { agentLeg, customerLeg, isDialling, isLive, isRinging } from './simulated-contact.js';
import type { ContactStateType, SimulatedContact } from './simulated-contact.js';
import { returnTransfer } from './transfer-ticket.js';

/**
 * Somebody takes a ringing contact: in a CCP page, whose audio is then awaited, or elsewhere, where it is up at once.
 * What is no call needs no audio.
 */
export function acceptContact(core: EngineCore, contact: SimulatedContact, by: 'page' | 'elsewhere'): void {
  demandThat(isRinging(contact), contact, 'accepted');
  const isCallback = contact.channel === 'queue_callback';
  const isDeskPhone = contact.deskPhone !== undefined;
  demandThat(by === 'elsewhere' || isCallback || !isDeskPhone, contact, 'accepted but at the desk phone');
  contact.acceptedAt = core.clock.now();
  if (isCall(contact) && (by === 'elsewhere' || isDeskPhone)) {
    turnAudio(contact, 'elsewhere', contact.acceptedAt);
    contact.audioAt = contact.acceptedAt;
  }
  if (isCallback) dialCallback(core, contact);
  else if (by === 'elsewhere' || !isCall(contact)) connectContact(core, contact);
}

/** The phone on the agent's desk is picked up. */
export function pickUp(core: EngineCore, contact: SimulatedContact): void {
  demandThat(contact.deskPhone !== undefined, contact, 'picked up at a desk phone');
  acceptContact(core, contact, 'elsewhere');
}

/** All legs talk, or work begins. */
export function connectContact(core: EngineCore, contact: SimulatedContact): void {
  enterState(core, contact, 'connected');
  contact.connectedAt = contact.state.at;
  for (const leg of contact.connections) leg.state = { type: 'connected', at: contact.state.at };
  const isRecorded = isCall(contact) && (queueNamed(core.world, contact.queue).isRecorded ?? true);
  if (isRecorded) contact.recording = begunRecording(contact.recording, contact.state.at);
  partyAnswers(core, contact);
  if (contact.channel === 'chat') agentJoins(core, contact);
}

export function rejectContact(core: EngineCore, contact: SimulatedContact): void {
  demandThat(isRinging(contact), contact, 'rejected');
  dismiss(core, contact, 'rejected');
}

/** Nobody took it in time. */
export function missContact(core: EngineCore, contact: SimulatedContact): void {
  demandThat(isRinging(contact), contact, 'missed');
  dismiss(core, contact, 'missed');
}

/** The customer leaves: a ringing contact is missed, a dialled one fails, any other ends, for all agents (a model). */
export function customerHangsUp(core: EngineCore, contact: SimulatedContact): void {
  const isWaiting = core.waiting.some(({ callId }) => callId === contact.callId);
  const isOpen = isOpenChat(core, contact);
  demandThat(isLive(contact) || isWaiting || isOpen, contact, 'hung up by the customer');
  if (isDialling(contact)) {
    failDial(core, contact, dialFailures.busy);
    return;
  }
  if (isOpen) endChat(core, contact, 'customer');
  if (isLive(contact)) stop(core, contact, isRinging(contact) ? 'missed' : 'ended');
  endCall(core, contact);
}

/** The agent leaves a call that somebody accepted or dialled; others who are in it go on. A chat is over for everybody. */
export function agentHangsUp(core: EngineCore, contact: SimulatedContact): void {
  demandThat(isLive(contact) && !isRinging(contact), contact, 'hung up by the agent');
  if (contact.channel === 'chat') endChat(core, contact, 'agent');
  stop(core, contact, 'ended');
  if (contact.channel === 'chat') endCall(core, contact);
  else leaveCall(core, contact);
}

/** Audio did not come up after accept (spec/connect.md N3, a model). */
export function failMedia(core: EngineCore, contact: SimulatedContact): void {
  demandThat(
    isLive(contact) && isCall(contact) && contact.state.type === 'connecting',
    contact,
    'failed for want of audio',
  );
  dismiss(core, contact, 'error');
}

/** A dialled customer answers; the contact is connected when the agent's audio is up as well. */
export function answerDial(core: EngineCore, contact: SimulatedContact): void {
  demandThat(isDialling(contact), contact, 'answered');
  setLeg(core, customerLeg(contact), 'connected');
  core.touch(contact.agentId);
}

/** A dialled customer is not reached: the contact ends, the agent is in an error state (spec/connect.md N3, a model). */
export function failDial(
  core: EngineCore,
  contact: SimulatedContact,
  failure: DialFailure = dialFailures['no-answer'],
): void {
  demandThat(isDialling(contact), contact, 'failed as a dialled call');
  contact.dialFailure = failure;
  stop(core, contact, 'ended');
}

/** The agent closes a contact that is over. */
export function clearContact(core: EngineCore, contact: SimulatedContact): void {
  demandThat(contact.finishedAt === undefined && !isLive(contact), contact, 'cleared');
  finishContact(core, contact, 'cleared');
}

/** The service takes a ringing contact back. */
export function rescindContact(core: EngineCore, contact: SimulatedContact): void {
  demandThat(isRinging(contact), contact, 'rescinded');
  vanishContact(core, contact);
}

/** The contact is gone from the snapshot, whatever its state was. */
export function vanishContact(core: EngineCore, contact: SimulatedContact): void {
  demandThat(contact.finishedAt === undefined, contact, 'taken away');
  finishContact(core, contact, 'vanished');
  forgetParty(core, contact.callId, contact.partyId);
  endMonitoringOf(core, contact);
}

/** The same contact rings again, with a new agent leg (spec/connect.md N20). */
export function offerAgain(core: EngineCore, contact: SimulatedContact): void {
  const isOffered = contact.direction === 'inbound' && contact.monitoring === undefined;
  demandThat(!isLive(contact) && isOffered, contact, 'offered again');
  enterState(core, contact, contact.channel === 'queue_callback' ? 'incoming' : 'connecting');
  if (contact.channel === 'chat') reopenChat(core, contact);
  const at = contact.state.at;
  turnAudio(contact, 'none', at);
  Object.assign(contact, { acceptedAt: undefined, audioAt: undefined, finishedAt: undefined });
  agentLeg(contact).connectionId = core.createId();
  const leg = agentLeg(contact);
  if (customerLeg(contact) !== leg) customerLeg(contact).state = { type: 'connected', at };
  leg.state = { type: 'connecting', at };
}

/** An accepted callback: both legs are new, and the customer is being dialled. */
function dialCallback(core: EngineCore, contact: SimulatedContact): void {
  enterState(core, contact, 'connecting');
  contact.earlierAgentLegId = agentLeg(contact).connectionId;
  contact.dialling = core.dialling;
  for (const leg of contact.connections) {
    leg.connectionId = core.createId();
    leg.state = { type: 'connecting', at: contact.state.at };
  }
}

/** A contact that nobody talked in is over; a transferred call goes back to where it waits. */
function dismiss(core: EngineCore, contact: SimulatedContact, state: ContactStateType): void {
  stop(core, contact, state);
  forgetParty(core, contact.callId, contact.partyId);
  returnTransfer(core, contact);
}

function stop(core: EngineCore, contact: SimulatedContact, state: ContactStateType): void {
  stopContact(core, contact, state);
  endMonitoringOf(core, contact);
}
