import type { TicketRecord } from '../../src/desk/ticket.js';
import { isNewTicket } from '../store/new-ticket.js';
import { applyDraft } from '../store/ticket-draft.js';
import type { WorkspaceStore } from '../store/workspace-store.js';
import { toZafUser } from './zaf-user.js';

/** @returns the ticket as its form shows it, saved or not, with the names ZAF gives its members */
export function toZafTicket(store: WorkspaceStore, saved: TicketRecord): Record<string, unknown> {
  const ticket = applyDraft(saved, store.drafts.get(saved.id));
  const person = (id: number | null) => {
    const user = store.user(id);
    return user === undefined ? null : toZafUser(store, user);
  };
  const brand = store.snapshot.brands.find(({ id }) => id === ticket.brand_id);
  const group = store.snapshot.groups.find(({ id }) => id === ticket.group_id);
  const organization = store.snapshot.organizations.find(({ id }) => id === ticket.organization_id);
  const assignee = store.user(ticket.assignee_id);
  return {
    id: isNewTicket(ticket.id) ? null : ticket.id,
    externalId: ticket.external_id,
    subject: ticket.subject,
    description: ticket.description,
    status: ticket.status,
    customStatus: { id: ticket.custom_status_id, category: ticket.status },
    priority: ticket.priority,
    type: ticket.type,
    tags: ticket.tags,
    isNew: isNewTicket(ticket.id),
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    requester: person(ticket.requester_id),
    assignee: {
      ...(assignee === undefined ? {} : { user: person(assignee.id) }),
      ...(group === undefined ? {} : { group: { id: group.id, name: group.name } }),
    },
    brand:
      brand === undefined
        ? null
        : { id: brand.id, name: brand.name, subdomain: brand.subdomain, isActive: brand.active },
    organization: organization === undefined ? null : { id: organization.id, name: organization.name },
    form: { id: ticket.ticket_form_id },
    via: { channel: ticket.via.channel },
    ...Object.fromEntries(
      ticket.custom_fields.map(({ id, value }) => [`customField:custom_field_${id}`, value]),
    ),
  };
}
