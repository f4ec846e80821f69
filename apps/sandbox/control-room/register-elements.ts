import { ActionButton } from './elements/action-button.js';
import { AgentCard } from './elements/agent-card.js';
import { AgentPanel } from './elements/agent-panel.js';
import { AttributeRows } from './elements/attribute-rows.js';
import { AudioPanel } from './elements/audio-panel.js';
import { CallControls } from './elements/call-controls.js';
import { ChatForm } from './elements/chat-form.js';
import { ChatWindow } from './elements/chat-window.js';
import { ContactControls } from './elements/contact-controls.js';
import { ControlRoom } from './elements/control-room.js';
import { DiallingPanel } from './elements/dialling-panel.js';
import { DisturbancePanel } from './elements/disturbance-panel.js';
import { ElapsedTime } from './elements/elapsed-time.js';
import { FirstRun } from './elements/first-run.js';
import { FoldSection } from './elements/fold-section.js';
import { HandOverControls } from './elements/hand-over-controls.js';
import { LiveContacts } from './elements/live-contacts.js';
import { LookUpForm } from './elements/look-up-form.js';
import { MonitorControls } from './elements/monitor-controls.js';
import { ReferenceRows } from './elements/reference-rows.js';
import { RequestDock } from './elements/request-dock.js';
import { RequestList } from './elements/request-list.js';
import { RingForm } from './elements/ring-form.js';
import { SandboxPage } from './elements/sandbox-page.js';
import { StartOver } from './elements/start-over.js';
import { TicketTasksPanel } from './elements/ticket-tasks-panel.js';
import { VoiceControls } from './elements/voice-controls.js';
import { WorkForm } from './elements/work-form.js';
import { WorkspaceTools } from './elements/workspace-tools.js';

const elements = {
  'patchcord-action-button': ActionButton,
  'patchcord-agent-card': AgentCard,
  'patchcord-agent-panel': AgentPanel,
  'patchcord-attribute-rows': AttributeRows,
  'patchcord-audio-panel': AudioPanel,
  'patchcord-call-controls': CallControls,
  'patchcord-chat-form': ChatForm,
  'patchcord-chat-window': ChatWindow,
  'patchcord-contact-controls': ContactControls,
  'patchcord-control-room': ControlRoom,
  'patchcord-dialling-panel': DiallingPanel,
  'patchcord-disturbance-panel': DisturbancePanel,
  'patchcord-elapsed-time': ElapsedTime,
  'patchcord-first-run': FirstRun,
  'patchcord-fold-section': FoldSection,
  'patchcord-hand-over-controls': HandOverControls,
  'patchcord-live-contacts': LiveContacts,
  'patchcord-look-up-form': LookUpForm,
  'patchcord-monitor-controls': MonitorControls,
  'patchcord-reference-rows': ReferenceRows,
  'patchcord-request-dock': RequestDock,
  'patchcord-request-list': RequestList,
  'patchcord-ring-form': RingForm,
  'patchcord-sandbox-page': SandboxPage,
  'patchcord-start-over': StartOver,
  'patchcord-ticket-tasks-panel': TicketTasksPanel,
  'patchcord-voice-controls': VoiceControls,
  'patchcord-work-form': WorkForm,
  'patchcord-workspace-tools': WorkspaceTools,
};

/** Gives the control room's elements their names. */
export function registerElements(registry: CustomElementRegistry): void {
  for (const [name, element] of Object.entries(elements)) registry.define(name, element);
}
