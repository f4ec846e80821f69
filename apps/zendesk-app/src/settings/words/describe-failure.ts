import { msg } from '@lit/localize';
import type { PortErrorReason } from '@patchcord/contact-ports';

/** Why Zendesk could not be asked or told, and what to do about it: one or two sentences. */
export function describeFailure(reason: PortErrorReason): string {
  switch (reason) {
    case 'rate-limited':
      return msg('Zendesk asks to slow down. Wait a moment, then try again.');
    case 'unauthorized':
      return msg('Your Zendesk session is over. Sign in to Zendesk in another tab, then try again here.');
    case 'forbidden':
      return msg('Zendesk does not allow it: only administrators may change the settings of an app.');
    case 'not-found':
      return msg('Zendesk does not find the installation of this app. Reload the page.');
    case 'rejected':
      return msg('Zendesk refused it. The tables may be too large to be stored.');
    case 'unavailable':
    case 'aborted':
      return msg('Zendesk does not answer. Check the connection, then try again.');
  }
}
