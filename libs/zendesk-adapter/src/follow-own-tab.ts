import { type Clock, type Instant, systemClock, type TabInView } from '@patchcord/contact-ports';
import { readObject, readText } from './read-json.js';
import { readOwnTab } from './read-own-tab.js';
import type { ZafClient, ZafContext } from './zaf-client.js';

/** The tab in which a sidebar stands, whether the agent looks at it or not. */
export interface OwnTab {
  /** Undefined until it has been read for the first time. */
  getTab(): TabInView | undefined;
  /** Since when the agent has been looking at it, by the local clock; undefined while they do not. */
  inViewSince(): Instant | undefined;
  /** Calls `listener` after each change, never during the call to `subscribe`. Returns its own clean-up. */
  subscribe(listener: () => void): () => void;
}

export interface FollowOwnTabOptions {
  readonly client: Pick<ZafClient, 'get' | 'on' | 'off'>;
  /** As it came with the registration. */
  readonly context: ZafContext;
  readonly clock?: Clock;
}

const changeEvents = [
  'ticket.subject.changed',
  'ticket.status.changed',
  'ticket.requester.id.changed',
  'ticket.requester.name.changed',
  'ticket.organization.changed',
];
const telling = /^(?:ticket\.(?:subject|status|requester|organization)|user)\b/;

/**
 * In a sidebar: follows what its tab shows, and whether that is in view. Call it as soon as the page is registered,
 * because the first `app.activated` comes right after. Lives as long as the page.
 */
export function followOwnTab({ client, clock = systemClock, context }: FollowOwnTabOptions): OwnTab {
  const listeners = new Set<() => void>();
  const openedAt = clock.now();
  let current = context;
  let tab: TabInView | undefined;
  let since: Instant | undefined;
  let asked = 0;
  let answered = 0;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const read = async (): Promise<void> => {
    const number = ++asked;
    const answer = await readOwnTab({ client, context: current, clock, openedAt });
    if (number < answered) return;
    answered = number;
    if (JSON.stringify(answer) === JSON.stringify(tab)) return;
    tab = answer;
    tell();
  };
  const readAgain = (): void => {
    void read();
  };
  const leave = (): void => {
    if (since === undefined) return;
    since = undefined;
    tell();
  };

  for (const event of changeEvents) client.on(event, readAgain);
  client.on('*.changed', (change) => {
    if (telling.test(readText(readObject(change)['propertyName']) ?? '')) readAgain();
  });
  client.on('context.updated', (changed) => {
    // Merged: which ids a new context repeats is not documented.
    current = { ...current, ...(readObject(changed) as Partial<ZafContext>) };
    readAgain();
  });
  client.on('app.activated', () => {
    since = clock.now();
    tell();
    readAgain();
  });
  client.on('app.deactivated', leave);
  client.on('app.willDestroy', leave);
  readAgain();

  return {
    getTab: () => tab,
    inViewSince: () => since,
    subscribe: (listener) => {
      const own = (): void => {
        listener();
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
