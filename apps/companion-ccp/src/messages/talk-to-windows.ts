import type { Clock } from '@patchcord/contact-ports';
import {
  type CompanionCall,
  type CompanionMessage,
  type CompanionPresence,
  readCompanionAsk,
  writeCompanionMessage,
} from '@patchcord/companion-protocol';
import { judgeOrigin } from './judge-origin.js';

/** A window that can be told something, as far as this needs it. */
export interface Listener {
  readonly closed: boolean;
  postMessage(message: unknown, targetOrigin: string): void;
}

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
  readonly opener: Listener | null;
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

const heartbeat = 5_000;
/** More would be a page that plays with us. */
const mostListeners = 20;

/** The companion's side of the protocol: answers who may ask, and tells them of changes. */
export function talkToWindows(options: TalkToWindowsOptions) {
  const { windowId, pageOrigin, opener, clock, approved, presence, onRequest, onAsked } = options;
  const listeners = new Map<Listener, string>();
  let told = '';
  let stopBeating = (): void => undefined;

  const send = (listener: Listener, origin: string, message: CompanionMessage): void => {
    listener.postMessage(writeCompanionMessage(message), origin);
  };
  const isApproved = (origin: string): boolean => judgeOrigin(origin, approved(), pageOrigin) === 'approved';
  const tellAll = (message: CompanionMessage): void => {
    for (const [listener, origin] of [...listeners]) {
      if (listener.closed || !isApproved(origin)) listeners.delete(listener);
      else send(listener, origin, message);
    }
    // Whose page the opener shows now is the browser's knowledge: it delivers to the named origin only.
    if (opener === null || opener.closed || listeners.has(opener)) return;
    for (const origin of approved()) if (isApproved(origin)) send(opener, origin, message);
  };
  const tellPresence = (): void => {
    tellAll({ kind: 'presence', windowId, answerTo: undefined, ...presence() });
  };
  const beat = (): void => {
    tellPresence();
    stopBeating = clock.schedule(beat, heartbeat);
  };
  stopBeating = clock.schedule(beat, heartbeat);

  return {
    hear: ({ origin, source, data }: HeardMessage): void => {
      const ask = readCompanionAsk(data);
      if (ask?.kind !== 'ask' || !isListener(source)) return;
      switch (judgeOrigin(origin, approved(), pageOrigin)) {
        case 'stranger':
          return;
        case 'askable':
          send(source, origin, { kind: 'approval-needed', windowId, answerTo: ask.id });
          onRequest(origin);
          return;
        case 'approved':
          if (listeners.size < mostListeners || listeners.has(source)) listeners.set(source, origin);
          send(source, origin, { kind: 'presence', windowId, answerTo: ask.id, ...presence() });
          onAsked(origin);
      }
    },
    /** Tells everybody if something in the presence has changed. */
    changed: (): void => {
      const text = JSON.stringify([presence(), approved()]);
      if (text === told) return;
      told = text;
      tellPresence();
    },
    leave: (call: CompanionCall): void => {
      tellAll({ kind: 'gone', windowId, call });
    },
    stop: (): void => {
      stopBeating();
    },
  };
}

function isListener(source: unknown): source is Listener {
  return typeof source === 'object' && source !== null && 'postMessage' in source && 'closed' in source;
}
