import type { Instant, TabInView, TabWatch } from '@patchcord/contact-ports';
import { parseTabInView } from './parse-zendesk-data.js';
import { readNumber } from './read-data.js';
import type { TabChannel } from './tab-channel.js';
import type { Attention } from './watch-attention.js';

/** The agent's tabs, as far as this one knows. */
export interface KnownTabs {
  /** Tells the others about this one. */
  announce(): void;
  /** The tab the agent looks at, or looked at last; this one, if nobody else is known. */
  getFront(): string;
  isFront(): boolean;
  /** It does not answer: it does not count until it speaks again. */
  forget(tabId: string): void;
  /** What the agent looks at in Zendesk, in the tab at the front. */
  readonly tabInView: TabWatch;
}

export interface KnowTabsOptions {
  readonly channel: TabChannel;
  readonly attention: () => Attention;
  /** What this tab shows. */
  readonly tabs: TabWatch;
}

interface KnownTab extends Attention {
  readonly id: string;
  readonly tab: TabInView;
}

/** Keeps in mind which tabs there are, which of them is at the front, and what the agent sees there. */
export function knowTabs({ channel, attention, tabs }: KnowTabsOptions): KnownTabs {
  const others = new Map<string, KnownTab>();
  const listeners = new Set<(tab: TabInView) => void>();

  const getOwn = (): KnownTab => ({ id: channel.tabId, ...attention(), tab: tabs.getTabInView() });
  const findFront = (): KnownTab => [getOwn(), ...others.values()].reduce(beforeOther);
  let tabInView = findFront().tab;

  const tellChange = (): void => {
    const { tab } = findFront();
    if (JSON.stringify(tab) === JSON.stringify(tabInView)) return;
    tabInView = tab;
    for (const listener of [...listeners]) listener(tab);
  };
  const announce = (): void => {
    const { visible, seenAt, tab } = getOwn();
    channel.post('presence', { visible, seenAt, tab });
    tellChange();
  };
  const forget = (tabId: string): void => {
    others.delete(tabId);
    tellChange();
  };

  channel.on('presence', ({ visible, seenAt: anySeenAt, tab }, id) => {
    const seenAt: Instant = readNumber(anySeenAt) ?? 0;
    others.set(id, { id, visible: visible === true, seenAt, tab: parseTabInView(tab) });
    tellChange();
  });
  channel.on('hello', announce);
  channel.on('goodbye', (_, id) => {
    forget(id);
  });
  tabs.subscribe(announce);
  channel.post('hello');
  announce();

  return {
    announce,
    getFront: () => findFront().id,
    isFront: () => findFront().id === channel.tabId,
    forget,
    tabInView: {
      getTabInView: () => tabInView,
      subscribe: (listener) => {
        const own = (tab: TabInView): void => {
          listener(tab);
        };
        listeners.add(own);
        return () => {
          listeners.delete(own);
        };
      },
    },
  };
}

/** What is shown comes before what is not; of several, what was seen last. */
function beforeOther(first: KnownTab, second: KnownTab): KnownTab {
  if (first.visible !== second.visible) return first.visible ? first : second;
  if (first.seenAt !== second.seenAt) return first.seenAt > second.seenAt ? first : second;
  return first.id < second.id ? first : second;
}
