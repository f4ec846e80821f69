import type { TabInView } from '@patchcord/contact-ports';
import type { FollowedContacts, SharedContact } from '@patchcord/zendesk-adapter';
import type { SidebarAction, SidebarItem, SidebarView } from './sidebar-view.js';

/**
 * What of the softphone's contacts concerns this tab (contact-rules.md, section 5).
 * @param sent contacts for which the agent has asked for something, without an effect so far
 */
export function presentSidebar(
  tab: TabInView | undefined,
  followed: FollowedContacts,
  sent: ReadonlySet<string>,
): SidebarView {
  if (followed.kind === 'silent') return { kind: 'softphone silent' };
  if (tab === undefined || followed.kind === 'awaited') return { kind: 'loading' };
  const items = followed.contacts
    .map((contact) => presentItem(tab, contact, sent))
    .filter((item) => item !== undefined);
  return { kind: 'ready', place: tab.kind, items };
}

function presentItem(
  tab: TabInView,
  contact: SharedContact,
  sent: ReadonlySet<string>,
): SidebarItem | undefined {
  if (tab.kind === 'other') return undefined;
  if (contact.needsAssignment) {
    const action = chooseAction(tab, contact);
    const isSent = action !== undefined && sent.has(contact.contactId);
    return { contact, relation: 'waiting', action, isSent };
  }
  return isOf(tab, contact) ? { contact, relation: 'belongs', action: undefined, isSent: false } : undefined;
}

function chooseAction(tab: TabInView, { customerId }: SharedContact): SidebarAction | undefined {
  if (tab.kind === 'ticket') return tab.ticket.closed ? 'createFollowUp' : 'attach';
  return tab.kind === 'user' && tab.customer.id !== customerId ? 'chooseCustomer' : undefined;
}

function isOf(tab: TabInView, { customerId, ticketId }: SharedContact): boolean {
  if (tab.kind === 'ticket') return tab.ticket.id === ticketId;
  return tab.kind === 'user' && tab.customer.id === customerId;
}
