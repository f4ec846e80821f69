export { ActorController } from './actor-controller/actor-controller.js';
export { agentUiElements } from './agent-ui-elements.js';
export { AgentStateSelectEvent } from './agent-state-selector/agent-state-select-event.js';
export { AgentStateSelector } from './agent-state-selector/agent-state-selector.js';
export type { AgentStateOption, AgentStateTone } from './agent-state-selector/agent-state-option.js';
export { AssignmentPanel } from './assignment-panel/assignment-panel.js';
export type { AssignmentPanelLabels } from './assignment-panel/assignment-panel-labels.js';
export type {
  AssignmentPanelData,
  AssignmentWork,
  Candidate,
  CurrentTicket,
  CustomerChoice,
  OpenTicketOption,
  OpenTickets,
  RequesterChoice,
} from './assignment-panel/assignment-panel-data.js';
export {
  AttachEvent,
  ChooseCustomerEvent,
  CreateFollowUpEvent,
  CreateTicketEvent,
  LookAgainEvent,
  SaveNothingEvent,
} from './assignment-panel/assignment-panel-events.js';
export { AudioIndicator, type AudioStatus } from './audio-indicator/audio-indicator.js';
export { CandidateList, type CandidateListLabels } from './candidate-list/candidate-list.js';
export { ContactCard } from './contact-card/contact-card.js';
export type { AddNumberData } from './contact-card/add-number-data.js';
export type { ContactCardData, ParticipantData } from './contact-card/contact-card-data.js';
export type { RecordingData } from './contact-card/recording-data.js';
export {
  AddNumberEvent,
  OpenCustomerEvent,
  OpenTicketEvent,
  PauseRecordingEvent,
  ResumeRecordingEvent,
  RetryContactEvent,
  SelectContactEvent,
  ShowTimelineEvent,
} from './contact-card/contact-card-events.js';
export type { ContactCardLabels } from './contact-card/contact-card-labels.js';
export { ContactRow } from './contact-row/contact-row.js';
export { CopyField, type CopyLabels } from './copy-field/copy-field.js';
export { icon, type IconName } from './icons/icon.js';
export { KeptFocusController } from './keyboard/kept-focus-controller.js';
export { onEscape } from './keyboard/on-escape.js';
export { LiveRegion, type Announcement } from './live-region/live-region.js';
export { createLocaleSwitch } from './locale/create-locale-switch.js';
export { NumberOffer, type AddNumberLabels } from './number-offer/number-offer.js';
export { formatAgo } from './open-ticket-list/format-ago.js';
export { OpenTicketList } from './open-ticket-list/open-ticket-list.js';
export type { OpenTicketListLabels } from './open-ticket-list/open-ticket-list-labels.js';
export { RecordingControls } from './recording-controls/recording-controls.js';
export type { RecordingLabels } from './recording-controls/recording-labels.js';
export { StatusActionEvent } from './status-panel/status-action-event.js';
export { StatusPanel } from './status-panel/status-panel.js';
export type { StatusPanelContent } from './status-panel/status-panel-content.js';
export type { TaskData, TaskReferenceData } from './task-details/task-data.js';
export { TaskDetails } from './task-details/task-details.js';
export type { TaskDetailsLabels } from './task-details/task-details-labels.js';
export { applyColorScheme, type ColorScheme } from './tokens/apply-color-scheme.js';
export { buttonStyles } from './tokens/button-styles.js';
export { elementStyles } from './tokens/element-styles.js';
export { fieldStyles } from './tokens/field-styles.js';
export { gardenTokens } from './tokens/garden-tokens.js';
export { selectStyles } from './tokens/select-styles.js';
export { formatElapsed } from './time-since/format-elapsed.js';
export { TimeSince } from './time-since/time-since.js';
export { ToggleSoundEvent } from './audio-indicator/toggle-sound-event.js';
export { ToggleUnsentEvent } from './unsent-badge/toggle-unsent-event.js';
export { UnsentBadge } from './unsent-badge/unsent-badge.js';
export type { VoiceIdData, VoiceIdWish } from './voice-id-panel/voice-id-data.js';
export {
  EnrolSpeakerEvent,
  OptOutSpeakerEvent,
  VerifySpeakerEvent,
} from './voice-id-panel/voice-id-events.js';
export type { VoiceIdLabels } from './voice-id-panel/voice-id-labels.js';
export { VoiceIdPanel } from './voice-id-panel/voice-id-panel.js';
