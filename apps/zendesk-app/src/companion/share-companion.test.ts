import { describe, expect, it, vi } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import { samplePresence } from '../../tests/sample-presence.js';
import type { CompanionLink } from './companion-link.js';
import { shareCompanion } from './share-companion.js';

const seen: CompanionLink = { kind: 'seen', presence: samplePresence(), at: 3 };

function setUp() {
  const { browser, channels, tabs } = openTabs(2);
  const opened = channels.map((channel, index) => {
    const onChange = vi.fn();
    const onAsked = vi.fn();
    const clock = tabs[index]?.clock ?? browser.clock;
    return { channel, onChange, onAsked, sharing: shareCompanion({ channel, clock, onChange, onAsked }) };
  });
  const [here, other] = opened;
  if (!here || !other) throw new Error('Two tabs are needed.');
  return { browser, tabs, here, other };
}

describe('shareCompanion', () => {
  it('tells the other tabs what this one knows, and each that comes anew', async () => {
    const { browser, here, other } = setUp();
    here.sharing.publish({ kind: 'unseen', since: 1 });
    await browser.advance(50);
    expect(other.sharing.getOthers()).toEqual([]);
    here.sharing.publish(seen);
    await browser.advance(50);
    expect(other.sharing.getOthers()).toEqual([seen]);
    expect(other.onChange).toHaveBeenCalledOnce();

    other.channel.post('hello');
    await browser.advance(50);
    expect(other.onChange).toHaveBeenCalledTimes(2);
  });

  it('forgets what a tab knew that is closed', async () => {
    const { browser, here, other } = setUp();
    here.sharing.publish(seen);
    await browser.advance(50);
    here.channel.post('goodbye');
    await browser.advance(50);
    expect(other.sharing.getOthers()).toEqual([]);
  });

  it('asks again when the agent looks at this tab, and believes no tab that has crashed', async () => {
    const { browser, here, other, tabs } = setUp();
    here.sharing.publish(seen);
    await browser.advance(50);
    other.sharing.askNow();
    await browser.advance(4_000);
    expect(here.onAsked).toHaveBeenCalledOnce();
    expect(other.sharing.getOthers()).toEqual([seen]);
    tabs[0]?.crash();
    other.sharing.askNow();
    await browser.advance(4_000);
    expect(other.sharing.getOthers()).toEqual([]);
  });

  it('forgets what nobody has repeated for longer than a hidden tab may be silent', async () => {
    const { browser, here, other } = setUp();
    here.sharing.publish(seen);
    await browser.advance(50);
    browser.clock.advance(151_000);
    expect(other.sharing.getOthers()).toEqual([]);
    expect(other.onChange).toHaveBeenCalledTimes(2);
  });

  it('takes nothing for knowledge that cannot be read', async () => {
    const { browser, here, other } = setUp();
    here.channel.post('companion', { link: { kind: 'seen', presence: 'loud', at: 1 } });
    await browser.advance(50);
    expect(other.sharing.getOthers()).toEqual([]);
  });
});
