import { msg, str } from '@lit/localize';
import type { StatusPanelContent } from '@patchcord/agent-ui';
import type { CompanionStatus } from '../elements/companion-view.js';

/** The sentences and ways out for a state of the whole, in the agent's language; `undefined` when all is well. */
export function describeStatus(status: CompanionStatus): StatusPanelContent | undefined {
  switch (status.kind) {
    case 'ready':
      return undefined;
    case 'starting':
    case 'connecting':
      return {
        tone: 'working',
        heading: msg('Starting the softphone'),
        sentence: msg('This takes a few seconds.'),
        progress: msg('Waiting for Amazon Connect'),
      };
    case 'framed':
      return {
        tone: 'warning',
        heading: msg('This page needs a window of its own'),
        sentence: msg('Inside another page the browser would keep the microphone from it.'),
        actions: [{ id: 'own-window', label: msg('Open in a window') }],
      };
    case 'missing':
      return {
        tone: 'neutral',
        heading: msg('Which Amazon Connect?'),
        sentence: msg(
          'Enter the address you use for Amazon Connect. Your administrator can also give you a link that has it.',
        ),
      };
    case 'wrong':
      return {
        tone: 'warning',
        heading: msg('Amazon Connect address not recognized'),
        sentence: describeWrong(status),
      };
    case 'conflict':
      return {
        tone: 'warning',
        heading: msg('This link leads to another Amazon Connect'),
        sentence: msg(
          str`This window is set to ${status.ownUrl}. The link you followed names ${status.linkUrl}. Change only if you know the link is right.`,
        ),
        actions: [
          { id: 'keep-own', label: msg(str`Stay with ${status.ownUrl}`) },
          { id: 'use-link', label: msg(str`Change to ${status.linkUrl}`) },
        ],
      };
    case 'elsewhere':
      return {
        tone: 'neutral',
        heading: msg('Your audio is in another window'),
        sentence: status.hasCall
          ? msg(
              'A call is live there. If you use this window instead, its sound is cut. This window takes over by itself when the other is closed.',
            )
          : msg('Calls are heard there. This window takes over by itself when the other is closed.'),
        actions: [{ id: 'take-audio', label: msg('Use this one') }],
      };
    case 'signed-out':
      return {
        tone: 'neutral',
        heading: msg('You are signed out'),
        sentence: msg('Sign in so that calls can reach you. A window opens for it.'),
        actions: [{ id: 'sign-in', label: msg('Sign in to Amazon Connect') }],
      };
    case 'signing-in':
      return {
        tone: 'neutral',
        heading: msg('Finish signing in'),
        sentence: msg('Sign in to Amazon Connect in the window that opened. This page carries on by itself.'),
        progress: msg('Waiting for your sign-in'),
        actions: [{ id: 'sign-in', label: msg('Show the window again') }],
      };
    case 'sign-in-blocked':
      return {
        tone: 'warning',
        heading: msg('The sign-in window was blocked'),
        sentence: msg(
          'Allow pop-ups for this page: the icon is at the end of the address bar. Then try again.',
        ),
        actions: [{ id: 'sign-in', label: msg('Sign in to Amazon Connect') }],
      };
    case 'origin-not-approved':
      return {
        tone: 'warning',
        heading: msg('Amazon Connect stays empty here'),
        sentence: msg(
          str`If you have signed in, this page is not let in yet: an administrator adds its origin to the approved origins of ${status.instanceUrl}. If it is there already, the browser blocks third-party cookies: allow them for this page.`,
        ),
        copyables: [{ label: msg('Origin of this page'), value: status.origin }],
        actions: [
          { id: 'try-again', label: msg('Try again') },
          { id: 'sign-in', label: msg('Sign in to Amazon Connect') },
        ],
      };
    case 'unreachable':
      return {
        tone: 'warning',
        heading: msg('Amazon Connect does not answer'),
        sentence: msg(
          str`No answer from ${status.instanceUrl}. Check the network connection, and this address. The softphone comes back by itself.`,
        ),
        progress: msg('Trying again'),
        actions: [{ id: 'try-again', label: msg('Try now') }],
      };
    case 'start-failed':
      return {
        tone: 'danger',
        heading: msg('The softphone could not start'),
        sentence: msg(
          'A part of this page did not load, or the browser blocks what it needs. Load the page again; if that does not help, tell your administrator.',
        ),
        actions: [{ id: 'reload', label: msg('Load the page again') }],
      };
  }
}

function describeWrong({ text, reason, source }: Extract<CompanionStatus, { kind: 'wrong' }>): string {
  const shape = msg(str`${text} cannot be used; it should look like https://example.my.connect.aws.`);
  if (source === 'administrator')
    return `${shape} ${msg('The administrator of this page corrects it in configuration.json.')}`;
  if (reason === 'sign-in address')
    return msg(
      str`${text} is a sign-in address. Enter it below as the sign-in address, and the address of your Amazon Connect above it.`,
    );
  return source === 'link'
    ? `${shape} ${msg('Ask whoever gave you the link, or enter the address.')}`
    : shape;
}
