export { backOff } from './back-off.js';
export type { ChatTranscript, ChatTranscripts, TranscriptItem, TranscriptRole } from './chat-transcripts.js';
export { systemClock, type Clock } from './clock.js';
export type {
  ConfigurationStore,
  Mappings,
  MappingsReading,
  MappingsSaving,
  StoredMappings,
} from './configuration-store.js';
export type {
  ContactChannel,
  ContactDirection,
  ContactReference,
  ContactSnapshot,
  ContactState,
  OtherParticipant,
  TaskDetails,
} from './contact-snapshot.js';
export type { Instant, Milliseconds } from './instant.js';
export type { Journal, TimelineEntry } from './journal.js';
export type { ExportedIntent, Outbox, OutboxEntry } from './outbox.js';
export { PortError, type PortErrorOptions, type PortErrorReason } from './port-error.js';
export type { RecordedContact, RecordingControl, RecordingState } from './recording-control.js';
export type { TabInView, TabWatch } from './tab-in-view.js';
export type {
  AgentSnapshot,
  AgentState,
  AgentStateType,
  OutboundQueue,
  RoutingProfile,
  Telephony,
  TelephonySnapshot,
  TelephonyStatus,
} from './telephony.js';
export type {
  Brand,
  BrandId,
  ConversationTicket,
  Customer,
  DeliveryOptions,
  DeliveryProgress,
  OpenTicket,
  PhoneMatch,
  Ticket,
  TicketFieldId,
  TicketId,
  Ticketing,
  TicketToDialFrom,
  UserId,
} from './ticketing.js';
export type { EnrolmentStatus, Speaker, SpeakerEvaluation, VoiceId } from './voice-id.js';
export { withinTime, type WithinTimeOptions } from './within-time.js';
export type { Notice, Workspace } from './workspace.js';
export type {
  AddContactNoteIntent,
  AddPhoneNumberIntent,
  AddTranscriptIntent,
  CallReceipt,
  ContactDetails,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerFieldsReceipt,
  CustomerReceipt,
  LinkConversationIntent,
  NoteReceipt,
  ReceiptOf,
  RecordCallIntent,
  TicketReceipt,
  UpdateCustomerFieldsIntent,
  WriteIntent,
} from './write-intent.js';
