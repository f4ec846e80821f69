import type { Instant, TabInView, TelephonySnapshot } from '@patchcord/contact-ports';
import type { BrandQueueRow } from '@patchcord/queue-mapping';
import type { AgentEvent, StorageEvent } from '../contact/contact-events.js';
import type { DialAction } from '../dial/dial-events.js';
import type { DiallerReport } from '../dial/dialler-machine.js';

/** What the agent does with one of the contacts. */
export type AgentCommand = AgentEvent & { readonly contactId: string };

/** What a session hears: from Connect, the agent, Zendesk, the settings, and its own actors. */
export type AgentSessionEvent =
  /** `at`: by the local clock. */
  | { readonly type: 'telephony.changed'; readonly snapshot: TelephonySnapshot; readonly at?: Instant }
  | { readonly type: 'time.passed'; readonly at: Instant }
  | StorageEvent
  | AgentCommand
  | { readonly type: 'contact.selected'; readonly contactId: string }
  | { readonly type: 'tab.changed'; readonly tab: TabInView }
  | { readonly type: 'configuration.changed'; readonly brandQueues: readonly BrandQueueRow[] }
  | DialAction
  | DiallerReport
  | { readonly type: `xstate.done.actor.${string}`; readonly actorId: string }
  | { readonly type: `xstate.error.actor.${string}`; readonly actorId: string; readonly error: unknown };

/** What the session hands to one contact. */
export const agentCommands = [
  'agent.retried',
  'agent.createdTicket',
  'agent.attached',
  'agent.createdFollowUp',
  'agent.savedNothing',
  'agent.choseCustomer',
  'agent.lookedAgain',
  'agent.addedNumber',
  'agent.pausedRecording',
  'agent.resumedRecording',
  'agent.evaluatedSpeaker',
  'agent.enrolledSpeaker',
  'agent.optedOutSpeaker',
] as const satisfies readonly AgentEvent['type'][];

/** What the session hands on as it is. */
export const diallersEvents = [
  'configuration.changed',
  'dial.requested',
  'dial.opened',
  'dial.closed',
  'dial.numberTyped',
  'dial.queueSelected',
  'dial.called',
] as const;
