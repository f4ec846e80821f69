import type { AudioSession, AudioTurn } from './call-audio.js';
import type { ContactChannel } from './channel.js';
import type { DialFailure, DiallingMode } from './dialling-mode.js';
import type { Destination } from './destination.js';
import type { Recording } from './recording.js';
import type { WorkItem } from './work/work-item.js';

/** States of a contact that the engine uses; Connect's own words. */
export type ContactStateType =
  'incoming' | 'connecting' | 'connected' | 'paused' | 'missed' | 'rejected' | 'error' | 'ended';

export type ConnectionStateType =
  'connecting' | 'connected' | 'hold' | 'disconnected' | 'silent_monitor' | 'barge';

/** What a supervisor does in an enhanced monitoring; Connect's own words. */
export type MonitorStatus = 'SILENT_MONITOR' | 'BARGE';

/** A state and when it began (epoch milliseconds of the engine's clock). */
export interface TimedState<Type extends string> {
  readonly type: Type;
  readonly at: number;
}

/** One leg of a contact. */
export interface SimulatedConnection {
  connectionId: string;
  readonly type: 'agent' | 'inbound' | 'outbound' | 'monitoring';
  readonly initial: boolean;
  readonly phoneNumber: string | undefined;
  /** Who is at its end: the same in all contacts of one call. */
  readonly partyId: string;
  /** Whom a third party's leg leads to; undefined for the agent's own leg and the customer's. */
  readonly destination: Destination | undefined;
  state: TimedState<ConnectionStateType>;
  mute: boolean;
  /** Of a number that was added: what becomes of it by itself. */
  readonly dialling: DiallingMode | undefined;
  monitorStatus: MonitorStatus | undefined;
}

/** Who carries the audio: a CCP page, somebody outside the pages (another CCP, a desk phone), or nobody. */
export type AudioState = 'none' | 'page' | 'elsewhere' | 'lost';

/** Whether a desk phone is picked up by itself or waits for somebody. */
export type DeskPhone = 'waits' | 'answers';

/** A supervisor's view of somebody else's contact. */
export interface Monitoring {
  readonly kind: 'classic' | 'enhanced';
  readonly watchedContactId: string;
  readonly watchedAgentId: string;
}

/** One agent's part of a call, chat, task or e-mail, as the service knows it; it outlives every page. */
export interface SimulatedContact {
  readonly contactId: string;
  /** Undefined in classic monitoring, and for what is no call unless it was transferred. */
  readonly initialContactId: string | undefined;
  /** The contact that a transfer came from. */
  readonly previousContactId: string | undefined;
  /** The same for all agents who talk with one customer. */
  readonly callId: string;
  /** The agent as a party of that call. */
  readonly partyId: string;
  readonly channel: ContactChannel;
  readonly agentId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly initiationMethod: string;
  /** Empty in monitoring. */
  readonly queue: string;
  readonly queuedAt: number;
  /** Empty where nobody calls. */
  readonly customerNumber: string;
  /** How the customer of a chat calls themselves. */
  readonly customerName: string | undefined;
  /** The instance's own number: the one the customer dialled, or the caller id they see. */
  readonly systemNumber: string;
  /** What the call was brought by, if by a transfer: where it waits again when nobody takes it. */
  readonly broughtBy: Destination | undefined;
  readonly monitoring: Monitoring | undefined;
  /** Undefined for calls and chats. */
  readonly work: WorkItem | undefined;
  /** The agent answers by a phone beside the computer; undefined: by the softphone. */
  readonly deskPhone: DeskPhone | undefined;
  /** Whether the agent is in a conference and so has a leg for every party. */
  isJoined: boolean;
  attributes: Readonly<Record<string, string>>;
  state: TimedState<ContactStateType>;
  readonly connections: SimulatedConnection[];
  /** The agent's leg before a callback was accepted: pages go on naming it when they report audio. */
  earlierAgentLegId: string | undefined;
  /** When somebody took it; undefined while it waits. A dialled contact is taken from the start. */
  acceptedAt: number | undefined;
  audio: AudioState;
  /** When the audio came up. */
  audioAt: number | undefined;
  /** Of the pages that carry it at the moment, the latest last. */
  audioSessions: readonly AudioSession[];
  /** Who carried it, from the first that did. */
  readonly audioHistory: AudioTurn[];
  /** What becomes of a dialled contact by itself; undefined for others. */
  dialling: DiallingMode | undefined;
  /** The agent's error state after a dial that failed. */
  dialFailure: DialFailure | undefined;
  /** When it was first connected; undefined if nobody ever talked. */
  connectedAt: number | undefined;
  /** When it left the agent's snapshot. */
  finishedAt: number | undefined;
  recording: Recording;
  readonly digits: string[];
  readonly history: TimedState<ContactStateType | 'cleared' | 'vanished'>[];
}

/** Whether the contact is not over: it rings, talks or is worked on. */
export function isLive(contact: SimulatedContact): boolean {
  return (
    contact.finishedAt === undefined &&
    ['incoming', 'connecting', 'connected', 'paused'].includes(contact.state.type)
  );
}

/** Whether the contact waits for somebody to accept it. */
export function isRinging(contact: SimulatedContact): boolean {
  return isLive(contact) && contact.state.type !== 'connected' && contact.acceptedAt === undefined;
}

/** Whether the customer of a dialled contact or an accepted callback has not been reached yet. */
export function isDialling(contact: SimulatedContact): boolean {
  return (
    isLive(contact) &&
    contact.dialling !== undefined &&
    contact.state.type === 'connecting' &&
    customerLeg(contact).state.type === 'connecting'
  );
}

/** The agent's own leg, or the supervisor's; every contact has one. */
export function agentLeg(contact: SimulatedContact): SimulatedConnection {
  return legOf(contact, ({ type }) => type === 'agent' || type === 'monitoring');
}

/** The customer's leg, the initial one; in classic monitoring, a task or an e-mail the only one. */
export function customerLeg(contact: SimulatedContact): SimulatedConnection {
  return legOf(contact, (connection) => connection.initial);
}

/** Legs that are not over, supervisors who have barged in left out. */
export function activeLegs(contact: SimulatedContact): SimulatedConnection[] {
  return contact.connections.filter(
    (leg) => leg.state.type !== 'disconnected' && (leg.monitorStatus === undefined || leg.type === 'agent'),
  );
}

function legOf(
  contact: SimulatedContact,
  isWanted: (connection: SimulatedConnection) => boolean,
): SimulatedConnection {
  const leg = contact.connections.find(isWanted);
  if (leg === undefined) throw new Error(`Contact ${contact.contactId} lacks a leg.`);
  return leg;
}
