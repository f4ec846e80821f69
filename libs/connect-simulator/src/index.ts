export { createConnectDriver } from './connect-driver.js';
export type {
  AddedParticipant,
  BatchStep,
  ConnectDriver,
  RingOptions,
  TransferTarget,
} from './connect-driver.js';
export type { ChatMessage, ChatOptions } from './driver/chat-driver.js';
export type { ChatLineView, ChatView } from './control/chat-view.js';
export type { ChatRole } from './engine/chat/chat-line.js';
export type { ChatAuthor } from './engine/chat/chat-orders.js';
export type { ChatWriter } from './engine/chat/chat-writer.js';
export type { ParticipantRequestRecord } from './participant/participant-request-log.js';
export type { VoiceIdOptions } from './driver/voice-id-driver.js';
export type { EmailOptions, HologramOptions, TaskOptions } from './driver/work-driver.js';
export type { AgentView } from './control/agent-view.js';
export type { AudioTurnView, ConnectionView, ContactView } from './control/contact-view.js';
export type { RecordingView } from './control/recording-view.js';
export type { SpeakerView, VoiceIdView } from './control/voice-id-view.js';
export type { PendingWorkView, WorkView } from './control/work-view.js';
export type { WorldView } from './control/world-view.js';
export { ControlError } from './control/control-error.js';
export type { MonitorMode } from './engine/monitor-contact.js';
export type { RecordingState } from './engine/recording.js';
export type { CallChannel, ContactChannel } from './engine/channel.js';
export type { DeskPhone } from './engine/simulated-contact.js';
export type {
  AuthenticationOutcome,
  EnrolmentOutcome,
  FraudOutcome,
  SpeakerStatus,
} from './engine/voice-id/voice-id-book.js';
export type { ReferenceType, WorkReference } from './engine/work/work-item.js';
export type { DialFailure, DiallingMode } from './engine/dialling-mode.js';
export type { Clock } from './engine/clock.js';
export { createManualClock } from './engine/manual-clock.js';
export type { ManualClock } from './engine/manual-clock.js';
export { defaultEngineTiming } from './engine/engine-timing.js';
export type { EngineTiming } from './engine/engine-timing.js';
export type { PublicRequestRecord } from './public-api/public-request-log.js';
export type { Quota } from './server/quotas.js';
export type { Fault } from './server/faults.js';
export type { CtiRequestRecord } from './server/request-log.js';
export { startConnectSimulator } from './start-connect-simulator.js';
export type { ConnectSimulator, ConnectSimulatorOptions } from './start-connect-simulator.js';
export type {
  ChannelConcurrency,
  ConnectWorld,
  PhoneQuickConnect,
  SelectableState,
  SimulatedContactFlow,
  SimulatedAgent,
  SimulatedQueue,
  SimulatedRoutingProfile,
} from './world/connect-world.js';
export { defaultConnectWorld } from './world/default-connect-world.js';
