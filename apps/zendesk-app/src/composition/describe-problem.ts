import { msg, str } from '@lit/localize';
import type { PortErrorReason } from '@patchcord/contact-ports';
import { withoutCodes } from '@patchcord/zendesk-adapter';

/** Why Zendesk could not be asked or told, as the first half of a sentence for the agent. */
function describeReason(reason: PortErrorReason): string {
  switch (reason) {
    case 'rate-limited':
      return msg('Zendesk asks to slow down');
    case 'unauthorized':
      return msg('Your Zendesk session is over');
    case 'forbidden':
      return msg('Zendesk does not allow it');
    case 'not-found':
      return msg('Zendesk does not have it any more');
    case 'rejected':
      return msg('Zendesk refused it');
    case 'unavailable':
    case 'aborted':
      return msg('Zendesk does not answer');
  }
}

/** What keeps a contact waiting, and how long until the next attempt. */
export function describeWait(reason: PortErrorReason, seconds: number): string {
  const why = describeReason(reason);
  return seconds > 0 ? msg(str`${why}; trying again in ${seconds} s.`) : msg(str`${why}; trying again.`);
}

/** What will not be tried again by itself. `detail` is Zendesk's own text; the line has no room for its codes. */
export function describeRefusal(reason: PortErrorReason, detail: string): string {
  const why = describeReason(reason);
  const said = withoutCodes(detail);
  return said === '' ? msg(str`Not saved. ${why}.`) : msg(str`Not saved. ${why}: ${said}`);
}
