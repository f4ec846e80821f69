import { msg, str } from '@lit/localize';
import {
  formatAgo,
  type AssignmentPanelLabels,
  type ContactCardData,
  type OpenTicketListLabels,
} from '@patchcord/agent-ui';

/**
 * The fixed words of the assignment panel, in the agent's language.
 * @param language a BCP 47 tag
 * @param channel of the contact: a call is answered, anything else accepted
 */
export function assignmentPanelLabels(
  language: string,
  channel: ContactCardData['channel'] = 'voice',
): AssignmentPanelLabels {
  const isCall = channel === 'voice' || channel === 'callback';
  return {
    heading: msg('Choose the ticket'),
    headingWhileRinging: isCall
      ? msg('Choose the ticket when you answer')
      : msg('Choose the ticket when you accept'),
    requester: msg('Requester of a new ticket'),
    newCustomer: msg('A new customer will be created'),
    agentIsRequester: msg('You, as long as nobody is chosen'),
    lookingUp: msg('Looking up the customer…'),
    createTicket: msg('Create ticket'),
    creating: msg('Creating the ticket…'),
    attachToCurrent: (ticketId) => msg(str`Attach to #${ticketId} (in view)`),
    attachToTicketInView: msg('Attach to the ticket in view'),
    noTicketInView: msg('Open a ticket and the apps beside it first.'),
    closed: msg('Closed'),
    createFollowUp: (ticketId) => msg(str`Create follow-up of #${ticketId}`),
    creatingFollowUp: msg('Creating the follow-up…'),
    attaching: msg('Attaching…'),
    lookAgain: msg('Look for the ticket again'),
    lookingAgain: msg('Looking for the ticket…'),
    saveNothing: msg('Save nothing'),
    saveNothingWhenOver: msg('Possible when the contact is over'),
    saveNothingQuestion: msg('Save nothing?'),
    saveNothingConsequence: msg(
      'Zendesk will not tell of this contact: no ticket, no times, no recording, no transcript. This cannot be undone.',
    ),
    keepChoosing: msg('Keep choosing'),
    candidates: { heading: msg('Who is it?') },
    openTickets: openTicketListLabels(language),
  };
}

function openTicketListLabels(language: string): OpenTicketListLabels {
  return {
    heading: msg('Open tickets'),
    loading: msg('Looking for open tickets…'),
    failed: msg('Zendesk does not answer, so the open tickets are not known.'),
    retry: msg('Try again'),
    none: msg('No open tickets.'),
    noCustomer: msg('Nobody is identified whose tickets could be listed.'),
    statuses: { new: msg('New'), open: msg('Open'), pending: msg('Pending'), hold: msg('On hold') },
    updated: (updatedAt, now) => {
      const ago = formatAgo(updatedAt, now, language || 'en');
      return msg(str`updated ${ago}`);
    },
    openTicket: msg('Open ticket'),
    attach: msg('Attach'),
    attachTo: (ticketId, subject) => msg(str`Attach to #${ticketId} ${subject}`),
    attaching: msg('Attaching…'),
  };
}
