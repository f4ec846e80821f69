import type { Clock, Instant, Milliseconds, TicketId, WriteIntent } from '@patchcord/contact-ports';

/** Zendesk takes this many updates of one ticket from one user in ten minutes (zendesk.md 2.3). */
const mostUpdates = 30;
const period: Milliseconds = 10 * 60 * 1_000;

/** How often each ticket may still be changed: a window that slides. */
export interface UpdateLimit {
  /** How long a ticket cannot be changed any more; 0 when it can be now. */
  waitFor(ticketId: TicketId): Milliseconds;
  /** A change is sent, or was sent at `at`. */
  count(ticketId: TicketId, at?: Instant): void;
}

export function createUpdateLimit(clock: Clock): UpdateLimit {
  const updates = new Map<TicketId, readonly Instant[]>();

  const recent = (ticketId: TicketId): readonly Instant[] =>
    (updates.get(ticketId) ?? []).filter((at) => at > clock.now() - period);

  return {
    waitFor: (ticketId) => {
      const first = recent(ticketId).at(-mostUpdates);
      return first === undefined ? 0 : first + period - clock.now();
    },
    count: (ticketId, at = clock.now()) => {
      for (const other of updates.keys()) if (recent(other).length === 0) updates.delete(other);
      updates.set(
        ticketId,
        [...recent(ticketId), at].sort((one, later) => one - later),
      );
    },
  };
}

/** The existing ticket that an intent changes. */
export function toUpdatedTicket(intent: WriteIntent): TicketId | undefined {
  switch (intent.type) {
    case 'recordCall':
    case 'linkConversation':
      return intent.ticketId;
    case 'createCustomer':
    case 'createTicket':
    case 'addPhoneNumber':
      return undefined;
  }
}
