export { backOff } from './back-off.js';
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
  ContactSnapshot,
  ContactState,
  OtherParticipant,
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
  OpenTicket,
  PhoneMatch,
  Ticket,
  TicketFieldId,
  TicketId,
  Ticketing,
  TicketToDialFrom,
  UserId,
} from './ticketing.js';
export type { Notice, Workspace } from './workspace.js';
export type {
  AddPhoneNumberIntent,
  CallReceipt,
  ContactDetails,
  CreateCustomerIntent,
  CreateTicketIntent,
  CustomerReceipt,
  LinkConversationIntent,
  ReceiptOf,
  RecordCallIntent,
  TicketReceipt,
  WriteIntent,
} from './write-intent.js';
