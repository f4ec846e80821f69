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
 * @param isFollowed this page was there from the contact's beginning
 */
export function contactTimes(
  contact: ContactSnapshot,
  before?: ContactTimes,
  isFollowed = before !== undefined,
): ContactTimes {
  const offeredAt = before?.offeredAt ?? offerTime(contact);
  return {
    offeredAt,
    answeredAt: before?.answeredAt ?? answerTime(contact, offeredAt, isFollowed),
    endedAt: before?.endedAt ?? endTime(contact),
  };
}

function offerTime(contact: ContactSnapshot): Instant {
  const isOffered =
    contact.state === 'incoming' || contact.state === 'connecting' || contact.state === 'pending';
  return isOffered ? contact.stateSince : (contact.queuedAt ?? contact.stateSince);
}

function answerTime(contact: ContactSnapshot, offeredAt: Instant, isFollowed: boolean): Instant | undefined {
  switch (contact.state) {
    case 'connected':
    case 'paused':
      return contact.stateSince;
    // An inbound contact that nobody answered ends as missed or rejected; a customer who does not pick up a dialled
    // call, or a callback, leaves one that ends like an answered one.
    case 'ended':
      return contact.direction !== 'inbound' && isFollowed ? undefined : offeredAt;
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
