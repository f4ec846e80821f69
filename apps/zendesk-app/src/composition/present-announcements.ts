import { msg, str } from '@lit/localize';
import type { Announcement, ContactCardData } from '@patchcord/agent-ui';

/** What a screen reader says about the contacts: one rings, one has its ticket, one has a problem; nothing else. */
export function presentAnnouncements(contacts: readonly ContactCardData[]): readonly Announcement[] {
  return contacts.flatMap((contact): Announcement[] => {
    const { contactId, who, phase, ticket, tone, line } = contact;
    const ringing: Announcement[] =
      phase === 'ringing' && contact.direction !== 'outbound'
        ? [{ id: `${contactId} rings`, text: msg(str`${who} is calling.`), urgency: 'assertive' }]
        : [];
    const assigned: Announcement[] = ticket
      ? [
          {
            id: `${contactId} on ${String(ticket.id)}`,
            text: msg(str`${who} is on ticket ${ticket.id}.`),
            urgency: 'polite',
          },
        ]
      : [];
    // The line counts down; it is said once.
    const problem: Announcement[] =
      tone === 'danger' || (tone === 'warning' && contact.retryable)
        ? [{ id: `${contactId} ${tone}`, text: `${who}. ${line}`, urgency: 'polite' }]
        : [];
    return [...ringing, ...assigned, ...problem];
  });
}
