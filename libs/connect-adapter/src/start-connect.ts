import { type Clock, type Milliseconds, systemClock, type Telephony } from '@patchcord/contact-ports';
import { reloadCcpFrame, removeCcpFrame } from './ccp-frame.js';
import { connectLinks } from './connect-links.js';
import { createConnectTelephony } from './connect-telephony.js';
import type { ConnectStreams } from './connect-types.js';
import { isInstanceReachable } from './is-instance-reachable.js';
import { provideTaskSession } from './provide-task-session.js';
import { createSignInWindow, type OpenWindow } from './sign-in-window.js';
import { toStreamsOptions } from './streams-options.js';

export interface StartConnectOptions {
  /** The global `connect` of the Streams script. */
  readonly connect: ConnectStreams;
  /** Connect's page is put in here; at least 320 by 460 pixels, and never `display: none`. */
  readonly container: HTMLElement;
  readonly instance: {
    /** Without a trailing slash. */
    readonly instanceUrl: string;
    /** Ends in `/ccp-v2/`. */
    readonly ccpUrl: string;
  };
  readonly region?: string | undefined;
  /** The identity provider's sign-in address, for instances with single sign-on; else Connect's own page is used. */
  readonly ssoUrl?: string | undefined;
  /** Whether this page carries the audio and rings, or another window does. */
  readonly audio: 'here' | 'elsewhere';
  /**
   * Streams' name of the virtual desktop whose client carries the sound: `CITRIX`, `CITRIX_413`, `AWS_WORKSPACE`, `OMNISSA` or `AZURE`.
   * A wrong one shows in the sound's problem (`createSoftphoneAudio`). It means nothing where the audio is elsewhere (connect.md, section 6).
   */
  readonly vdiPlatform?: string | undefined;
  /** What screen readers call Connect's frame. */
  readonly frameTitle?: string;
  /** The IANA zone in which Connect's pages show times; the machine's own by default. */
  readonly timeZone?: string;
  /** How long Connect's page may take to load before the reason is looked for. Default: 5 seconds, as in Streams. */
  readonly loadTimeout?: Milliseconds;
  readonly openWindow?: OpenWindow;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  /** Gets every exception of ours, because Streams swallows those in its callbacks. Default: `reportError`. */
  readonly onProblem?: (problem: unknown) => void;
}

export interface StartedConnect {
  readonly telephony: Telephony;
  /** Ends everything: subscriptions, timers, Streams itself and its frame. Then it can be started again. */
  stop(): void;
}

/** Embeds Connect's page in `container` and gives it as a telephony port. */
export function startConnect(options: StartConnectOptions): StartedConnect {
  const { connect, container, instance, audio, region, vdiPlatform } = options;
  const { clock = systemClock, loadTimeout = 5_000 } = options;
  const { fetch = globalThis.fetch.bind(globalThis) } = options;
  const {
    onProblem = (problem) => {
      reportError(problem);
    },
  } = options;
  const { openWindow = (url, name, features) => window.open(url, name, features) } = options;
  const { frameTitle = 'Amazon Connect', ssoUrl = instance.ccpUrl } = options;
  const { timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone } = options;

  provideTaskSession(connect);
  connect.core.initCCP(
    container,
    toStreamsOptions({ ccpUrl: instance.ccpUrl, region, audio, vdiPlatform, loadTimeout, frameTitle }),
  );
  const signInWindow = createSignInWindow({
    url: ssoUrl,
    openWindow,
    clock,
    onClosed: () => {
      connectTelephony.signInLeft();
    },
  });
  const connectTelephony = createConnectTelephony({
    connect,
    clock,
    loadTimeout,
    links: connectLinks(instance.instanceUrl, timeZone),
    signInWindow,
    hasAudio: audio === 'here',
    onProblem,
    reloadFrame: () => {
      reloadCcpFrame(container);
    },
    isReachable: () => isInstanceReachable(instance.instanceUrl, { fetch, clock, timeout: loadTimeout }),
  });
  const onFocus = (): void => {
    if (signInWindow.isOpen()) connectTelephony.signInLeft();
  };
  const view = container.ownerDocument.defaultView;
  view?.addEventListener('focus', onFocus);

  return {
    telephony: connectTelephony.telephony,
    stop: () => {
      view?.removeEventListener('focus', onFocus);
      connectTelephony.stop();
      signInWindow.close();
      connect.core.terminate();
      removeCcpFrame(container);
    },
  };
}
