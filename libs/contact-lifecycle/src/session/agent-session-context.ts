import type { AppSettings } from '@patchcord/contact-attributes';
import type { AgentSnapshot, Instant, TabInView, TelephonyStatus } from '@patchcord/contact-ports';
import type { PendingDial } from './pending-dial.js';
import type { SessionContact } from './session-contact.js';
import type { SessionFacts } from './session-facts.js';

/** What a session starts from. */
export interface AgentSessionInput {
  readonly appSettings: AppSettings;
  /** Nothing survives this page: what a later one has to find must be in Zendesk. False unless given. */
  readonly isForgetful?: boolean;
  /** What a session of another release had come to: it goes on with those contacts. */
  readonly earlier?: SessionFacts;
}

/** What a session knows. */
export interface AgentSessionContext {
  readonly appSettings: AppSettings;
  readonly isForgetful: boolean;
  readonly status: TelephonyStatus;
  readonly agent: AgentSnapshot | undefined;
  /** In the order they were offered. */
  readonly contacts: readonly SessionContact[];
  /** The contact whose card the agent selected; it may be gone. */
  readonly selectedContactId: string | undefined;
  /** What the agent looks at in Zendesk. */
  readonly tab: TabInView;
  /** How many contacts this session has seen; makes each actor's id its own. */
  readonly seen: number;
  /** When it was last there while there were contacts, by the local clock; undefined where nobody tells it the time. */
  readonly aliveAt: Instant | undefined;
  /** Connect's time of what it told last. */
  readonly observedAt: Instant | undefined;
  /** The call that was ordered and has not appeared yet. */
  readonly pendingDial: PendingDial | undefined;
}
