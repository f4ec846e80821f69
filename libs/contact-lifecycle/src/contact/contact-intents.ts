import { isAnonymousNumber, toE164 } from '@patchcord/contact-attributes';
import type {
  AddContactNoteIntent,
  AddPhoneNumberIntent,
  AddTranscriptIntent,
  ChatTranscript,
  CreateCustomerIntent,
  CreateTicketIntent,
  LinkConversationIntent,
  RecordCallIntent,
  Speaker,
  UpdateCustomerFieldsIntent,
  UserId,
} from '@patchcord/contact-ports';
import { callNumbers } from './call-numbers.js';
import { isForeign, isSpoken } from './contact-channel.js';
import type { AssignedTicket, ContactContext } from './contact-context.js';
import { toContactDetails } from './contact-details.js';
import { conversationIdOf, directionOf, linkedIdOf } from './conversation.js';
import type { CustomerIdentity } from './customer-identity.js';
import { numberToAdd } from './number-to-add.js';
import { requesterIdIn, requesterIn } from './requester.js';
import { newCustomerName, ticketSubject, transcriptTitle } from './ticket-texts.js';
import { profileToKeepVoiceIdOn } from './voice-id-profile.js';

/** The user to create for an unrecognised caller (contact-rules.md, section 4). */
export function toCreateCustomerIntent({
  contact,
  customer,
  resolved,
  adopted,
  appSettings,
  ticketsGivenUp,
}: ContactContext): CreateCustomerIntent {
  const number = customer?.kind === 'unrecognised' ? customer.number : undefined;
  return {
    type: 'createCustomer',
    key: toAttempt(`${contact.contactId}/customer`, ticketsGivenUp),
    contactId: contact.contactId,
    resumed: adopted || ticketsGivenUp > 0,
    name: newCustomerName(number, contact, resolved.settings),
    phone: number === undefined ? undefined : toE164(number, appSettings.defaultCountry),
    email: resolved.settings.customerEmail,
  };
}

/** The ticket to create (contact-rules.md, section 4, *New ticket*). An anonymous caller's requester is the agent. */
export function toCreateTicketIntent(context: ContactContext): CreateTicketIntent {
  const { contact, resolved, adopted, ticketChoice, ticketsGivenUp } = context;
  const direction = directionOf(context);
  const conversationId = conversationIdOf(contact);
  const ticket = ticketChoice?.kind === 'new' ? ticketChoice : undefined;
  return {
    type: 'createTicket',
    key: toAttempt(`${contact.contactId}/ticket`, ticketsGivenUp),
    contactId: contact.contactId,
    conversationId,
    // What was given up may have been applied all the same: it is looked for.
    resumed: adopted || ticketsGivenUp > 0,
    channel: contact.channel,
    direction,
    subject: ticketSubject(contact, direction, whoIsCalling(context), resolved.settings),
    requesterId: requesterOf(context),
    followUpOf: ticket?.followUpOf,
    brandId: ticket?.placement?.brandId,
    outboundQueue: ticket?.placement?.outboundQueue,
    details: toContactDetails(context),
  };
}

/**
 * The follow-up that takes what a contact still has to write when its ticket was closed in mid-contact. Only where
 * tickets are created by themselves; otherwise the agent decides (contact-rules.md, section 3).
 */
function toFollowUp(context: ContactContext): { readonly followUp?: CreateTicketIntent } {
  const { assignedTicket, contact, resolved } = context;
  if (!assignedTicket || resolved.settings.ticketAssignment !== 'auto' || isForeign(contact.channel))
    return {};
  const followUp = toCreateTicketIntent({
    ...context,
    ticketChoice: { kind: 'new', followUpOf: assignedTicket.id, placement: undefined },
  });
  return { followUp: { ...followUp, requesterId: followUp.requesterId ?? assignedTicket.requesterId } };
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
    customerId: customerOnRecord(context, assignedTicket),
    title: context.customer
      ? ticketSubject(contact, direction, whoIsCalling(context), settings)
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
    ...toFollowUp(context),
  };
}

/** Where a ticket was given up, it may have been because this customer is gone: who has the other ticket is there. */
function customerOnRecord(context: ContactContext, { requesterId }: AssignedTicket): UserId | undefined {
  const customerId = requesterIdIn({ ...context, chosenRequester: undefined });
  return context.ticketsGivenUp > 0 ? (requesterId ?? customerId) : (customerId ?? requesterId);
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
    conversationId: linkedIdOf(contact),
    direction: directionOf(context),
  };
}

