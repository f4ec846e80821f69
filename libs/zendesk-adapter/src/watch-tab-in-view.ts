import {
  type Clock,
  type Instant,
  type Milliseconds,
  systemClock,
  type TabInView,
  type TabWatch,
} from '@patchcord/contact-ports';
import { tabAnnounced, tabAsked } from './announce-tab.js';
import { listInstances, sidebarLocations, type TellingClient } from './list-instances.js';
import { parseTabAnnouncement } from './parse-tab-announcement.js';
import { readObject, readText } from './read-json.js';
import { tellInstances } from './tell-instances.js';

export interface WatchTabInViewOptions {
  /** The registered client of the softphone. */
  readonly client: TellingClient;
  readonly clock?: Clock;
}

interface Sidebar {
  /** What it shows, while the agent looks at it. */
  inView: { readonly since: Instant; readonly tab: TabInView } | undefined;
  readonly stop: () => void;
}

/** Between two tabs there is a moment without one: what follows the agent must not flicker. */
const changeOfTabs: Milliseconds = 250;

/**
 * In the softphone: which ticket or user the agent looks at in this browser tab, as the sidebars announce it, without
 * a request. Of several that say they are in view, the one that came last counts. Where no sidebar runs (another page
 * of Zendesk, an apps panel that was never opened) it is `other`, a moment after the last tab was left. Lives as long
 * as the page.
 *
 * `updatedAt` of a ticket is what the framework tells; where it tells none, the time when the sidebar was loaded, by
 * the local clock: good for an order, not for an age.
 */
export function watchTabInView({ client, clock = systemClock }: WatchTabInViewOptions): TabWatch {
  const sidebars = new Map<string, Sidebar>();
  const listeners = new Set<(tab: TabInView) => void>();
  let current: TabInView = { kind: 'other' };
  let stayHere: (() => void) | undefined;

  const become = (next: TabInView): void => {
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    for (const listener of [...listeners]) listener(next);
  };
  const tellChange = (): void => {
    const next = tabSeenLast([...sidebars.values()]);
    if (next.kind === 'other') {
      stayHere ??= clock.schedule(() => {
        stayHere = undefined;
        become(next);
      }, changeOfTabs);
      return;
    }
    stayHere?.();
    stayHere = undefined;
    become(next);
  };
  const forget = (guid: string): void => {
    sidebars.get(guid)?.stop();
    sidebars.delete(guid);
    tellChange();
  };
  const forgetVanished = async (): Promise<void> => {
    const known = [...sidebars.keys()];
    try {
      const listed = new Set((await listInstances(client, clock)).map(({ guid }) => guid));
      for (const guid of known) if (!listed.has(guid)) forget(guid);
    } catch {
      // The next event looks again.
    }
  };
  /** Zendesk tells us itself when a sidebar is left: one that is being closed may not get to say so. */
  const follow = (guid: string): Sidebar => {
    const instance = client.instance(guid);
    const leave = (): void => {
      const sidebar = sidebars.get(guid);
      if (sidebar) sidebar.inView = undefined;
      tellChange();
    };
    const close = (): void => {
      forget(guid);
    };
    instance.on('app.deactivated', leave);
    instance.on('app.willDestroy', close);
    const stop = (): void => {
      instance.off('app.deactivated', leave);
      instance.off('app.willDestroy', close);
    };
    return { inView: undefined, stop };
  };
  const hear = (data: unknown): void => {
    const announcement = parseTabAnnouncement(data);
    if (announcement === undefined) return;
    const { guid, inView } = announcement;
    const known = sidebars.get(guid);
    const sidebar = known ?? follow(guid);
    sidebar.inView = inView;
    sidebars.set(guid, sidebar);
    tellChange();
    // It may have spoken its last words: what it says when it is closed can arrive afterwards.
    if (known === undefined) void forgetVanished();
  };
  const askAll = (): void => {
    void forgetVanished();
    void tellInstances({ client, clock, locations: sidebarLocations, event: tabAsked, data: () => ({}) });
  };

  client.on(tabAnnounced, hear);
  client.on('instance.registered', (data) => {
    const { instanceGuid, location } = readObject(data);
    const guid = readText(instanceGuid);
    if (guid !== undefined && sidebarLocations.some((one) => one === location)) {
      client.instance(guid).trigger(tabAsked, {});
    }
    void forgetVanished();
  });
  // The agent turns to the softphone: the last moment at which what it knows must be true.
  client.on('pane.activated', askAll);
  askAll();

  return {
    getTabInView: () => current,
    subscribe: (listener) => {
      const own = (tab: TabInView): void => {
        listener(tab);
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}

function tabSeenLast(sidebars: readonly Sidebar[]): TabInView {
  let last: Sidebar['inView'];
  for (const { inView } of sidebars) {
    if (inView !== undefined && inView.since >= (last?.since ?? inView.since)) last = inView;
  }
  return last?.tab ?? { kind: 'other' };
}
