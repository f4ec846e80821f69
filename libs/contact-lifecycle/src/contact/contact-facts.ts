import type { SnapshotFrom } from 'xstate';
import type { ContactContext } from './contact-context.js';
import type { ContactInput } from './contact-input.js';
import type { contactMachine } from './contact-machine.js';

/**
 * What a contact has come to, as plain data that names no state: what code of another release goes on from. A later
 * release may add to it, and has to read what an earlier one stored.
 */
export interface ContactFacts extends Pick<
  ContactContext,
  'contact' | 'origin' | 'times' | 'cleared' | 'numbersGivenUp' | 'transcript' | 'voiceId'
> {
  /** How it got its ticket, or was about to get a new one, or lost it; undefined while all of that is open. */
  readonly decision: TicketDecision | undefined;
}

export type TicketDecision = Pick<
  ContactContext,
  | 'customer'
  | 'original'
  | 'ticketChoice'
  | 'chosenCustomer'
  | 'chosenRequester'
  | 'assignedTicket'
  | 'ticketsGivenUp'
  | 'earlierTicket'
>;

export function toContactFacts(snapshot: SnapshotFrom<typeof contactMachine>): ContactFacts {
  const { contact, origin, times, cleared, numbersGivenUp, transcript, voiceId, ...known } = snapshot.context;
  const { customer, original, ticketChoice, chosenCustomer, chosenRequester } = known;
  const { assignedTicket, ticketsGivenUp } = known;
  const pendingTicket = snapshot.hasTag('lookingUp') ? 'wanted' : 'pending';
  const earlierTicket = snapshot.hasTag('creating') ? pendingTicket : undefined;
  const isDecided = assignedTicket !== undefined || earlierTicket !== undefined || ticketsGivenUp > 0;
  return {
    ...{ contact, origin, times, cleared, numbersGivenUp, transcript, voiceId },
    decision: isDecided
      ? {
          ...{ customer, original, ticketChoice, chosenCustomer, chosenRequester },
          ...{ assignedTicket, ticketsGivenUp, earlierTicket },
        }
      : undefined,
  };
}

/** What a contact machine starts from where another page has left off. */
export function toEarlierInput(
  facts: ContactFacts,
  now: Pick<ContactInput, 'appSettings' | 'isForgetful'>,
): ContactInput {
  const { contact, origin } = facts;
  return { contact, origin, ...now, adopted: true, earlier: facts };
}
