export { callerOf, type Caller } from './contact/caller.js';
export { chooseTicket, type TicketChoice, type TicketChoosing } from './contact/choose-ticket.js';
export type { AssignedTicket, ContactContext, LookupFailure } from './contact/contact-context.js';
export type { ContactEvent } from './contact/contact-events.js';
export { contactMachine, type ContactInput, type ContactTag } from './contact/contact-machine.js';
export type { ContactNotice } from './contact/contact-notice.js';
export { contactTimes, type ContactTimes } from './contact/contact-times.js';
export type { CustomerIdentity } from './contact/customer-identity.js';
export { decideCustomer, type Decided } from './contact/decide-customer.js';
export { handlingOf, type Handling } from './contact/handling.js';
export { provideContactPorts, type ContactPorts } from './contact/provide-contact-ports.js';
export {
  agentSessionMachine,
  type AgentSessionContext,
  type AgentSessionEvent,
  type ContactActor,
  type SessionContact,
} from './session/agent-session-machine.js';
export { followTelephony, provideSessionPorts } from './session/provide-session-ports.js';
