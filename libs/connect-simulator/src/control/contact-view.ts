import type { DialFailure } from '../engine/dialling-mode.js';
import { isDialling, isLive } from '../engine/simulated-contact.js';
import type { AudioState, SimulatedContact, TimedState } from '../engine/simulated-contact.js';

/** A leg as the control API shows it; times are ISO. */
export interface ConnectionView {
  readonly connectionId: string;
  readonly type: 'agent' | 'inbound' | 'outbound';
  readonly initial: boolean;
  readonly phoneNumber: string | null;
  readonly state: string;
  readonly stateSince: string;
  readonly mute: boolean;
}

/** A contact as the control API shows it, finished ones included; times are ISO. */
export interface ContactView {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly channel: 'voice';
  readonly direction: 'inbound' | 'outbound';
  readonly initiationMethod: string;
  readonly agent: string;
  readonly queue: string;
  readonly customerNumber: string;
  /** The instance's own number: the one the customer dialled, or the caller id they see. */
  readonly systemNumber: string;
  /** The number that the customer of an outbound call sees; null for inbound ones. */
  readonly outboundCallerId: string | null;
  /** Whether it rings at the customer's: it can be answered, or fail. */
  readonly dialling: boolean;
  /** The agent's error state after a dial that failed; null otherwise. */
  readonly dialFailure: DialFailure | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** `connecting`, `connected`, `missed`, `rejected`, `error`, `ended`, and once it is gone `cleared` or `vanished`. */
  readonly state: string;
  readonly stateSince: string;
  readonly live: boolean;
  readonly accepted: boolean;
  /** Who carries the audio. */
  readonly audio: AudioState;
  readonly queuedAt: string;
  readonly connectedAt: string | null;
  readonly finishedAt: string | null;
  readonly connections: readonly ConnectionView[];
  readonly digits: readonly string[];
  readonly history: readonly { readonly state: string; readonly at: string }[];
}

export function contactView(contact: SimulatedContact, agentName: string): ContactView {
  const current: TimedState<string> = contact.finishedAt === undefined ? contact.state : lastOf(contact);
  return {
    contactId: contact.contactId,
    initialContactId: contact.initialContactId,
    channel: 'voice',
    direction: contact.direction,
    initiationMethod: contact.initiationMethod,
    agent: agentName,
    queue: contact.queue,
    customerNumber: contact.customerNumber,
    systemNumber: contact.systemNumber,
    outboundCallerId: contact.direction === 'outbound' ? contact.systemNumber : null,
    dialling: isDialling(contact),
    dialFailure: contact.dialFailure ?? null,
    attributes: contact.attributes,
    state: current.type,
    stateSince: iso(current.at),
    live: isLive(contact),
    accepted: contact.acceptedAt !== undefined,
    audio: contact.audio,
    queuedAt: iso(contact.queuedAt),
    connectedAt: contact.connectedAt === undefined ? null : iso(contact.connectedAt),
    finishedAt: contact.finishedAt === undefined ? null : iso(contact.finishedAt),
    connections: contact.connections.map((connection) => ({
      connectionId: connection.connectionId,
      type: connection.type,
      initial: connection.initial,
      phoneNumber: connection.phoneNumber ?? null,
      state: connection.state.type,
      stateSince: iso(connection.state.at),
      mute: connection.mute,
    })),
    digits: contact.digits,
    history: contact.history.map((entry) => ({ state: entry.type, at: iso(entry.at) })),
  };
}

function lastOf(contact: SimulatedContact): TimedState<string> {
  return contact.history.at(-1) ?? contact.state;
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
