import { msg } from '@lit/localize';
import type { PortErrorReason } from '@patchcord/contact-ports';
import { describeFailure } from './describe-failure.js';

/** Why something of the account could not be read, and what to do about it: one or two sentences. */
export function describeReadFailure(reason: PortErrorReason): string {
  switch (reason) {
    case 'forbidden':
      return msg('Zendesk does not let you read it: ask an administrator whose role is not limited.');
    case 'not-found':
    case 'rejected':
      return msg('Zendesk refused to say. Reload the page, then check again.');
    default:
      return describeFailure(reason);
  }
}
