import type { ContactSnapshot, Instant } from '@patchcord/contact-ports';

/** When things happened to a contact, by Connect's clock. */
export interface ContactTimes {
  readonly offeredAt: Instant;
  readonly answeredAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
}

/**
 * The times known after `contact` was seen. What was seen once stays. Where Connect skipped a state, or this page
 * was not there, the nearest earlier time stands in, so that a record covers the whole conversation.
 */
export function contactTimes(contact: ContactSnapshot, before?: ContactTimes): ContactTimes {
  const offeredAt = before?.offeredAt ?? offerTime(contact);
  return {
    offeredAt,
    answeredAt: before?.answeredAt ?? answerTime(contact, offeredAt, before !== undefined),
    endedAt: before?.endedAt ?? endTime(contact),
  };
}

function offerTime(contact: ContactSnapshot): Instant {
  const isOffered =
    contact.state === 'incoming' || contact.state === 'connecting' || contact.state === 'pending';
  return isOffered ? contact.stateSince : (contact.queuedAt ?? contact.stateSince);
}

function answerTime(
  contact: ContactSnapshot,
  offeredAt: Instant,
  wasSeenBefore: boolean,
): Instant | undefined {
  switch (contact.state) {
    case 'connected':
    case 'paused':
      return contact.stateSince;
    // An inbound contact that nobody answered ends as missed or rejected; a failed dial ends like an answered one.
    case 'ended':
      return contact.direction === 'outbound' && wasSeenBefore ? undefined : offeredAt;
    default:
      return undefined;
  }
}

function endTime(contact: ContactSnapshot): Instant | undefined {
  switch (contact.state) {
    case 'ended':
    case 'missed':
    case 'rejected':
    case 'error':
      return contact.stateSince;
    default:
      return undefined;
  }
}
