import type { Clock, Instant, Milliseconds, TicketId, WriteIntent } from '@patchcord/contact-ports';

/** Zendesk takes this many updates of one ticket from one user in ten minutes (zendesk.md 2.3). */
const mostUpdates = 30;
const period: Milliseconds = 10 * 60 * 1_000;

/** How often each ticket may still be changed: a window that slides. */
export interface UpdateLimit {
  /** How long a ticket cannot be changed so many times; 0 when it can be now. */
  waitFor(change: TicketChange): Milliseconds;
  /** A change is sent, or was sent at `at`. */
  count(change: TicketChange, at?: Instant): void;
}

/** The existing ticket that an intent changes, and how many updates that takes. */
export interface TicketChange {
  readonly ticketId: TicketId;
  readonly updates: number;
}

export function createUpdateLimit(clock: Clock): UpdateLimit {
  const updates = new Map<TicketId, readonly Instant[]>();

  // What lies ahead was counted before the clock was put back: when it is over, nobody can tell.
  const recent = (ticketId: TicketId): readonly Instant[] =>
    (updates.get(ticketId) ?? []).filter((at) => at > clock.now() - period && at <= clock.now());

  return {
    waitFor: ({ ticketId, updates: wanted }) => {
      const known = recent(ticketId);
      // What takes more than the limit begins when nothing else is in the window.
      const last = known[known.length + Math.min(wanted, mostUpdates) - mostUpdates - 1];
      return last === undefined ? 0 : last + period - clock.now();
    },
    count: ({ ticketId, updates: sent }, at = clock.now()) => {
      for (const other of updates.keys()) if (recent(other).length === 0) updates.delete(other);
      const times = Array.from({ length: sent }, () => at);
      updates.set(
        ticketId,
        [...recent(ticketId), ...times].sort((one, later) => one - later),
      );
    },
  };
}

/**
 * What an intent changes of an existing ticket, if anything.
 * @param countUpdates how many updates an intent takes that changes a ticket
 */
export function toTicketChange(
  intent: WriteIntent,
  countUpdates: (intent: WriteIntent) => number,
): TicketChange | undefined {
  switch (intent.type) {
    case 'recordCall':
    case 'addTranscript':
    case 'addContactNote':
    case 'linkConversation':
      return { ticketId: intent.ticketId, updates: Math.max(1, countUpdates(intent)) };
    case 'createCustomer':
    case 'createTicket':
    case 'addPhoneNumber':
    case 'updateCustomerFields':
      return undefined;
  }
}
