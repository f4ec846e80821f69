import type { AddNumberData } from './add-number-data.js';
import type { TaskData } from '../task-details/task-data.js';
import type { VoiceIdData } from '../voice-id-panel/voice-id-data.js';
import type { RecordingData } from './recording-data.js';

/** Somebody in the conversation besides the customer and this agent. */
export interface ParticipantData {
  /** Name of the agent, queue or quick connect, or the number. */
  readonly name: string;
  readonly state: 'connecting' | 'connected' | 'onHold';
}

/** Everything a contact card shows. Sentences and names arrive in the agent's language. */
export interface ContactCardData {
  readonly contactId: string;
  readonly channel: 'voice' | 'chat' | 'task' | 'email' | 'callback' | 'unknown';
  readonly direction: 'inbound' | 'outbound' | 'callback';
  /** The customer's name, or what stands for it: the number, a word such as *Anonymous*, the name of a task. */
  readonly who: string;
  /** The customer's name, when `who` is something else. */
  readonly customerName?: string | undefined;
  /** The customer's number as people read it, when `who` is not the number itself. */
  readonly number?: string;
  readonly organisation?: string;
  /** `none`: the contact names nobody who could be a customer. */
  readonly customerKind: 'looking-up' | 'recognised' | 'unrecognised' | 'anonymous' | 'several' | 'none';
  readonly queue?: string;
  readonly phase: 'ringing' | 'connected' | 'afterContactWork' | 'over';
  /** When the phase began, in epoch milliseconds. */
  readonly since: number;
  /** The assigned ticket. */
  readonly ticket?: { readonly id: number; readonly subject: string };
  /** Where things stand, in one sentence. */
  readonly line: string;
  readonly tone: 'neutral' | 'working' | 'success' | 'warning' | 'danger';
  /** The contact whose conversation the agent is in. */
  readonly inView: boolean;
  /** Something failed that the agent may try again. */
  readonly retryable: boolean;
  /** Who else takes part, in the order they came. */
  readonly participants?: readonly ParticipantData[] | undefined;
  /** Present when the number could be added to the customer's profile, or has just been added. */
  readonly addNumber?: AddNumberData | undefined;
  /** Present, from the first ringing on, for a contact whose recording can be controlled: the card keeps room for it and shows it while connected. */
  readonly recording?: RecordingData | undefined;
  /** A supervisor listens in: the card says so and offers nothing that changes anything. */
  readonly isMonitoring?: boolean | undefined;
  /** The agent has put the contact aside for a while, as Connect lets them do with tasks. */
  readonly isPaused?: boolean | undefined;
  /** What a task asks for, or an e-mail refers to. */
  readonly task?: TaskData | undefined;
  /** Present, from the first ringing on, for a call with Voice ID: the card keeps room for it and shows it from the answer on. */
  readonly voiceId?: VoiceIdData | undefined;
  /** Something worth knowing that nobody has to act upon, one sentence. */
  readonly hint?: string | undefined;
}
