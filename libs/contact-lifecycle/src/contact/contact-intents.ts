import { isAnonymousNumber, isHiddenAttribute, toE164 } from '@patchcord/contact-attributes';
import type {
  AddPhoneNumberIntent,
  CreateCustomerIntent,
  CreateTicketIntent,
  LinkConversationIntent,
  RecordCallIntent,
  UserId,
} from '@patchcord/contact-ports';
import { callNumbers } from './call-numbers.js';
import type { ContactContext } from './contact-context.js';
import { conversationIdOf, directionOf, sharedIdOf } from './conversation.js';
import type { CustomerIdentity } from './customer-identity.js';
import { numberToAdd } from './number-to-add.js';
import { requesterIdIn, requesterIn } from './requester.js';
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
  const { contact, resolved, adopted, times, ticketChoice } = context;
  const direction = directionOf(context);
  const conversationId = conversationIdOf(contact);
  const ticket = ticketChoice?.kind === 'new' ? ticketChoice : undefined;
  return {
    type: 'createTicket',
    key: `${contact.contactId}/ticket`,
    contactId: contact.contactId,
    conversationId,
    resumed: adopted,
    channel: contact.channel,
    direction,
    subject: ticketSubject(direction, whoIsCalling(context), resolved.settings),
    requesterId: requesterOf(context),
    followUpOf: ticket?.followUpOf,
    brandId: ticket?.placement?.brandId,
    outboundQueue: ticket?.placement?.outboundQueue,
    details: {
      conversationId,
      ...callNumbers({ ...contact, direction }, resolved.settings),
      queueName: contact.queueName,
      startedAt: times.offeredAt,
      contactRecordUrl: contact.contactRecordUrl,
      attributes: shownAttributes(context),
    },
  };
}

/** The call record of this leg (contact-rules.md, section 6). The contact must have been answered, be over, and have its ticket. */
export function toRecordCallIntent(context: ContactContext): RecordCallIntent {
  const { contact, resolved, adopted, times, assignedTicket } = context;
  if (!assignedTicket) throw new Error('A call is recorded only after its ticket was assigned.');
  const { settings } = resolved;
  const direction = directionOf(context);
  const { from, to } = callNumbers({ ...contact, direction }, settings);
  const optedOut = settings.callRecordingConsent !== undefined;
  const answeredAt = times.answeredAt ?? times.offeredAt;
  return {
    type: 'recordCall',
    // The same contact can be answered again after it ended: another leg, another record.
    key: `${contact.contactId}/call/${String(answeredAt)}`,
    contactId: contact.contactId,
    resumed: adopted,
    ticketId: assignedTicket.id,
    customerId: requesterIdIn({ ...context, chosenRequester: undefined }) ?? assignedTicket.requesterId,
    title: context.customer
      ? ticketSubject(direction, whoIsCalling(context), settings)
      : (settings.conversationTitle ?? assignedTicket.subject),
    direction,
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

/** The link that lets other agents' apps find the ticket. The contact must have its ticket. */
export function toLinkConversationIntent(context: ContactContext): LinkConversationIntent {
  const { contact, adopted, assignedTicket } = context;
  if (!assignedTicket) throw new Error('A conversation is linked only after its ticket was assigned.');
  return {
    type: 'linkConversation',
    key: `${contact.contactId}/link`,
    contactId: contact.contactId,
    resumed: adopted,
    ticketId: assignedTicket.id,
    conversationId: sharedIdOf(contact),
    direction: directionOf(context),
  };
}

/** The number that the agent wants on the customer's profile. There must be one to add. */
export function toAddPhoneNumberIntent(context: ContactContext): AddPhoneNumberIntent {
  const { contact, adopted } = context;
  const adding = numberToAdd(context);
  if (!adding) throw new Error('There is no number to add.');
  return {
    type: 'addPhoneNumber',
    key: `${contact.contactId}/number/${String(adding.customerId)}`,
    contactId: contact.contactId,
    resumed: adopted,
    customerId: adding.customerId,
    phone: adding.number,
  };
}

/** Who the other side is called in texts: the requester the agent chose, or whoever was identified. */
function whoIsCalling(context: ContactContext): CustomerIdentity {
  const requester = requesterIn(context);
  if (requester.kind === 'customer') return { kind: 'recognised', customer: requester.customer };
  return context.customer ?? callerAsCustomer(context);
}

function callerAsCustomer({ contact }: ContactContext): CustomerIdentity {
  return isAnonymousNumber(contact.customerNumber)
    ? { kind: 'anonymous' }
    : { kind: 'unrecognised', number: contact.customerNumber };
}

function requesterOf(context: ContactContext): UserId | undefined {
  const requester = requesterIn(context);
  if (requester.kind === 'customer') return requester.customer.id;
  return context.origin?.kind === 'ticket' ? context.origin.ticket.requesterId : undefined;
}

/** Without those that an administrator wants on no ticket (contact-rules.md, section 6). */
function shownAttributes({ contact, appSettings }: ContactContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(contact.attributes).filter(
      ([name]) => !isHiddenAttribute(name, appSettings.hiddenAttributes),
    ),
  );
}
