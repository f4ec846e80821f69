import { msg, str } from '@lit/localize';
import { requesterIn, type agentSessionMachine, type Requester } from '@patchcord/contact-lifecycle';
import type { Customer, Ticket, Workspace } from '@patchcord/contact-ports';
import type { RequesterChoice } from '@patchcord/agent-ui';
import type { ContactSharing } from '@patchcord/zendesk-adapter';
import type { Actor } from 'xstate';

export interface ListenToAssignmentOptions {
  /** Where what the agent does arrives, in whichever tab they do it. */
  readonly softphone: Pick<HTMLElement, 'addEventListener'>;
  readonly session: Actor<typeof agentSessionMachine>;
  readonly sharing: Pick<ContactSharing, 'onRequest'>;
  readonly workspace: Pick<Workspace, 'notify'>;
}

/** Carries out what the agent chooses for a contact, in the softphone or in a sidebar (contact-rules.md, section 5). */
export function listenToAssignment(options: ListenToAssignmentOptions): void {
  const { softphone, session, sharing, workspace } = options;
  const contextOf = (contactId: string) =>
    session
      .getSnapshot()
      .context.contacts.findLast((contact) => contact.contactId === contactId)
      ?.actor.getSnapshot().context;
  /** A ticket the agent has before their eyes: in the tab in view, or among the open ones. */
  const findTicket = (contactId: string, ticketId: number): Ticket | undefined => {
    const { tab } = session.getSnapshot().context;
    if (tab.kind === 'ticket' && tab.ticket.id === ticketId) return tab.ticket;
    return contextOf(contactId)
      ?.openTickets.flatMap(({ tickets }) => tickets)
      .find(({ id }) => id === ticketId);
  };
  const tell = (text: string): void => {
    workspace.notify({ kind: 'warning', text }).catch(reportError);
  };

  softphone.addEventListener('patchcord-select-contact', ({ contactId }) => {
    session.send({ type: 'contact.selected', contactId });
  });
  softphone.addEventListener('patchcord-create-ticket', ({ contactId, requester }) => {
    const context = contextOf(contactId);
    const seen = context && toRequester(requester, requesterIn(context));
    if (seen) session.send({ type: 'agent.createdTicket', contactId, requester: seen });
  });
  softphone.addEventListener('patchcord-attach', ({ contactId, ticketId }) => {
    const ticket = findTicket(contactId, ticketId);
    if (ticket) session.send({ type: 'agent.attached', contactId, ticket });
    else tell(msg(str`#${ticketId} is no longer in view. Open its tab and try again.`));
  });
  softphone.addEventListener('patchcord-create-follow-up', ({ contactId, ticketId }) => {
    const ticket = findTicket(contactId, ticketId);
    const context = contextOf(contactId);
    if (!context) return;
    const { tab } = session.getSnapshot().context;
    if (ticket) {
      const asked = tab.kind === 'ticket' && tab.ticket.id === ticketId ? tab.requester : undefined;
      const requester = asRequester(asked) ?? requesterIn(context);
      session.send({ type: 'agent.createdFollowUp', contactId, ticket, requester });
    } else tell(msg(str`#${ticketId} is no longer in view. Open its tab and try again.`));
  });
  softphone.addEventListener('patchcord-choose-customer', ({ contactId, customerId }) => {
    const customer = contextOf(contactId)?.customer;
    const chosen =
      customer?.kind === 'several' ? customer.candidates.find(({ id }) => id === customerId) : undefined;
    if (chosen) session.send({ type: 'agent.choseCustomer', contactId, customer: chosen });
  });
  softphone.addEventListener('patchcord-look-again', ({ contactId }) => {
    session.send({ type: 'agent.lookedAgain', contactId });
  });
  softphone.addEventListener('patchcord-save-nothing', ({ contactId }) => {
    session.send({ type: 'agent.savedNothing', contactId });
  });
  softphone.addEventListener('patchcord-add-number', ({ contactId, customerId }) => {
    session.send({ type: 'agent.addedNumber', contactId, customerId });
  });
  softphone.addEventListener('patchcord-pause-recording', ({ contactId }) => {
    session.send({ type: 'agent.pausedRecording', contactId });
  });
  softphone.addEventListener('patchcord-resume-recording', ({ contactId }) => {
    session.send({ type: 'agent.resumedRecording', contactId });
  });
  softphone.addEventListener('patchcord-verify-speaker', ({ contactId }) => {
    session.send({ type: 'agent.evaluatedSpeaker', contactId });
  });
  softphone.addEventListener('patchcord-enrol-speaker', ({ contactId }) => {
    session.send({ type: 'agent.enrolledSpeaker', contactId });
  });
  softphone.addEventListener('patchcord-opt-out-speaker', ({ contactId }) => {
    session.send({ type: 'agent.optedOutSpeaker', contactId });
  });

  sharing.onRequest((request) => {
    const { contactId } = request;
    switch (request.type) {
      case 'attach':
        session.send({ type: 'agent.attached', contactId, ticket: request.ticket });
        return;
      case 'chooseCustomer':
        session.send({ type: 'agent.choseCustomer', contactId, customer: request.customer });
        return;
      case 'createFollowUp': {
        const context = contextOf(contactId);
        if (!context) return;
        const requester = asRequester(request.requester) ?? requesterIn(context);
        session.send({ type: 'agent.createdFollowUp', contactId, ticket: request.ticket, requester });
      }
    }
  });
}

/** The requester the panel showed, as the session knows them. */
function toRequester(shown: RequesterChoice, current: Requester): Requester | undefined {
  switch (shown.kind) {
    case 'customer': {
      const isCurrent = current.kind === 'customer' && current.customer.id === shown.id;
      return isCurrent ? current : { kind: 'customer', customer: { id: shown.id, name: shown.name } };
    }
    case 'newCustomer':
    case 'agent':
      return { kind: shown.kind };
    case 'lookingUp':
      return undefined;
  }
}

function asRequester(customer: Customer | undefined): Requester | undefined {
  return customer && { kind: 'customer', customer };
}
