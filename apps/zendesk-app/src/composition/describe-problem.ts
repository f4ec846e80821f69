import { msg, str } from '@lit/localize';
import type { PortErrorReason } from '@patchcord/contact-ports';

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

/** What will not be tried again by itself. `detail` is Zendesk's own text; of its codes only a lone one is shown. */
export function describeRefusal(reason: PortErrorReason, detail: string): string {
  const why = describeReason(reason);
  const said = detail.replace(codes, '');
  return said === '' ? msg(str`Not saved. ${why}.`) : msg(str`Not saved. ${why}: ${said}`);
}

/** What stands before the sentence that tells: the line has room for little. Exports and timeline keep it. */
const codes = /^(?:\d{3}: )?(?:(?:[A-Z][a-z]+){2,}: )?(?:Record validation errors: )?(?=.)/u;
