export { callerOf, type Caller } from './contact/caller.js';
export { chooseTicket, type TicketChoice, type TicketChoosing } from './contact/choose-ticket.js';
export type {
  AssignedTicket,
  ContactContext,
  LookupFailure,
  RecordingStatus,
  VoiceIdStatus,
} from './contact/contact-context.js';
export type { AgentEvent, ContactEvent } from './contact/contact-events.js';
export { contactMachine } from './contact/contact-machine.js';
export type { ContactInput } from './contact/contact-input.js';
export type { ContactTag } from './contact/contact-tag.js';
export type { ContactNotice } from './contact/contact-notice.js';
export type { ContactWorkspace } from './contact/contact-workspace.js';
export { contactTimes, type ContactTimes } from './contact/contact-times.js';
export type { CustomerIdentity } from './contact/customer-identity.js';
export { conversationIdOf, directionOf, type OriginalTicket } from './contact/conversation.js';
export { isForeign, isSpoken, isWritten } from './contact/contact-channel.js';
export { decideCustomer, type Decided } from './contact/decide-customer.js';
export { handlingOf, type Handling } from './contact/handling.js';
export { namedTicketOf } from './contact/named-ticket.js';
export { numberToAdd, type NumberToAdd } from './contact/number-to-add.js';
export { provideContactPorts, type ContactPorts } from './contact/provide-contact-ports.js';
export { identifyCustomer, type Identification } from './contact/identify-customer.js';
export { placeNewTicket, type PlacementWarning, type TicketPlacement } from './contact/place-new-ticket.js';
export { requesterIn, type Requester } from './contact/requester.js';
export { dialledNumber, dialObstacle, dialQueue, type DialContext } from './dial/dial-context.js';
export type { DialAction, DialRequest } from './dial/dial-events.js';
export type { DialOrigin } from './dial/dial-origin.js';
export type { DialProblem } from './dial/dial-problem.js';
export { diallerMachine } from './dial/dialler-machine.js';
export type { AgentSessionContext } from './session/agent-session-context.js';
export type { AgentCommand, AgentSessionEvent } from './session/agent-session-events.js';
export { agentSessionMachine } from './session/agent-session-machine.js';
export { contactInView } from './session/contact-in-view.js';
export type { ContactActor, SessionContact } from './session/session-contact.js';
export {
  followTabs,
  followTelephony,
  provideSessionPorts,
  type SessionPorts,
} from './session/provide-session-ports.js';
export { fromStoredSession, toStoredSession, type StoredSession } from './session/stored-session.js';
