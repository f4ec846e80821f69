import { AgentStateSelector } from './agent-state-selector/agent-state-selector.js';
import { AudioIndicator } from './audio-indicator/audio-indicator.js';
import { ContactCard } from './contact-card/contact-card.js';
import { CopyField } from './copy-field/copy-field.js';
import { LiveRegion } from './live-region/live-region.js';
import { StatusPanel } from './status-panel/status-panel.js';
import { TimeSince } from './time-since/time-since.js';
import { UnsentBadge } from './unsent-badge/unsent-badge.js';

/** Every element of this library by its tag. Importing it registers nothing: an app does that once, in a file of its own. */
export const agentUiElements = {
  'patchcord-agent-state-selector': AgentStateSelector,
  'patchcord-audio-indicator': AudioIndicator,
  'patchcord-contact-card': ContactCard,
  'patchcord-copy-field': CopyField,
  'patchcord-live-region': LiveRegion,
  'patchcord-status-panel': StatusPanel,
  'patchcord-time-since': TimeSince,
  'patchcord-unsent-badge': UnsentBadge,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'patchcord-agent-state-selector': AgentStateSelector;
    'patchcord-audio-indicator': AudioIndicator;
    'patchcord-contact-card': ContactCard;
    'patchcord-copy-field': CopyField;
    'patchcord-live-region': LiveRegion;
    'patchcord-status-panel': StatusPanel;
    'patchcord-time-since': TimeSince;
    'patchcord-unsent-badge': UnsentBadge;
  }
}
