import { isAnonymousNumber, toE164 } from '@patchcord/contact-attributes';
import type {
  CreateCustomerIntent,
  CreateTicketIntent,
  RecordCallIntent,
  UserId,
} from '@patchcord/contact-ports';
import type { DialOrigin } from '../dial/dial-origin.js';
import { callNumbers } from './call-numbers.js';
import type { ContactContext } from './contact-context.js';
import type { CustomerIdentity } from './customer-identity.js';
import { newCustomerName, ticketSubject } from './ticket-texts.js';

/** The user to create for an unrecognised caller (contact-rules.md, section 4). */
export function toCreateCustomerIntent({
  contact,
  customer,
  resolved,
  adopted,
  appSettings,
}: ContactContext): CreateCustomerIntent {
  const number = customer?.kind === 'unrecognised' ? customer.number : undefined;
  return {
    type: 'createCustomer',
    key: `${contact.contactId}/customer`,
    contactId: contact.contactId,
    resumed: adopted,
    name: newCustomerName(number, resolved.settings),
    phone: number === undefined ? undefined : toE164(number, appSettings.defaultCountry),
    email: resolved.settings.customerEmail,
  };
}

/** The ticket to create (contact-rules.md, section 4, *New ticket*). An anonymous caller's requester is the agent. */
export function toCreateTicketIntent(context: ContactContext): CreateTicketIntent {
  const { contact, resolved, adopted, times, ticketChoice, origin } = context;
  const customer = context.customer ?? callerAsCustomer(context);
  const ticket = ticketChoice?.kind === 'new' ? ticketChoice : undefined;
  return {
    type: 'createTicket',
    key: `${contact.contactId}/ticket`,
    contactId: contact.contactId,
    resumed: adopted,
    channel: contact.channel,
    direction: contact.direction,
    subject: ticketSubject(contact.direction, customer, resolved.settings),
    requesterId: requesterOf(customer, origin),
    followUpOf: ticket?.followUpOf,
    brandId: ticket?.placement?.brandId,
    outboundQueue: ticket?.placement?.outboundQueue,
    details: {
      ...callNumbers(contact, resolved.settings),
      queueName: contact.queueName,
      startedAt: times.offeredAt,
      contactRecordUrl: contact.contactRecordUrl,
      attributes: contact.attributes,
    },
  };
}

/** The call record of this leg (contact-rules.md, section 6). The contact must have been answered, be over, and have its ticket. */
export function toRecordCallIntent(context: ContactContext): RecordCallIntent {
  const { contact, resolved, adopted, times, assignedTicket } = context;
  if (!assignedTicket) throw new Error('A call is recorded only after its ticket was assigned.');
  const { settings } = resolved;
  const { from, to } = callNumbers(contact, settings);
  const optedOut = settings.callRecordingConsent !== undefined;
  const answeredAt = times.answeredAt ?? times.offeredAt;
  return {
    type: 'recordCall',
    // The same contact can be answered again after it ended: another leg, another record.
    key: `${contact.contactId}/call/${String(answeredAt)}`,
    contactId: contact.contactId,
    resumed: adopted,
    ticketId: assignedTicket.id,
    customerId:
      context.customer?.kind === 'recognised' ? context.customer.customer.id : assignedTicket.requesterId,
    title: context.customer
      ? ticketSubject(contact.direction, context.customer, settings)
      : (settings.conversationTitle ?? assignedTicket.subject),
    direction: contact.direction,
    from: isAnonymousNumber(from) ? undefined : from,
    to,
    startedAt: times.offeredAt,
    answeredAt,
    endedAt: Math.max(times.endedAt ?? answeredAt, answeredAt),
    queueName: contact.queueName,
    recordingUrl: optedOut || !settings.downloadRecording ? undefined : contact.recordingUrl,
    recordingConsent: optedOut ? 'optedOut' : undefined,
  };
}

/** What to call the other side when nobody was looked up. */
function callerAsCustomer({ contact }: ContactContext): CustomerIdentity {
  return isAnonymousNumber(contact.customerNumber)
    ? { kind: 'anonymous' }
    : { kind: 'unrecognised', number: contact.customerNumber };
}

function requesterOf(customer: CustomerIdentity, origin: DialOrigin | undefined): UserId | undefined {
  if (customer.kind === 'recognised') return customer.customer.id;
  return origin?.kind === 'ticket' ? origin.ticket.requesterId : undefined;
}
