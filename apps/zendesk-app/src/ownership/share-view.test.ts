import { describe, expect, it } from 'vitest';
import { settled } from '../../tests/fake-browser.js';
import { openTabs } from '../../tests/open-tabs.js';
import { softphoneViews } from '../../tests/softphone-views.js';
import { initialSoftphoneView } from '../softphone/softphone-view.js';
import { parseSharedView, type SharedView } from './shared-view.js';
import { shareView } from './share-view.js';
import type { TabChannel } from './tab-channel.js';

const quiet: SharedView = { view: initialSoftphoneView, contacts: [] };
const ready: SharedView = { view: { ...initialSoftphoneView, status: { kind: 'ready' } }, contacts: [] };

function setUp() {
  const { browser, channels } = openTabs(2);
  const [own, other] = channels as [TabChannel, TabChannel];
  const heard: unknown[] = [];
  other.on('view', (body) => heard.push(parseSharedView(body, '1')));
  let isOwner = true;
  const confirm = () => Promise.resolve(isOwner);
  const sharing = shareView({ channel: own, release: '1', confirm, clock: browser.clock });
  const lose = (): void => {
    isOwner = false;
  };
  return { browser, heard, lose, other, sharing };
}

describe('shareView', () => {
  it('shows each change, those of one moment together, and nothing twice', async () => {
    const { browser, heard, sharing } = setUp();
    sharing.publish(quiet);
    await browser.advance(5);
    sharing.publish(ready);
    sharing.publish(quiet);
    sharing.publish(ready);
    await browser.advance(200);
    sharing.publish({ ...ready });
    await browser.advance(200);
    expect(heard).toEqual([quiet, ready]);
  });

  it('a tab that comes anew gets everything', async () => {
    const { browser, heard, other, sharing } = setUp();
    sharing.publish(ready);
    await settled();
    other.post('hello');
    await browser.advance(200);
    expect(heard).toEqual([ready, ready]);
  });

  it('is silent when it has stopped, and when another tab is the owner', async () => {
    const { browser, heard, lose, other, sharing } = setUp();
    lose();
    sharing.publish(ready);
    await browser.advance(200);
    sharing.stop();
    other.post('hello');
    await browser.advance(200);
    expect(heard).toEqual([]);
  });
});

describe('parseSharedView', () => {
  it.each(Object.entries(softphoneViews))('every view can be shared: %s', (_, view) => {
    expect(parseSharedView(structuredClone({ release: '1', view, contacts: [] }), '1')).toEqual({
      view,
      contacts: [],
    });
  });

  it.each([
    { release: '2', view: initialSoftphoneView, contacts: [] },
    { release: '1', view: {}, contacts: [] },
    { release: '1', view: { ...initialSoftphoneView, contacts: [null] }, contacts: [] },
    { release: '1', view: initialSoftphoneView },
  ])('what other code made is not shown: %j', (data) => {
    expect(parseSharedView(data, '1')).toBeUndefined();
  });
});
