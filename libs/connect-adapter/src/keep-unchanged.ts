import type { ContactSnapshot, Instant } from '@patchcord/contact-ports';
import { isSameData } from './is-same-data.js';
import { keepParticipants } from './keep-participants.js';

/** The oldest time that a contact tells of itself. */
function bornAt({ queuedAt, stateSince }: ContactSnapshot): Instant {
  return queuedAt ?? stateSince;
}

/**
 * The new contacts, oldest first: known ones keep their place, because Streams orders by the time of the last
 * change, and so do their participants. What has not changed keeps its identity, so that readers may compare by
 * reference.
 */
export function keepUnchanged(
  previous: readonly ContactSnapshot[] | undefined,
  next: readonly ContactSnapshot[],
): readonly ContactSnapshot[] {
  const places = new Map(previous?.map((contact, index) => [contact.contactId, index]));
  const placeOf = (contact: ContactSnapshot): number => places.get(contact.contactId) ?? places.size;
  const contacts = next
    .toSorted((one, other) => placeOf(one) - placeOf(other) || bornAt(one) - bornAt(other))
    .map((contact) => {
      const known = previous?.[placeOf(contact)];
      if (!known) return contact;
      const participants = keepParticipants(known.otherParticipants, contact.otherParticipants);
      const current = { ...contact, otherParticipants: participants };
      return isSameData(known, current) ? known : current;
    });
  const unchanged =
    previous?.length === contacts.length && contacts.every((contact, index) => contact === previous[index]);
  return unchanged ? previous : contacts;
}