/** What was written in a chat. The contact must be over, and have its ticket and its transcript. */
export function toAddTranscriptIntent(context: ContactContext): AddTranscriptIntent {
  const { contact, resolved, adopted, times, assignedTicket, transcript } = context;
  if (!assignedTicket || !transcript) throw new Error('There is no ticket or no transcript to add.');
  const answeredAt = times.answeredAt ?? times.offeredAt;
  return {
    type: 'addTranscript',
    // Answered again, it is another leg, likewise.
    key: `${contact.contactId}/transcript/${String(answeredAt)}`,
    contactId: contact.contactId,
    resumed: adopted,
    ticketId: assignedTicket.id,
    answeredAt,
    title: transcriptTitle(contact, whoIsCalling(context), resolved.settings),
    transcript: withoutOtherLegs(transcript, context),
    contactRecordUrl: contact.contactRecordUrl,
    ...toFollowUp(context),
  };
}

/** The note on a ticket that was not created for the contact. It must have its ticket. */
export function toAddContactNoteIntent(context: ContactContext): AddContactNoteIntent {
  const { contact, adopted, times, assignedTicket } = context;
  if (!assignedTicket) throw new Error('A note is added only after a ticket was assigned.');
  return {
    type: 'addContactNote',
    key: `${contact.contactId}/note/${String(times.offeredAt)}`,
    contactId: contact.contactId,
    resumed: adopted,
    ticketId: assignedTicket.id,
    channel: contact.channel,
    details: toContactDetails(context),
    ...toFollowUp(context),
  };
}

/** What Voice ID says of the customer, for the two fields of their profile (contact-rules.md, section 9). Both must be known. */
export function toUpdateCustomerFieldsIntent(context: ContactContext): UpdateCustomerFieldsIntent {
  const { contact, adopted, resolved, times, voiceId } = context;
  const customerId = profileToKeepVoiceIdOn(context);
  const { id, status } = voiceId.speaker ?? {};
  if (customerId === undefined || id === undefined || status === undefined) {
    throw new Error('There is no speaker, or no profile.');
  }
  const { voiceIdField, voiceIdStatusField } = resolved.settings;
  return {
    type: 'updateCustomerFields',
    key: `${contact.contactId}/voice-id/${String(times.answeredAt ?? times.offeredAt)}`,
    contactId: contact.contactId,
    resumed: adopted,
    customerId,
    fields: { [voiceIdField]: id, [voiceIdStatusField]: storedStatus[status] },
  };
}

const storedStatus: Readonly<Record<Speaker['status'], string>> = {
  enrolled: 'ENROLLED',
  optedOut: 'OPTED_OUT',
  pending: '',
  notEnrolled: '',
};

/** The number that the agent wants on the customer's profile. There must be one to add. */
export function toAddPhoneNumberIntent(context: ContactContext): AddPhoneNumberIntent {
  const { contact, adopted, numbersGivenUp } = context;
  const adding = numberToAdd(context);
  if (!adding) throw new Error('There is no number to add.');
  return {
    type: 'addPhoneNumber',
    key: toAttempt(`${contact.contactId}/number/${String(adding.customerId)}`, numbersGivenUp),
    contactId: contact.contactId,
    resumed: adopted,
    customerId: adding.customerId,
    phone: adding.number,
  };
}

/** The key of a step of which so many attempts were given up: those are never sent again. */
function toAttempt(key: string, givenUp: number): string {
  return givenUp === 0 ? key : `${key}/again-${String(givenUp)}`;
}

/** What other agents wrote in the same chat is put on the ticket that they found by their own apps. */
function withoutOtherLegs(transcript: ChatTranscript, { contact, original }: ContactContext): ChatTranscript {
  if (!contact.isTransferLeg || original.kind !== 'found') return transcript;
  const own = transcript.items.filter(({ contactId }) => contactId === contact.contactId);
  // Rather twice than never: Connect may number the legs otherwise.
  return own.length === 0 ? transcript : { ...transcript, items: own };
}

/** Who the other side is called in texts: the requester the agent chose, or whoever was identified. */
function whoIsCalling(context: ContactContext): CustomerIdentity {
  const requester = requesterIn(context);
  if (requester.kind === 'customer') return { kind: 'recognised', customer: requester.customer };
  return context.customer ?? callerAsCustomer(context);
}

function callerAsCustomer({ contact }: ContactContext): CustomerIdentity {
  return !isSpoken(contact.channel) || isAnonymousNumber(contact.customerNumber)
    ? { kind: 'anonymous' }
    : { kind: 'unrecognised', number: contact.customerNumber };
}

function requesterOf(context: ContactContext): UserId | undefined {
  const requester = requesterIn(context);
  if (requester.kind === 'customer') return requester.customer.id;
  return context.origin?.kind === 'ticket' ? context.origin.ticket.requesterId : undefined;
}
