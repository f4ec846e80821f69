import { msg } from '@lit/localize';
import type { StatusPanelContent } from '@patchcord/agent-ui';
import type { PortErrorReason } from '@patchcord/contact-ports';
import { describeFailure } from './describe-failure.js';

/** What stands in the place of the settings while there are none to show. */
export type PageStatus =
  | { readonly kind: 'loading' | 'not an administrator' | 'too few brands' }
  | { readonly kind: 'failed' | 'unread'; readonly reason: PortErrorReason };

/** Why there are no settings to show, and what to do about it. */
export function describePageStatus(status: PageStatus): StatusPanelContent {
  const again = { actions: [{ id: 'again', label: msg('Try again') }] };
  switch (status.kind) {
    case 'loading':
      return {
        tone: 'working',
        heading: msg('Opening the settings'),
        sentence: msg('Everything is stored in your Zendesk account.'),
        progress: msg('Waiting for Zendesk'),
      };
    case 'not an administrator':
      return {
        tone: 'neutral',
        icon: 'gear',
        heading: msg('For administrators'),
        sentence: msg(
          'Only administrators of your Zendesk account can set which queues belong to which brands. There is nothing for you to set here; the softphone is in the top bar.',
        ),
      };
    case 'too few brands':
      return {
        tone: 'neutral',
        icon: 'info',
        heading: msg('Nothing to map'),
        sentence: msg(
          'Your Zendesk account has fewer than two active brands, so every ticket gets the same one. When a second brand is active, queues can be mapped here.',
        ),
        ...again,
      };
    case 'failed':
      return {
        tone: 'warning',
        heading: msg('The settings could not be opened'),
        sentence: describeFailure(status.reason),
        ...again,
      };
    case 'unread':
      return {
        tone: 'warning',
        heading: msg('The stored mappings could not be read'),
        sentence: describeFailure(status.reason),
        ...again,
      };
  }
}
