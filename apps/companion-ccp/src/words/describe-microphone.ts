import { msg } from '@lit/localize';
import type { BrowserName } from '../microphone/browser-name.js';
import type { MicrophoneState } from '../microphone/diagnose-microphone.js';

/** What is wrong with the microphone, and the fix in the browser at hand. */
export interface MicrophoneWords {
  readonly heading: string;
  readonly sentence: string;
  /** What a button may do about it. */
  readonly action: 'allow' | 'look' | undefined;
}

/** The words for a state of the microphone, in the agent's language. */
export function describeMicrophone(state: MicrophoneState, browser: BrowserName): MicrophoneWords {
  switch (state) {
    case 'allowed':
      return { heading: msg('The microphone works'), sentence: '', action: undefined };
    case 'unknown':
      return {
        heading: msg('The microphone has not been checked'),
        sentence: msg('This browser does not tell without trying.'),
        action: 'allow',
      };
    case 'unasked':
      return {
        heading: msg('Allow the microphone'),
        sentence: msg('The browser asks once. Better now than while the first call rings.'),
        action: 'allow',
      };
    case 'dismissed':
      return {
        heading: msg('The microphone was not allowed'),
        sentence: msg('The browser’s question was closed without an answer. Ask again, and choose Allow.'),
        action: 'allow',
      };
    case 'blocked':
      return {
        heading: msg('The microphone is blocked for this page'),
        sentence: describeUnblocking(browser),
        action: 'look',
      };
    case 'blocked-by-system':
      return {
        heading: msg('The system keeps the microphone from the browser'),
        sentence: msg(
          'Windows: Settings, Privacy & security, Microphone, let desktop apps access it. Mac: System Settings, Privacy & Security, Microphone, switch the browser on, and start it again.',
        ),
        action: 'look',
      };
    case 'no-device':
      return {
        heading: msg('No microphone was found'),
        sentence: msg('Plug in your headset, or switch it on. This page notices it by itself.'),
        action: 'look',
      };
    case 'in-use':
      return {
        heading: msg('The microphone cannot be opened'),
        sentence: msg(
          'Another program may hold it: close other calls and meetings. If that does not help, unplug the headset and plug it in again.',
        ),
        action: 'allow',
      };
    case 'not-delegated':
      return {
        heading: msg('This page may not use a microphone'),
        sentence: msg(
          'The server that delivers it forbids it. An administrator removes “microphone” from its Permissions-Policy header, and opens the page in a window of its own.',
        ),
        action: undefined,
      };
    case 'insecure-page':
      return {
        heading: msg('This page is not secure'),
        sentence: msg(
          'Browsers give a microphone to secure pages only. Open it with https; an administrator can tell you the address.',
        ),
        action: undefined,
      };
    case 'unsupported':
      return {
        heading: msg('This browser has no way to a microphone'),
        sentence: msg('Use a current Chrome, Edge or Firefox.'),
        action: undefined,
      };
  }
}

function describeUnblocking(browser: BrowserName): string {
  switch (browser) {
    case 'chrome':
      return msg(
        'Chrome: the icon left of the address, then Microphone on. If it cannot be changed there, your company’s policy blocks it: ask your administrator.',
      );
    case 'edge':
      return msg(
        'Edge: the lock left of the address, Permissions for this site, Microphone, Allow. If it cannot be changed there, your company’s policy blocks it: ask your administrator.',
      );
    case 'firefox':
      return msg(
        'Firefox: the crossed-out microphone left of the address, remove “Blocked”, then load the page again.',
      );
    case 'safari':
      return msg('Safari: menu Safari, Settings for this website, Microphone, Allow.');
    case 'other':
      return msg('Allow the microphone for this page in the settings of your browser.');
  }
}
