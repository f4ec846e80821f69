import type { TabInView } from '@patchcord/contact-ports';
import { FakeTabWatch } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import { knowTabs, type KnownTabs } from './know-tabs.js';
import type { Attention } from './watch-attention.js';

const user = (id: number): TabInView => ({ kind: 'user', customer: { id, name: 'Jane Doe' } });

function setUp(attentions: readonly Attention[]) {
  const { browser, channels } = openTabs(attentions.length);
  const current = [...attentions];
  const watches = channels.map(() => new FakeTabWatch());
  const known = channels.map((channel, index) =>
    knowTabs({
      channel,
      attention: () => current[index] as Attention,
      tabs: watches[index] as FakeTabWatch,
    }),
  );
  const look = (index: number, attention: Attention): void => {
    current[index] = attention;
    known[index]?.announce();
  };
  const [first, second] = known as [KnownTabs, KnownTabs];
  return { browser, channels, known, watches, look, first, second };
}

describe('knowTabs', () => {
  it('the front is what is shown, and of several what was seen last; all agree', async () => {
    const { browser, known, look } = setUp([
      { visible: true, seenAt: 10 },
      { visible: true, seenAt: 20 },
      { visible: false, seenAt: 30 },
    ]);
    await browser.advance(50);
    expect(known.map((tab) => tab.getFront())).toEqual(['tab-01', 'tab-01', 'tab-01']);
    expect(known.map((tab) => tab.isFront())).toEqual([false, true, false]);
    look(2, { visible: true, seenAt: 40 });
    await browser.advance(50);
    expect(known.map((tab) => tab.getFront())).toEqual(['tab-02', 'tab-02', 'tab-02']);
  });

  it('with none shown it is the one that was seen last', async () => {
    const { browser, first } = setUp([
      { visible: false, seenAt: 10 },
      { visible: false, seenAt: 20 },
    ]);
    await browser.advance(50);
    expect(first.getFront()).toBe('tab-01');
  });

  it('what is in view is what is in view at the front', async () => {
    const { browser, channels, first, look, watches } = setUp([
      { visible: true, seenAt: 10 },
      { visible: false, seenAt: 0 },
    ]);
    const seen: TabInView[] = [];
    const stop = first.tabInView.subscribe((tab) => seen.push(tab));
    watches[0]?.show(user(1));
    watches[1]?.show(user(2));
    await browser.advance(50);
    look(1, { visible: true, seenAt: 20 });
    await browser.advance(50);
    expect(first.tabInView.getTabInView()).toEqual(user(2));
    channels[1]?.post('goodbye');
    await browser.advance(50);
    expect(seen).toEqual([user(1), user(2), user(1)]);
    stop();
    watches[0]?.show(user(3));
    expect(seen).toHaveLength(3);
  });

  it('a tab that does not answer does not count until it speaks again', async () => {
    const { browser, first, second } = setUp([
      { visible: true, seenAt: 10 },
      { visible: true, seenAt: 20 },
    ]);
    await browser.advance(50);
    first.forget('tab-01');
    expect(first.isFront()).toBe(true);
    second.announce();
    await browser.advance(50);
    expect(first.isFront()).toBe(false);
  });
});
