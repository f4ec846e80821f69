import { msg, str } from '@lit/localize';
import { isSpoken, type ContactNotice, type PlacementWarning } from '@patchcord/contact-lifecycle';
import type { ContactChannel, Notice } from '@patchcord/contact-ports';
import { describeVoiceIdFailure } from './describe-voice-id-problem.js';

/**
 * A contact's notice as a sentence for the agent.
 * @param channel of the contact: a chat has no caller
 */
export function presentNotice(notice: ContactNotice, channel: ContactChannel = 'voice'): Notice {
  const isCall = isSpoken(channel);
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
        text: isCall
          ? msg(
              str`${notice.count} customers have this number. Choose the right one in the softphone, or search.`,
            )
          : msg(
              str`${notice.count} customers match this contact. Choose the right one in the softphone, or search.`,
            ),
      };
    case 'unknownZendeskUser':
      return {
        kind: 'warning',
        text: isCall
          ? msg(
              str`The contact names the Zendesk user ${notice.userId}, whom nobody can find. The phone number was used.`,
            )
          : msg(
              str`The contact names the Zendesk user ${notice.userId}, whom nobody can find. What else it says was used.`,
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
        text: isCall
          ? msg('The ticket of the agent who had this call first was not found. Choose one in the softphone.')
          : msg(
              'The ticket of the agent who had this contact first was not found. Choose one in the softphone.',
            ),
      };
    case 'ticketIsThere':
      return {
        kind: 'information',
        text: isCall
          ? msg(str`Another agent has created ticket #${notice.ticketId} for this call. The call is on it.`)
          : msg(
              str`Another agent has created ticket #${notice.ticketId} for this contact. The contact is on it.`,
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
        text: isCall
          ? msg(
              str`The contact names ticket #${notice.ticketId}, but its requester is not the caller. Check who is calling.`,
            )
          : msg(
              str`The contact names ticket #${notice.ticketId}, but its requester is not the customer. Check who it is.`,
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
        text: isCall
          ? msg(
              'Zendesk cannot look up the caller just now. It is tried again, and nothing is created twice.',
            )
          : msg(
              'Zendesk cannot look up the customer just now. It is tried again, and nothing is created twice.',
            ),
      };
    case 'transcriptIncomplete':
      return {
        kind: 'warning',
        text:
          notice.completeness === 'partial'
            ? msg('The transcript of a chat is not complete. The ticket says where to read all of it.')
            : msg(
                'The transcript of a chat could not be read. The ticket says so, and where to look for it.',
              ),
      };
    case 'speakerNotRead':
      return {
        kind: 'warning',
        text: `${msg('The Voice ID status could not be read; the customer’s profile keeps the one it had.')} ${describeVoiceIdFailure(notice.reason)}`.trim(),
      };
    case 'userFieldsMissing':
      return {
        kind: 'warning',
        text: msg(
          str`What Voice ID says of customers is not stored in user fields that do not exist: ${notice.fields.join(', ')}. Patchcord’s settings say how to create them.`,
        ),
      };
  }
}

/** Whether a notice is about the set-up, which only administrators can mend. */
export function isForAdministrators(notice: ContactNotice): boolean {
  return notice.code === 'ticketMisplaced' || notice.code === 'userFieldsMissing';
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
