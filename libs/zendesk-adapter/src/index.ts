export { announceTab, type AnnounceTabOptions } from './announce-tab.js';
export { countTicketUpdates } from './count-ticket-updates.js';
export {
  createConfigurationStore,
  type CreateConfigurationStoreOptions,
} from './create-configuration-store.js';
export { createRecordingControl, type CreateRecordingControlOptions } from './create-recording-control.js';
export {
  createTicketing,
  type CreateTicketingOptions,
  type ZendeskDeliveryOptions,
  type ZendeskTicketing,
} from './create-ticketing.js';
export {
  createTimelinePage,
  type TimelinePage,
  type TimelineRoute,
  watchTimelineRoute,
} from './create-timeline-page.js';
export { createTopBarPane, type TopBarPane } from './create-top-bar-pane.js';
export { createWorkspace, type CreateWorkspaceOptions } from './create-workspace.js';
export {
  createZafClient,
  type CreateZafClientOptions,
  type RegisteredZafClient,
} from './create-zaf-client.js';
export {
  followContacts,
  type ContactFollowing,
  type FollowContactsOptions,
  type FollowedContacts,
} from './follow-contacts.js';
export { followOwnTab, type FollowOwnTabOptions, type OwnTab } from './follow-own-tab.js';
export { forwardDialouts, type ForwardingClient } from './forward-dialouts.js';
export { listenToDialouts, type ListenToDialoutsOptions } from './listen-to-dialouts.js';
export type { TellingClient } from './list-instances.js';
export { readAgentTimeZone } from './read-agent-time-zone.js';
export { readCurrentAgent, type ZendeskAgent } from './read-current-agent.js';
export {
  readSharedTimeline,
  type ReadSharedTimelineOptions,
  type SharedTimeline,
  type SharedTimelineReader,
} from './read-shared-timeline.js';
export { type ColorScheme, watchColorScheme, type WatchColorSchemeOptions } from './watch-color-scheme.js';
export { withoutCodes } from './without-codes.js';
export { shareContacts, type ContactSharing, type ShareContactsOptions } from './share-contacts.js';
export { shareTimeline, type ShareableTimeline, type ShareTimelineOptions } from './share-timeline.js';
export type { SharedTimelineKeeping } from './share-timeline-messages.js';
export type { ContactRequest, SharedContact } from './shared-contact.js';
export { showSoftphone } from './show-softphone.js';
export { watchTabInView, type WatchTabInViewOptions } from './watch-tab-in-view.js';
export type {
  ZafClient,
  ZafContext,
  ZafDialout,
  ZafJwt,
  ZafLocation,
  ZafMetadata,
  ZafPathError,
  ZafRequest,
  ZafResult,
  ZafSdk,
  ZafXhr,
} from './zaf-client.js';
export type { ZendeskRequestEntry } from './zendesk-request.js';
