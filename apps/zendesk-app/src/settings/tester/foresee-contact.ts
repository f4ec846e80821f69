import { msg, str } from '@lit/localize';
import { formatNumberForPeople, type AppSettings, type ContactSettings } from '@patchcord/contact-attributes';
import { callerOf, handlingOf } from '@patchcord/contact-lifecycle';
import { determineTicketBrand, type QueueBrandMapping } from '@patchcord/queue-mapping';
import type { KnownBrand } from '../mappings/check-draft.js';

/** An inbound call that has not happened. */
export interface ImaginedCall {
  readonly settings: ContactSettings;
  readonly appSettings: AppSettings;
  /** The customer's number, as Connect would report it. */
  readonly customerNumber: string;
  readonly queueName: string;
  readonly mapping: QueueBrandMapping;
  readonly brands: readonly KnownBrand[];
}

/** One step of what Patchcord would do, with the setting or rule that decides it. */
export interface ForeseenStep {
  readonly topic: string;
  readonly sentence: string;
}

/** What Patchcord would do with an inbound call, in the administrator's language, in the order in which it happens. */
export function foreseeContact(call: ImaginedCall): readonly ForeseenStep[] {
  const { settings } = call;
  return [
    { topic: msg('Customer'), sentence: foreseeCustomer(call) },
    { topic: msg('Shown'), sentence: foreseePop(settings) },
    { topic: msg('Ticket'), sentence: foreseeTicket(settings) },
    { topic: msg('Brand'), sentence: foreseeBrand(call) },
    ...(settings.ticketOutboundQueue === undefined
      ? []
      : [{ topic: msg('Outbound queue'), sentence: foreseeOutboundQueue(settings.ticketOutboundQueue) }]),
    { topic: msg('Call details'), sentence: foreseeRecord(settings) },
  ];
}

function foreseeCustomer({ settings, appSettings, customerNumber }: ImaginedCall): string {
  if (settings.zendeskUser !== undefined)
    return msg(str`Zendesk user ${settings.zendeskUser} is the customer; the number does not matter.`);
  const caller = callerOf({ customerNumber }, settings, appSettings.defaultCountry);
  switch (caller.kind) {
    case 'anonymous':
      return msg('The number is withheld: nobody is looked up, and the agent becomes the requester.');
    case 'unusable':
      return msg(str`“${caller.text}” is not a phone number: nobody is looked up by it.`);
    case 'number': {
      const number = formatNumberForPeople(caller.number);
      const name = settings.customerName ?? caller.number;
      return caller.source === 'customer_number'
        ? msg(
            str`Looked up by ${number} of customer_number, not by the caller’s own number. If Zendesk knows nobody with it, a user called “${name}” is created.`,
          )
        : msg(
            str`Looked up by ${number}. If Zendesk knows nobody with it, a user called “${name}” is created.`,
          );
    }
  }
}

function foreseePop({ popIncoming }: ContactSettings): string {
  return popIncoming
    ? msg('The customer or ticket is shown while the call is ringing.')
    : msg('The customer or ticket is shown only after the agent accepts.');
}

function foreseeTicket(settings: ContactSettings): string {
  const voice = {
    channel: 'voice',
    direction: 'inbound',
    isMonitoring: false,
    isTransferLeg: false,
    task: undefined,
  } as const;
  if (handlingOf(voice, settings).kind !== 'automatic')
    return msg('The agent decides which ticket the call belongs to (ticket_assignment is agent).');
  const title = settings.conversationTitle;
  const created =
    title === undefined
      ? msg('A new ticket is created when the agent accepts.')
      : msg(str`A new ticket with the subject “${title}” is created when the agent accepts.`);
  if (settings.zendeskTicket === 0)
    return `${created} ${msg('The customer asked for one (zendesk_ticket is 0).')}`;
  if (settings.zendeskTicket !== undefined)
    return msg(
      str`The call goes onto ticket #${settings.zendeskTicket}. If it is closed, a follow-up is created; if its requester is somebody else, the agent decides.`,
    );
  if (settings.recentTicketTimeout > 0)
    return msg(
      str`A recognized customer’s newest open ticket is used if it was updated in the last ${settings.recentTicketTimeout} minutes. Otherwise: ${created}`,
    );
  return created;
}

function foreseeBrand({ settings, queueName, mapping, brands }: ImaginedCall): string {
  const { brand, rule, resolution, warnings } = determineTicketBrand({
    mapping,
    brands,
    queueName: queueName.trim() === '' ? undefined : queueName,
    ticketBrand: settings.ticketBrand,
  });
  const ignored = warnings.map(({ received }) =>
    msg(str`“${received}” is not an active brand and is ignored.`),
  );
  if (brand === undefined)
    return [...ignored, msg('A new ticket gets the brand Zendesk chooses by default.')].join(' ');
  const row = resolution?.mapped === true ? resolution.row + 1 : 0;
  const why =
    rule === 'queue'
      ? msg(str`row ${row} of Queues to brands matches queue “${queueName.trim()}”`)
      : msg('the attribute ticket_brand names it');
  return [...ignored, msg(str`A new ticket gets brand “${brand.name}”: ${why}.`)].join(' ');
}

function foreseeOutboundQueue(queue: string): string {
  return msg(str`“${queue}” is written to the field connect_outbound_queue of a new ticket.`);
}

function foreseeRecord({ voiceComment, callRecordingConsent, downloadRecording }: ContactSettings): string {
  if (!voiceComment) return msg('No call details are attached to the ticket (voice_comment is false).');
  if (callRecordingConsent !== undefined)
    return msg('Attached when the call ends, without recording: the caller opted out.');
  return downloadRecording
    ? msg('Attached when the call ends, with a link to the recording and its player.')
    : msg('Attached when the call ends, without link and player of the recording.');
}
