import type { ContactChannel, ContactSnapshot, Instant } from '@patchcord/contact-ports';

/** A contact that was offered to the agent and not taken. */
export interface MissedOffer {
  readonly contactId: string;
  readonly channel: ContactChannel;
  readonly at: Instant;
}

const kept = 20;

/**
 * Adds what has been missed since the list before; the latest twenty are kept. A contact is missed once, however long it stays. Compare
 * with `Object.is` to see whether anything came.
 */
export function addMissedOffers(
  known: readonly MissedOffer[],
  contacts: readonly ContactSnapshot[],
): readonly MissedOffer[] {
  const fresh = contacts
    .filter(
      ({ state, contactId }) => state === 'missed' && !known.some((offer) => offer.contactId === contactId),
    )
    .map(({ contactId, channel, stateSince }) => ({ contactId, channel, at: stateSince }));
  return fresh.length === 0 ? known : [...known, ...fresh].slice(-kept);
}
