import { msg, str } from '@lit/localize';
import type { DialProblem } from '@patchcord/contact-lifecycle';

/** Why a call was not dialled, or did not come about, and what to do next. */
export function describeDialProblem(problem: DialProblem): string {
  switch (problem.code) {
    case 'impossibleNumber':
      return problem.number.trim() === ''
        ? msg('Enter a number to call.')
        : msg(str`${problem.number} is not a number that can be called. Check it, or add the country code.`);
    case 'mayNotDial':
      return msg('Amazon Connect does not let you make calls. An administrator gives the permission.');
    case 'notSignedIn':
      return msg('Amazon Connect is not ready. Sign in, or wait until it answers.');
    case 'callIsLive':
      return msg('You are on a call. End it and clear the contact, then call.');
    case 'noQueue':
      return msg(
        'Your routing profile has no queue to call from. An administrator sets a default outbound queue.',
      );
    case 'ticketUnknown':
      return msg(
        str`Ticket #${problem.ticketId} cannot be found, or is not yours to see. Nothing was dialed.`,
      );
    case 'ticketUnreadable':
      return msg(
        str`Zendesk did not give ticket #${problem.ticketId}, so nothing was dialed. Click the number again.`,
      );
    case 'refused':
      return msg('Amazon Connect did not take the call. Check your state and the number, then call again.');
    case 'unknownOutcome':
      return msg(
        'Amazon Connect did not answer. The call may still come: wait a moment before you call again.',
      );
    case 'noCall':
      return msg('No call came of it. Call again; it will not be put on the ticket by itself otherwise.');
    case 'alreadyDialling':
      return msg('A call is being dialed. Wait for it, or end it first.');
  }
}

/** The stored mappings of queues and brands cannot be read. */
export function describeDamagedMappings(): string {
  return msg(
    'The stored mapping of queues and brands cannot be read, so none applies. Open Patchcord’s settings to mend it.',
  );
}
