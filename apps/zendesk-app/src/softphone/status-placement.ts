import type { SoftphoneView } from './softphone-view.js';

/**
 * Where the state of the whole is said: nowhere, in a strip above the CCP, or over it. A CCP that may carry a conversation stays in
 * reach: the strip is for what the agent can work through.
 */
export function placeStatus({ status, contacts }: SoftphoneView): 'none' | 'strip' | 'cover' {
  switch (status.kind) {
    case 'ready':
      return 'none';
    case 'zendesk-session-over':
      return 'strip';
    case 'connect-unreachable':
      return contacts.length > 0 ? 'strip' : 'cover';
    default:
      return 'cover';
  }
}
