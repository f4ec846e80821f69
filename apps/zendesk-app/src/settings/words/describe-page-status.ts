import { msg } from '@lit/localize';
import type { StatusPanelContent } from '@patchcord/agent-ui';
import type { PortErrorReason } from '@patchcord/contact-ports';
import { describeFailure } from './describe-failure.js';

/** What stands in the place of the page, or of the settings, while there are none to show. */
export type PageStatus =
  | { readonly kind: 'opening' | 'loading' | 'too few brands' }
  | { readonly kind: 'unopened' | 'failed' | 'unread'; readonly reason: PortErrorReason };

/** Why there are no settings to show, and what to do about it. */
export function describePageStatus(status: PageStatus): StatusPanelContent {
  const again = { actions: [{ id: 'again', label: msg('Try again') }] };
  switch (status.kind) {
    case 'opening':
      return {
        tone: 'working',
        heading: msg('Opening Patchcord'),
        sentence: msg('Your contacts, and what Patchcord did for each of them, are about to appear here.'),
        progress: msg('Waiting for Zendesk'),
      };
    case 'unopened':
      return {
        tone: 'warning',
        heading: msg('This page could not be opened'),
        sentence: describeFailure(status.reason),
        ...again,
      };
    case 'loading':
      return {
        tone: 'working',
        heading: msg('Opening the settings'),
        sentence: msg('Everything is stored in your Zendesk account.'),
        progress: msg('Waiting for Zendesk'),
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
