import { AgentStateSelector } from './agent-state-selector/agent-state-selector.js';
import { AssignmentPanel } from './assignment-panel/assignment-panel.js';
import { AudioIndicator } from './audio-indicator/audio-indicator.js';
import { CandidateList } from './candidate-list/candidate-list.js';
import { ContactCard } from './contact-card/contact-card.js';
import { ContactRow } from './contact-row/contact-row.js';
import { CopyField } from './copy-field/copy-field.js';
import { LiveRegion } from './live-region/live-region.js';
import { NumberOffer } from './number-offer/number-offer.js';
import { OpenTicketList } from './open-ticket-list/open-ticket-list.js';
import { RecordingControls } from './recording-controls/recording-controls.js';
import { StatusPanel } from './status-panel/status-panel.js';
import { TaskDetails } from './task-details/task-details.js';
import { TimeSince } from './time-since/time-since.js';
import { UnsentBadge } from './unsent-badge/unsent-badge.js';
import { VoiceIdPanel } from './voice-id-panel/voice-id-panel.js';

/** Every element of this library by its tag. Importing it registers nothing: an app does that once, in a file of its own. */
export const agentUiElements = {
  'patchcord-agent-state-selector': AgentStateSelector,
  'patchcord-assignment-panel': AssignmentPanel,
  'patchcord-audio-indicator': AudioIndicator,
  'patchcord-candidate-list': CandidateList,
  'patchcord-contact-card': ContactCard,
  'patchcord-contact-row': ContactRow,
  'patchcord-copy-field': CopyField,
  'patchcord-live-region': LiveRegion,
  'patchcord-number-offer': NumberOffer,
  'patchcord-open-ticket-list': OpenTicketList,
  'patchcord-recording-controls': RecordingControls,
  'patchcord-status-panel': StatusPanel,
  'patchcord-task-details': TaskDetails,
  'patchcord-time-since': TimeSince,
  'patchcord-unsent-badge': UnsentBadge,
  'patchcord-voice-id-panel': VoiceIdPanel,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-agent-state-selector': AgentStateSelector;
    'patchcord-assignment-panel': AssignmentPanel;
    'patchcord-audio-indicator': AudioIndicator;
    'patchcord-candidate-list': CandidateList;
    'patchcord-contact-card': ContactCard;
    'patchcord-contact-row': ContactRow;
    'patchcord-copy-field': CopyField;
    'patchcord-live-region': LiveRegion;
    'patchcord-number-offer': NumberOffer;
    'patchcord-open-ticket-list': OpenTicketList;
    'patchcord-recording-controls': RecordingControls;
    'patchcord-status-panel': StatusPanel;
    'patchcord-task-details': TaskDetails;
    'patchcord-time-since': TimeSince;
    'patchcord-unsent-badge': UnsentBadge;
    'patchcord-voice-id-panel': VoiceIdPanel;
  }
}
