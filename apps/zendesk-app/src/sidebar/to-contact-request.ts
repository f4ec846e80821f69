import type { TabInView } from '@patchcord/contact-ports';
import type { ContactRequest } from '@patchcord/zendesk-adapter';
import type { SidebarAction } from './sidebar-view.js';

/** What the agent asked for, with what the tab shows now; undefined when the tab has become another meanwhile. */
export function toContactRequest(
  type: SidebarAction,
  contactId: string,
  tab: TabInView | undefined,
): ContactRequest | undefined {
  if (tab?.kind === 'user' && type === 'chooseCustomer') return { type, contactId, customer: tab.customer };
  if (tab?.kind !== 'ticket') return undefined;
  const { requester, ticket } = tab;
  if (type === 'attach' && !ticket.closed) return { type, contactId, ticket };
  if (type === 'createFollowUp' && ticket.closed) return { type, contactId, ticket, requester };
  return undefined;
}
