import { audioInterruptions } from '../engine/call-audio.js';
import type { ContactEngine } from '../engine/contact-engine.js';
import type { ContactChannel } from '../engine/channel.js';
import { destinationName } from '../engine/destination.js';
import type { DialFailure } from '../engine/dialling-mode.js';
import { isDialling, isLive } from '../engine/simulated-contact.js';
import type { RecordingState } from '../engine/recording.js';
import type {
  AudioState,
  MonitorStatus,
  SimulatedConnection,
  SimulatedContact,
  TimedState,
} from '../engine/simulated-contact.js';
import { workView } from './work-view.js';
import type { WorkView } from './work-view.js';

/** A leg as the control API shows it; times are ISO. */
export interface ConnectionView {
  readonly connectionId: string;
  readonly type: SimulatedConnection['type'];
  readonly initial: boolean;
  readonly phoneNumber: string | null;
  /** Of a third party: the agent, queue, quick connect or number it leads to; null for the agent and the customer. */
  readonly name: string | null;
  readonly state: string;
  readonly stateSince: string;
  readonly mute: boolean;
  /** What a supervisor does at this leg; null for everybody else. */
  readonly monitorStatus: MonitorStatus | null;
}

/** From when on somebody carried the agent's sound, or nobody did. */
export interface AudioTurnView {
  readonly audio: AudioState;
  readonly page: string | null;
  readonly at: string;
}

/** A contact as the control API shows it, finished ones included; times are ISO. */
export interface ContactView {
  readonly contactId: string;
  /** Null in classic monitoring. */
  readonly initialContactId: string | null;
  /** The contact a transfer came from. */
  readonly previousContactId: string | null;
  readonly channel: ContactChannel;
  /** The contact that a supervisor watches by this one. */
  readonly watchedContactId: string | null;
  readonly direction: 'inbound' | 'outbound';
  readonly initiationMethod: string;
  readonly agent: string;
  /** Empty in monitoring. */
  readonly queue: string;
  /** Empty where nobody calls. */
  readonly customerNumber: string;
  /** How the customer of a chat calls themselves; null for what is no chat. */
  readonly customerName: string | null;
  /** The instance's own number: the one the customer dialled, or the caller id they see. */
  readonly systemNumber: string;
  /** The number that the customer of an outbound call sees; null for inbound ones. */
  readonly outboundCallerId: string | null;
  /** Whether it rings at the customer's: it can be answered, or fail. */
  readonly dialling: boolean;
  /** The agent's error state after a dial that failed; null otherwise. */
  readonly dialFailure: DialFailure | null;
  /** What a task, an e-mail or a hologram is about; null for calls and chats. */
  readonly work: WorkView | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** `incoming` (a callback), `connecting`, `connected`, `paused` (a task), `missed`, `rejected`, `error`, `ended`, and once it is gone `cleared` or `vanished`. */
  readonly state: string;
  readonly stateSince: string;
  readonly live: boolean;
  readonly accepted: boolean;
  /** Who carries the audio. */
  readonly audio: AudioState;
  /** Who carried it, from the first that did. `page` is the origin that embeds the CCP page, or the instance's own. */
  readonly audioHistory: readonly AudioTurnView[];
  /** How often nobody carried the audio of the call while it went on. */
  readonly audioInterruptions: number;
  readonly recording: RecordingState;
  readonly queuedAt: string;
  readonly connectedAt: string | null;
  readonly finishedAt: string | null;
  readonly connections: readonly ConnectionView[];
  readonly digits: readonly string[];
  readonly history: readonly { readonly state: string; readonly at: string }[];
}

/** Throws `not-found`. */
export function contactViewOf(engine: ContactEngine, contactId: string): ContactView {
  const contact = engine.contact(contactId);
  const current: TimedState<string> = contact.finishedAt === undefined ? contact.state : lastOf(contact);
  return {
    contactId: contact.contactId,
    initialContactId: contact.initialContactId ?? null,
    previousContactId: contact.previousContactId ?? null,
    channel: contact.channel,
    watchedContactId: contact.monitoring?.watchedContactId ?? null,
    direction: contact.direction,
    initiationMethod: contact.initiationMethod,
    agent: engine.session(contact.agentId).agent.username,
    queue: contact.queue,
    customerNumber: contact.customerNumber,
    customerName: contact.customerName ?? null,
    systemNumber: contact.systemNumber,
    outboundCallerId: contact.direction === 'outbound' ? contact.systemNumber : null,
    dialling: isDialling(contact),
    dialFailure: contact.dialFailure ?? null,
    work: contact.work === undefined ? null : workView(contact.work),
    attributes: contact.attributes,
    state: current.type,
    stateSince: iso(current.at),
    live: isLive(contact),
    accepted: contact.acceptedAt !== undefined,
    audio: contact.audio,
    audioHistory: contact.audioHistory.map(({ audio, page, at }) => ({
      audio,
      page: page ?? null,
      at: iso(at),
    })),
    audioInterruptions: audioInterruptions(contact),
    recording: contact.recording.state,
    queuedAt: iso(contact.queuedAt),
    connectedAt: contact.connectedAt === undefined ? null : iso(contact.connectedAt),
    finishedAt: contact.finishedAt === undefined ? null : iso(contact.finishedAt),
    connections: contact.connections.map((connection) => ({
      connectionId: connection.connectionId,
      type: connection.type,
      initial: connection.initial,
      phoneNumber: connection.phoneNumber ?? null,
      name:
        connection.destination === undefined ? null : destinationName(engine.world, connection.destination),
      state: connection.state.type,
      stateSince: iso(connection.state.at),
      mute: connection.mute,
      monitorStatus: connection.monitorStatus ?? null,
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
