import { msg } from '@lit/localize';
import type { PortErrorReason } from '@patchcord/contact-ports';

/** Why Voice ID did not answer, or did not do what the agent wanted, and what to do. */
export function describeVoiceIdProblem(reason: PortErrorReason): string {
  switch (reason) {
    case 'forbidden':
    case 'unauthorized':
      return msg('Amazon Connect does not let you use Voice ID. An administrator gives the permission.');
    case 'rejected':
      return msg(
        'Voice ID cannot do that now: it needs you and the customer on the line, and nobody else. Try again then.',
      );
    case 'not-found':
      return msg('Amazon Connect does not have this call any more, so nothing was changed.');
    case 'rate-limited':
      return msg('Too many requests. Wait a moment and try again.');
    case 'unavailable':
    case 'aborted':
      return msg('Voice ID does not answer. Try again, or verify the customer in another way.');
  }
}

/** Why the status could not be read when the call was over; empty where that is plain or nothing can be done. */
export function describeVoiceIdFailure(reason: PortErrorReason): string {
  switch (reason) {
    case 'forbidden':
    case 'unauthorized':
      return msg('Amazon Connect does not let you use Voice ID.');
    case 'unavailable':
    case 'aborted':
      return msg('Voice ID did not answer.');
    default:
      return '';
  }
}
