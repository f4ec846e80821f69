import { msg, str } from '@lit/localize';
import type { ContactCardData, StatusPanelContent } from '@patchcord/agent-ui';
import type { SoftphoneStatus } from './softphone-view.js';

/** What the buttons of the state of the whole do. */
export type StatusAction = 'sign-in' | 'try-again';

type Awaited = Extract<SoftphoneStatus, { kind: 'loading' }>['awaiting'];

interface ActionButton {
  readonly id: StatusAction;
  readonly label: string;
}

/**
 * The sentences and ways out for a state of the whole, in the agent's language; `undefined` when all is well.
 * @param contacts that the agent has, which may be going on
 */
export function describeStatus(
  status: SoftphoneStatus,
  contacts: readonly Pick<ContactCardData, 'phase'>[] = [],
): StatusPanelContent | undefined {
  switch (status.kind) {
    case 'ready':
      return undefined;
    case 'loading':
      return {
        tone: 'working',
        heading: msg('Starting the softphone'),
        sentence: msg('This takes a few seconds.'),
        progress: describeAwaited(status.awaiting),
      };
    case 'zendesk-unreachable':
      return {
        tone: 'warning',
        heading: msg('Zendesk does not answer'),
        sentence: msg('The softphone could not start. Check the network connection, then try again.'),
        actions: [tryAgain(msg('Try again'))],
      };
    case 'signed-out':
      if (contacts.some(({ phase }) => phase !== 'over')) {
        return {
          tone: 'warning',
          heading: msg('You are signed out'),
          sentence: msg(
            'Your contacts with customers go on without you. Sign in again to get back to them. A window opens for it.',
          ),
          actions: [signIn(msg('Sign in to Amazon Connect'))],
        };
      }
      return {
        tone: 'neutral',
        heading: msg('You are signed out'),
        sentence: msg('Sign in to take calls, chats and tasks. A window opens for it.'),
        actions: [signIn(msg('Sign in to Amazon Connect'))],
      };
    case 'signing-in':
      return {
        tone: 'neutral',
        heading: msg('Finish signing in'),
        sentence: msg('Sign in to Amazon Connect in the window that opened. This page carries on by itself.'),
        progress: msg('Waiting for your sign-in'),
        actions: [signIn(msg('Show the window again'))],
      };
    case 'sign-in-blocked':
      return {
        tone: 'warning',
        heading: msg('The sign-in window was blocked'),
        sentence: msg(
          'Allow pop-ups for this page: the icon is at the end of the address bar. Then try again.',
        ),
        actions: [signIn(msg('Sign in to Amazon Connect'))],
      };
    case 'origin-not-approved':
      return {
        tone: 'warning',
        heading: msg('Amazon Connect stays empty here'),
        sentence: msg(
          str`If you have signed in, this page is not let in yet: an administrator adds both addresses to the approved origins of ${status.instanceUrl}.`,
        ),
        copyables: [
          { label: msg('Origin of Zendesk'), value: status.zendeskOrigin },
          { label: msg('Origin of this app'), value: status.appOrigin },
        ],
        actions: [tryAgain(msg('Try again')), signIn(msg('Sign in to Amazon Connect'))],
      };
    case 'instance-url-missing':
      return {
        tone: 'warning',
        heading: msg('Which Amazon Connect?'),
        sentence: msg(
          'The address of your Amazon Connect instance is missing. An administrator enters it in the settings of this app, in the Admin Center.',
        ),
        actions: [tryAgain(msg('Check again'))],
      };
    case 'instance-url-wrong':
      return {
        tone: 'warning',
        heading: msg('Amazon Connect address not recognized'),
        sentence: msg(
          str`${status.instanceUrl} cannot be used; it should look like https://example.my.connect.aws. An administrator corrects it in the settings of this app, in the Admin Center.`,
        ),
        actions: [tryAgain(msg('Check again'))],
      };
    case 'connect-unreachable':
      return {
        tone: 'warning',
        heading: msg('Amazon Connect does not answer'),
        sentence: msg('Check the network connection. The softphone comes back by itself.'),
        progress: msg('Trying again'),
        actions: [tryAgain(msg('Try now'))],
      };
    case 'zendesk-session-over':
      return {
        tone: 'warning',
        heading: msg('Your Zendesk session is over'),
        sentence: msg(
          'Sign in to Zendesk in another tab. What could not be saved is kept here and sent afterwards.',
        ),
        actions: [tryAgain(msg('Try again'))],
      };
  }
}

function describeAwaited(awaited: Awaited): string {
  switch (awaited) {
    case 'zendesk':
      return msg('Waiting for Zendesk');
    case 'settings':
      return msg('Reading the settings of this app');
    case 'connect':
      return msg('Waiting for Amazon Connect');
    case 'agent':
      return msg('Waiting for your agent state');
  }
}

function signIn(label: string): ActionButton {
  return { id: 'sign-in', label };
}

function tryAgain(label: string): ActionButton {
  return { id: 'try-again', label };
}
