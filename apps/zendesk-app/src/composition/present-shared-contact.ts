import type { ContactCardData } from '@patchcord/agent-ui';
import type { ContactActor } from '@patchcord/contact-lifecycle';
import type { SharedContact } from '@patchcord/zendesk-adapter';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** A live contact as sidebars see it; nothing once it is over, and nothing of one that is only listened to. */
export function presentSharedContact(contact: ContactState, card: ContactCardData): readonly SharedContact[] {
  const { contact: facts, customer, assignedTicket, times } = contact.context;
  if (card.phase === 'over' || facts.isMonitoring) return [];
  return [
    {
      contactId: facts.contactId,
      who: card.who,
      channel: facts.channel,
      state: card.isPaused === true && card.phase === 'connected' ? 'onHold' : card.phase,
      since: card.since,
      ticketId: assignedTicket?.id,
      customerId: customer?.kind === 'recognised' ? customer.customer.id : undefined,
      needsAssignment: contact.hasTag('choosing') && times.answeredAt !== undefined,
    },
  ];
}
