import { msg, str } from '@lit/localize';
import type { ContactNotice, PlacementWarning } from '@patchcord/contact-lifecycle';
import type { Notice } from '@patchcord/contact-ports';

/** A contact's notice as a sentence for the agent. */
export function presentNotice(notice: ContactNotice): Notice {
  switch (notice.code) {
    case 'settingsIgnored': {
      const ignored = notice.warnings
        .map(({ name, received, expected }) => msg(str`${name} is “${received}”, expected: ${expected}`))
        .join('; ');
      return {
        kind: 'warning',
        text: msg(str`Contact attributes that could not be read were ignored. ${ignored}.`),
      };
    }
    case 'severalCustomers':
      return {
        kind: 'warning',
        text: msg(
          str`${notice.count} customers have this number. Choose the right one in the softphone, or search.`,
        ),
      };
    case 'unknownZendeskUser':
      return {
        kind: 'warning',
        text: msg(
          str`The contact names the Zendesk user ${notice.userId}, whom nobody can find. The phone number was used.`,
        ),
      };
    case 'unknownTicket':
      return {
        kind: 'warning',
        text: msg(
          str`The contact names ticket #${notice.ticketId}, which does not exist or is not yours to see.`,
        ),
      };
    case 'originalMissing':
      return {
        kind: 'warning',
        text: msg(
          'The ticket of the agent who had this call first was not found. Choose one in the softphone.',
        ),
      };
    case 'ticketIsThere':
      return {
        kind: 'information',
        text: msg(
          str`Another agent has created ticket #${notice.ticketId} for this call. The call is on it.`,
        ),
      };
    case 'newTicketWanted':
      return { kind: 'information', text: msg('The customer asks for a new ticket.') };
    case 'newTicketForm':
      return {
        kind: 'information',
        text: msg('Create the ticket from the softphone, so that the contact is recorded on it.'),
      };
    case 'otherRequester':
      return {
        kind: 'warning',
        text: msg(
          str`The contact names ticket #${notice.ticketId}, but its requester is not the caller. Check who is calling.`,
        ),
      };
    case 'ticketMisplaced':
      return {
        kind: 'warning',
        text: msg(
          str`The ticket cannot be placed as it was set up. ${notice.warnings.map(describePlacement).join(' ')}`,
        ),
      };
    case 'lookupFails':
      return {
        kind: 'problem',
        text: msg(
          'Zendesk cannot look up the caller just now. It is tried again, and nothing is created twice.',
        ),
      };
  }
}

/** Whether a notice is about the set-up, which only administrators can mend. */
export function isForAdministrators(notice: ContactNotice): boolean {
  return notice.code === 'ticketMisplaced';
}

function describePlacement(warning: PlacementWarning): string {
  switch (warning.code) {
    case 'unknown brand':
      return msg(str`There is no brand “${warning.received}”.`);
    case 'inactive brand':
      return msg(str`Brand “${warning.received}” is not active.`);
    case 'brands not readable':
      return msg('Brands cannot be read with this role.');
    case 'no outbound queue field':
      return msg(str`There is no ticket field connect_outbound_queue for queue “${warning.received}”.`);
  }
}
