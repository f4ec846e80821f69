import type {
  AgentView,
  ChatView,
  ContactView,
  DiallingMode,
  PendingWorkView,
  VoiceIdView,
} from '@patchcord/connect-simulator';
import type { LoggedRequest } from '@patchcord/zendesk-simulator';
import type { AudioPlace } from '../../src/wire/audio-place.js';
import type { TicketNews } from '../../src/wire/ticket-news.js';
import type { Callers } from '../callers/list-callers.js';
import { listCallers } from '../callers/list-callers.js';
import type { SetDisturbance } from '../faults/disturbance.js';
import type { RingMark } from '../requests/request-log.js';
import type { ConnectSetup } from './connect-setup.js';

/** Everything the control room shows; parts that did not change between two looks keep their identity. */
export interface SandboxSnapshot {
  readonly setup: ConnectSetup;
  readonly callers: Callers;
  /** Those that are still on somebody's desk, oldest first. */
  readonly contacts: readonly ContactView[];
  /** What was written in those that are chats, by contact id. */
  readonly chats: Readonly<Record<string, ChatView>>;
  /** Voice ID of those that are calls, by contact id. */
  readonly voices: Readonly<Record<string, VoiceIdView>>;
  /** Tasks and e-mails that nobody has been offered yet. */
  readonly pendingWork: readonly PendingWorkView[];
  /** Everybody who works in Connect, the default agent first; empty before the first look. */
  readonly agents: readonly AgentView[];
  /** What becomes of the calls that the agent dials next. */
  readonly dialling: DiallingMode;
  /** Where the installation has calls heard; undefined without an app, and before the first look. */
  readonly audioPlace: AudioPlace | undefined;
  /** How tickets fared on their way to tasks; undefined before the first look. */
  readonly ticketNews: TicketNews | undefined;
  readonly isSignInRemembered: boolean;
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** How many of the oldest requests were cleared from view. */
  readonly hiddenRequests: number;
  readonly ringMark: RingMark | undefined;
  readonly zendeskDisturbance: SetDisturbance | undefined;
  readonly connectDisturbance: SetDisturbance | undefined;
  /** Why the last look failed, in a sentence. */
  readonly problem: string | undefined;
}

/** What is known before the first look. */
export const initialSnapshot: SandboxSnapshot = {
  setup: { queues: [], states: [], agents: [], phoneQuickConnects: [] },
  callers: listCallers([]),
  contacts: [],
  chats: {},
  voices: {},
  pendingWork: [],
  agents: [],
  dialling: 'answers',
  audioPlace: undefined,
  ticketNews: undefined,
  isSignInRemembered: true,
  requests: [],
  hiddenRequests: 0,
  ringMark: undefined,
  zendeskDisturbance: undefined,
  connectDisturbance: undefined,
  problem: undefined,
};
