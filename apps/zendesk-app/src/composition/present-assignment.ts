import { msg, str } from '@lit/localize';
import type {
  AssignmentPanelData,
  AssignmentWork,
  CurrentTicket,
  OpenTickets,
  RequesterChoice,
} from '@patchcord/agent-ui';
import { formatNumberForPeople, reduceSipAddress } from '@patchcord/contact-attributes';
import {
  handlingOf,
  isSpoken,
  namedTicketOf,
  requesterIn,
  type ContactActor,
  type ContactContext,
} from '@patchcord/contact-lifecycle';
import type { TabInView } from '@patchcord/contact-ports';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/**
 * The panel in which the agent chooses the ticket of the contact in view (contact-rules.md, section 5).
 * @returns undefined for a contact that the agent has nothing to choose for
 */
export function presentAssignment(contact: ContactState, tab: TabInView): AssignmentPanelData | undefined {
  const { context } = contact;
  const busy = presentWork(contact);
  const isComing = willBeChosen(contact);
  if (!contact.hasTag('choosing') && !busy && !isComing) return undefined;
  return {
    contactId: context.contact.contactId,
    open: true,
    waitsForAnswer: context.times.answeredAt === undefined,
    requester: isComing ? { kind: 'lookingUp' } : presentRequester(context),
    candidates: presentCandidates(context),
    current: presentCurrent(tab),
    openTickets: isComing ? { state: 'loading' } : presentOpenTickets(contact),
    canLookAgain: context.original.kind === 'missing',
    reason: describeWhy(context),
    busy,
    ...(context.ticketsGivenUp > 0 && {
      saveNothing: context.times.endedAt === undefined ? 'whenOver' : 'now',
    }),
  };
}

/** The panel is there from the ringing on, so that nothing below it moves when the look-ups are done. */
function willBeChosen(contact: ContactState): boolean {
  const { contact: facts, resolved, origin, original } = contact.context;
  if (!contact.hasTag('lookingUp') || contact.hasTag('choosing')) return false;
  const { kind } = handlingOf(facts, resolved.settings, origin);
  return kind === 'agentAssignment' || original.kind === 'missing';
}

/** What is being done about a choice of the agent; undefined for what Patchcord does by itself. */
function presentWork(contact: ContactState): AssignmentWork | undefined {
  const { original, chosenRequester, ticketChoice, times } = contact.context;
  if (contact.hasTag('awaitingOriginal') && original.kind === 'missing') return { kind: 'lookingAgain' };
  if (!contact.hasTag('creating') || chosenRequester === undefined || times.endedAt !== undefined) {
    return undefined;
  }
  const followUpOf = ticketChoice?.kind === 'new' ? ticketChoice.followUpOf : undefined;
  return followUpOf === undefined ? { kind: 'creating' } : { kind: 'creatingFollowUp', ticketId: followUpOf };
}

function presentRequester(context: ContactContext): RequesterChoice {
  const requester = requesterIn(context);
  switch (requester.kind) {
    case 'customer': {
      const { id, name, organisation } = requester.customer;
      return { kind: 'customer', id, name, organisation };
    }
    case 'newCustomer': {
      return { kind: 'newCustomer', name: presentNewCustomer(context) };
    }
    case 'agent':
      return { kind: 'agent' };
  }
}

function presentNewCustomer({ contact, customer, resolved }: ContactContext): string {
  const said = customer?.kind === 'unrecognised' ? customer : undefined;
  const number = formatNumberForPeople(reduceSipAddress(contact.customerNumber ?? said?.number ?? ''));
  const names = [resolved.settings.customerName, number, contact.customerName, said?.email];
  return names.find((name) => name !== undefined && name !== '') ?? '';
}

function presentCandidates({ customer, chosenCustomer }: ContactContext): AssignmentPanelData['candidates'] {
  if (customer?.kind !== 'several') return [];
  const chosen = chosenCustomer?.id;
  return customer.candidates.map(({ id, name, organisation, email }) => ({
    ...{ id, name, organisation, email },
    chosen: id === chosen,
  }));
}

function presentCurrent(tab: TabInView): CurrentTicket {
  if (tab.kind !== 'ticket') return { kind: 'none' };
  const { id, subject, closed } = tab.ticket;
  return { kind: 'ticket', id, subject, closed };
}

function presentOpenTickets({ context }: ContactState): OpenTickets {
  const requester = requesterIn(context);
  if (requester.kind !== 'customer') return { state: 'noCustomer' };
  const { id } = requester.customer;
  const listed = context.openTickets.find(({ customerId }) => customerId === id);
  if (listed) return { state: 'listed', tickets: listed.tickets };
  return { state: context.lookupFailure ? 'failed' : 'loading' };
}

function describeWhy(context: ContactContext): string | undefined {
  const { contact, customer, original, ticketChoice, ticketsGivenUp } = context;
  if (ticketsGivenUp > 0) {
    return msg('Zendesk refused its ticket, and you gave it up. Another one takes what waits for it.');
  }
  if (original.kind === 'missing') {
    const named = namedTicketOf(contact);
    return named === undefined
      ? msg('The ticket of the first agent was not found.')
      : msg(str`Ticket #${named}, which the task names, was not found.`);
  }
  if (customer?.kind === 'several') {
    const { length } = customer.candidates;
    return isSpoken(contact.channel)
      ? msg(str`${length} customers have this number.`)
      : msg(str`${length} customers match this contact.`);
  }
  if (ticketChoice?.kind === 'otherRequester') {
    return msg(str`#${ticketChoice.ticket.id} belongs to somebody else.`);
  }
  if (contact.task === undefined && customer?.kind === 'anonymous' && !isSpoken(contact.channel)) {
    return msg('The contact does not say who the customer is.');
  }
  return undefined;
}
