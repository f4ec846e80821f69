import type { Clock, Instant } from '@patchcord/contact-ports';
import {
  type CompanionCall,
  type CompanionMessage,
  type CompanionPresence,
  readCompanionAsk,
  writeCompanionMessage,
} from '@patchcord/companion-protocol';
import { createTabAnnouncer } from './announce-to-tabs.js';
import type { ForeignWindow, Listener } from './frames-of.js';
import { judgeOrigin } from './judge-origin.js';

/** The part of a `MessageEvent` that counts. */
export interface HeardMessage {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

export interface TalkToWindowsOptions {
  /** Of this loading of the page. */
  readonly windowId: string;
  readonly pageOrigin: string;
  /** Who opened this window, if anybody did. */
  readonly opener: ForeignWindow | null;
  readonly clock: Clock;
  readonly approved: () => readonly string[];
  readonly presence: () => Omit<CompanionPresence, 'kind' | 'windowId' | 'answerTo'>;
  /** An origin that could be a Zendesk app asks for the first time. */
  readonly onRequest: (origin: string) => void;
  /** Somebody approved has asked. */
  readonly onAsked: (origin: string) => void;
}

/** See {@link talkToWindows}. */
export type WindowTalk = ReturnType<typeof talkToWindows>;

interface Asker {
  readonly origin: string;
  readonly askedAt: Instant;
}

const heartbeat = 5_000;
/** The timers of a hidden page run once a minute: who has asked more recently may still be there. */
const patience = 70_000;
/** More would be a page that plays with us. */
const mostListeners = 20;

/** The companion's side of the protocol: answers who may ask, tells them of changes, and announces itself where nobody asks. */
export function talkToWindows(options: TalkToWindowsOptions) {
  const { windowId, pageOrigin, opener, clock, presence, onRequest, onAsked } = options;
  const listeners = new Map<Listener, Asker>();
  let told = '';
  let stopBeating = (): void => undefined;

  const approved = (): readonly string[] => {
    const origins = options.approved();
    return origins.filter((origin) => judgeOrigin(origin, origins, pageOrigin) === 'approved');
  };
  const send = (listener: Listener, origin: string, message: CompanionMessage): void => {
    listener.postMessage(writeCompanionMessage(message), origin);
  };
  const tellPresence = (listener: Listener, origin: string, answerTo?: string): void => {
    send(listener, origin, { kind: 'presence', windowId, answerTo, ...presence() });
  };
  const tabs = createTabAnnouncer({ clock, approved });
  if (opener !== null) tabs.remember(opener);

  const tellListeners = (tell: (listener: Listener, origin: string) => void): void => {
    const origins = approved();
    for (const [listener, { origin }] of [...listeners]) {
      // A page that is loaded again takes its frames along.
      if (listener.closed || !origins.includes(origin)) listeners.delete(listener);
      else tell(listener, origin);
    }
  };
  /** For frames that are not told anyway. */
  const unlessHeard =
    (tell: (listener: Listener, origin: string) => void) =>
    (frame: Listener, origin: string): void => {
      if (!listeners.has(frame)) tell(frame, origin);
    };
  const tellAll = (): void => {
    tellListeners(tellPresence);
    const isHeard = [...listeners.values()].some(({ askedAt }) => clock.now() - askedAt < patience);
    if (isHeard) tabs.stayQuiet();
    else if (tabs.isDue()) tabs.announce(unlessHeard(tellPresence));
  };
  const beat = (): void => {
    tellAll();
    stopBeating = clock.schedule(beat, heartbeat);
  };
  stopBeating = clock.schedule(beat, heartbeat);

  return {
    hear: ({ origin, source, data }: HeardMessage): void => {
      const ask = readCompanionAsk(data);
      if (ask?.kind !== 'ask' || !isWindow(source)) return;
      switch (judgeOrigin(origin, options.approved(), pageOrigin)) {
        case 'stranger':
          return;
        case 'askable':
          tabs.remember(source, origin);
          send(source, origin, { kind: 'approval-needed', windowId, answerTo: ask.id });
          onRequest(origin);
          return;
        case 'approved':
          tabs.remember(source, origin);
          tabs.stayQuiet();
          if (listeners.size < mostListeners || listeners.has(source))
            listeners.set(source, { origin, askedAt: clock.now() });
          tellPresence(source, origin, ask.id);
          onAsked(origin);
      }
    },
    /** Tells everybody if something in the presence has changed. */
    changed: (): void => {
      const text = JSON.stringify([presence(), approved()]);
      if (text === told) return;
      told = text;
      tellAll();
    },
    leave: (call: CompanionCall): void => {
      const sayGoodbye = (listener: Listener, origin: string): void => {
        send(listener, origin, { kind: 'gone', windowId, call });
      };
      tellListeners(sayGoodbye);
      if (listeners.size === 0) tabs.announce(sayGoodbye);
    },
    stop: (): void => {
      stopBeating();
    },
  };
}

function isWindow(source: unknown): source is ForeignWindow {
  return typeof source === 'object' && source !== null && 'postMessage' in source && 'closed' in source;
}
