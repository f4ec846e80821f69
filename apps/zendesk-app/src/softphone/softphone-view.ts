import type {
  AgentStateOption,
  Announcement,
  AssignmentPanelData,
  ContactCardData,
} from '@patchcord/agent-ui';
import type { DialView } from './dial-view.js';
import type { UnsentView } from './unsent-view.js';

export type { DialView, UnsentView };

/** The state of the whole. All but `ready` say something to the agent; the ways out arrive as events of the softphone. */
export type SoftphoneStatus =
  | { readonly kind: 'loading'; readonly awaiting: 'zendesk' | 'settings' | 'connect' | 'agent' }
  /** The app could not start: Zendesk's script, or its answers, did not come. */
  | { readonly kind: 'zendesk-unreachable' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signing-in' }
  | { readonly kind: 'sign-in-blocked' }
  /** Signed in, but Connect's page stays empty: both origins must be approved for the instance. */
  | {
      readonly kind: 'origin-not-approved';
      readonly instanceUrl: string;
      readonly zendeskOrigin: string;
      readonly appOrigin: string;
    }
  | { readonly kind: 'instance-url-missing' }
  | { readonly kind: 'instance-url-wrong'; readonly instanceUrl: string }
  /** Being tried again by itself. */
  | { readonly kind: 'connect-unreachable' }
  /** Zendesk answers that nobody is signed in. Contacts go on. */
  | { readonly kind: 'zendesk-session-over' }
  | { readonly kind: 'ready' };

/** The agent's state selector. */
export interface AgentView {
  readonly states: readonly AgentStateOption[];
  /** `id` of the state the agent is in. */
  readonly current: string;
  /** Why it cannot be changed just now; absent when it can. */
  readonly disabledReason?: string;
}

/** Everything the softphone shows, as plain data in the agent's language. */
export interface SoftphoneView {
  readonly status: SoftphoneStatus;
  /** Another browser tab handles contacts; what it shows is shown here as well. */
  readonly isElsewhere?: boolean;
  /** Absent until Connect has named the agent. */
  readonly agent?: AgentView;
  /** Writes that have not reached Zendesk, oldest first. */
  readonly unsent: readonly UnsentView[];
  /** Live contacts and those whose record is not delivered yet, oldest first. */
  readonly contacts: readonly ContactCardData[];
  /**
   * The panel of the contact in view, from its ringing on when the agent has to choose its ticket; with `open: false`, or absent, once
   * the choice is made.
   */
  readonly assignment?: AssignmentPanelData | undefined;
  /** What a screen reader should speak: a ringing contact, an assigned ticket, a problem. The softphone adds problems of `status`. */
  readonly announcements: readonly Announcement[];
  /** Calling out; absent until Connect has named the agent. */
  readonly dial?: DialView;
}

/** What is shown before anything is known. */
export const initialSoftphoneView: SoftphoneView = {
  status: { kind: 'loading', awaiting: 'zendesk' },
  unsent: [],
  contacts: [],
  announcements: [],
};
