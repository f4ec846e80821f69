import { openTabChannel, type TabChannel } from '../src/ownership/tab-channel.js';
import { FakeBrowser, type FakeTab } from './fake-browser.js';

/** A browser with tabs that can talk to each other. */
export function openTabs(count: number): {
  readonly browser: FakeBrowser;
  readonly tabs: readonly FakeTab[];
  readonly channels: readonly TabChannel[];
} {
  const browser = new FakeBrowser();
  const tabs = Array.from({ length: count }, () => browser.openTab());
  const channels = tabs.map(({ id, openBroadcast }) =>
    openTabChannel({ name: 'agent 11', tabId: id, open: openBroadcast }),
  );
  return { browser, tabs, channels };
}
