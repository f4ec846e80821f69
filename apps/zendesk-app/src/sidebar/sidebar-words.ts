import { msg, str } from '@lit/localize';
import type { SharedContact } from '@patchcord/zendesk-adapter';
import { contactCardLabels } from '../softphone/softphone-labels.js';
import type { SidebarItem, SidebarPlace } from './sidebar-view.js';

/** The one line of a tab that no contact concerns, in the agent's language. */
export function describeQuiet(place: SidebarPlace): string {
  const lines: Record<SidebarPlace, string> = {
    ticket: msg('No live contact on this ticket.'),
    user: msg('No live contact with this customer.'),
    newTicket: msg('No live contact is waiting for a ticket.'),
    other: msg('No live contact here.'),
  };
  return lines[place];
}

/** What kind of contact it is and how it stands. */
export function describeState({ channel, state }: SharedContact): string {
  const { channels, phases } = contactCardLabels();
  const kind = channel === 'queue_callback' ? 'callback' : channel;
  const onHold = kind === 'voice' || kind === 'callback' ? msg('On hold') : msg('Paused');
  return `${channels[kind]} · ${state === 'onHold' ? onHold : phases[kind][state]}`;
}

/** What is to be done about a contact from this tab, in one sentence. */
export function describeItem({ action, relation }: SidebarItem, place: SidebarPlace): string {
  if (relation === 'belongs')
    return place === 'ticket' ? msg('It is recorded on this ticket.') : msg('This is the customer.');
  if (place === 'newTicket')
    return msg('Create the ticket from the softphone, so that the contact is recorded on it.');
  if (action === 'createFollowUp')
    return msg('It needs a ticket. This one is closed, but can have a follow-up.');
  return action === 'chooseCustomer'
    ? msg('It needs a ticket. Is this its customer?')
    : msg('It needs a ticket.');
}

/** The words of an item's button. */
export function describeAction({ action, contact, isSent }: SidebarItem): string {
  if (isSent) return msg('Passed to the softphone…');
  if (action === 'createFollowUp') return msg('Create follow-up');
  if (action === 'chooseCustomer') return msg('Use this customer');
  const attach: Record<SharedContact['channel'], string> = {
    voice: msg('Attach this call here'),
    queue_callback: msg('Attach this call here'),
    chat: msg('Attach this chat here'),
    task: msg('Attach this task here'),
    email: msg('Attach this email here'),
    unknown: msg('Attach this contact here'),
  };
  return attach[contact.channel];
}

/** What is spoken when a contact begins to concern the tab. */
export function announceItem({ contact, relation }: SidebarItem, place: SidebarPlace): string {
  const { who } = contact;
  if (relation === 'waiting') return msg(str`${who}: needs a ticket.`);
  return place === 'ticket' ? msg(str`${who}: on this ticket.`) : msg(str`${who}: live contact.`);
}
