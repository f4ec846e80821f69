import { readObject, readText } from './read-data.js';

/** What a tab says besides its kind. Plain data that can be cloned. */
export type TabMessageBody = Readonly<Record<string, unknown>>;

/** Between the tabs of one agent in one browser; nothing in it reaches the tab that says it. */
export interface TabChannel {
  /** Of this tab, drawn anew for each page. */
  readonly tabId: string;
  /** False where the browser refuses: then nobody hears, and nobody is heard. */
  readonly isOpen: boolean;
  post(kind: string, body?: TabMessageBody): void;
  /** Calls `listener` with each message of this kind. What is in it has still to be read. Returns its own clean-up. */
  on(kind: string, listener: (body: TabMessageBody, from: string) => void): () => void;
  close(): void;
}

/** The part of `BroadcastChannel` that is used. */
export type Broadcast = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

export interface OpenTabChannelOptions {
  /** Tells one agent's tabs from another's. */
  readonly name: string;
  readonly tabId: string;
  /** Default: `BroadcastChannel`. */
  readonly open?: (name: string) => Broadcast;
  /** Gets what a listener threw. Default: `reportError`. */
  readonly onProblem?: (problem: unknown) => void;
}

/**
 * Opens the channel between the tabs of one agent: same browser profile, same origin, same storage partition. Where
 * the browser refuses (blocked storage throws `SecurityError`) it is closed from the beginning.
 */
export function openTabChannel(options: OpenTabChannelOptions): TabChannel {
  const { name, tabId, open = (channelName) => new BroadcastChannel(channelName) } = options;
  const {
    onProblem = (problem) => {
      reportError(problem);
    },
  } = options;
  const listeners = new Map<string, Set<(body: TabMessageBody, from: string) => void>>();
  let broadcast: Broadcast | undefined;

  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (problem) {
      onProblem(problem);
    }
  };
  try {
    broadcast = open(name);
    broadcast.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { body, from, kind } = readObject(data);
      const sender = readText(from);
      if (sender === undefined || typeof kind !== 'string') return;
      for (const listener of [...(listeners.get(kind) ?? [])]) {
        attempt(() => {
          listener(readObject(body), sender);
        });
      }
    };
  } catch {
    broadcast = undefined;
  }

  return {
    tabId,
    isOpen: broadcast !== undefined,
    post: (kind, body = {}) => {
      attempt(() => broadcast?.postMessage({ kind, from: tabId, body }));
    },
    on: (kind, listener) => {
      const own = (body: TabMessageBody, from: string): void => {
        listener(body, from);
      };
      const ofKind = listeners.get(kind) ?? new Set();
      listeners.set(kind, ofKind.add(own));
      return () => {
        ofKind.delete(own);
      };
    },
    close: () => {
      broadcast?.close();
      broadcast = undefined;
      listeners.clear();
    },
  };
}
