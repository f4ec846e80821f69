import type { TicketWrite } from '../desk/ticket-write.js';

/** Channels that events have another word for. */
const channels: Readonly<Record<string, string>> = { api: 'web_service' };

/** @returns the ticket as its events tell it after a write: ids as texts, words of choices in capitals */
export function toTicketDetail({ ticket, audit }: TicketWrite): Readonly<Record<string, unknown>> {
  return {
    actor_id: String(audit.author_id),
    assignee_id: toIdText(ticket.assignee_id),
    brand_id: toIdText(ticket.brand_id),
    created_at: ticket.created_at,
    custom_status: toIdText(ticket.custom_status_id),
    description: ticket.description,
    external_id: ticket.external_id,
    form_id: toIdText(ticket.ticket_form_id),
    group_id: toIdText(ticket.group_id),
    id: String(ticket.id),
    is_public: ticket.is_public,
    organization_id: toIdText(ticket.organization_id),
    priority: toChoice(ticket.priority),
    requester_id: toIdText(ticket.requester_id),
    status: toChoice(ticket.status),
    subject: ticket.subject,
    submitter_id: toIdText(ticket.submitter_id),
    tags: [...ticket.tags],
    type: toChoice(ticket.type),
    updated_at: ticket.updated_at,
    via: { channel: channels[ticket.via.channel] ?? ticket.via.channel },
  };
}

/** An id as events write it. */
export function toIdText(id: number | null): string | null {
  return id === null ? null : String(id);
}

/** A word of a choice as events write it. */
export function toChoice(word: string | null): string | null {
  return word?.toUpperCase() ?? null;
}
