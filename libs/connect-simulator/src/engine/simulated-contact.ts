import type { DialFailure, DiallingMode } from './dialling-mode.js';

/** States of a voice contact that the engine uses; Connect's own words. */
export type ContactStateType = 'connecting' | 'connected' | 'missed' | 'rejected' | 'error' | 'ended';

export type ConnectionStateType = 'connecting' | 'connected' | 'hold' | 'disconnected';

/** A state and when it began (epoch milliseconds of the engine's clock). */
export interface TimedState<Type extends string> {
  readonly type: Type;
  readonly at: number;
}

/** One leg of a contact. */
export interface SimulatedConnection {
  connectionId: string;
  readonly type: 'agent' | 'inbound' | 'outbound';
  readonly initial: boolean;
  readonly phoneNumber: string | undefined;
  state: TimedState<ConnectionStateType>;
  mute: boolean;
}

/** Who carries the audio: a CCP page, somebody outside the pages (another CCP, a desk phone), or nobody. */
export type AudioState = 'none' | 'page' | 'elsewhere' | 'lost';

/** A voice contact as the service knows it; it outlives every page. */
export interface SimulatedContact {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly agentId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly initiationMethod: string;
  readonly queue: string;
  readonly queuedAt: number;
  readonly customerNumber: string;
  /** The instance's own number: the one the customer dialled, or the caller id they see. */
  readonly systemNumber: string;
  attributes: Readonly<Record<string, string>>;
  state: TimedState<ContactStateType>;
  readonly connections: SimulatedConnection[];
  /** When somebody took it; undefined while it waits. A dialled contact is taken from the start. */
  acceptedAt: number | undefined;
  audio: AudioState;
  /** When the audio came up. */
  audioAt: number | undefined;
  /** What becomes of a dialled contact by itself; undefined for others. */
  readonly dialling: DiallingMode | undefined;
  /** The agent's error state after a dial that failed. */
  dialFailure: DialFailure | undefined;
  /** When it was first connected; undefined if nobody ever talked. */
  connectedAt: number | undefined;
  /** When it left the agent's snapshot. */
  finishedAt: number | undefined;
  readonly digits: string[];
  readonly history: TimedState<ContactStateType | 'cleared' | 'vanished'>[];
}

/** States in which a contact still occupies the agent's line. */
export function isLive(contact: SimulatedContact): boolean {
  return (
    contact.finishedAt === undefined &&
    (contact.state.type === 'connecting' || contact.state.type === 'connected')
  );
}

/** Whether the contact waits for somebody to accept it. */
export function isRinging(contact: SimulatedContact): boolean {
  return isLive(contact) && contact.state.type === 'connecting' && contact.acceptedAt === undefined;
}

/** Whether the customer of a dialled contact has not been reached yet. */
export function isDialling(contact: SimulatedContact): boolean {
  return (
    isLive(contact) &&
    contact.direction === 'outbound' &&
    contact.state.type === 'connecting' &&
    customerLeg(contact).state.type === 'connecting'
  );
}

/** The agent's own leg; every contact has one. */
export function agentLeg(contact: SimulatedContact): SimulatedConnection {
  return legOf(contact, (connection) => connection.type === 'agent');
}

/** The customer's leg, the initial one of a voice contact. */
export function customerLeg(contact: SimulatedContact): SimulatedConnection {
  return legOf(contact, (connection) => connection.initial);
}

function legOf(
  contact: SimulatedContact,
  isWanted: (connection: SimulatedConnection) => boolean,
): SimulatedConnection {
  const leg = contact.connections.find(isWanted);
  if (leg === undefined) throw new Error(`Contact ${contact.contactId} lacks a leg.`);
  return leg;
}
