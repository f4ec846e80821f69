import { describe, expect, it, vi } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import { openTabChannel, type Broadcast, type TabChannel } from './tab-channel.js';

describe('openTabChannel', () => {
  it('tells the other tabs, and not the one that speaks', async () => {
    const { browser, channels } = openTabs(3);
    const [first, second, third] = channels as [TabChannel, TabChannel, TabChannel];
    const heard: unknown[] = [];
    for (const { on, tabId } of channels) {
      on('greeting', (body, from) => heard.push([tabId, body, from]));
    }
    const stop = third.on('greeting', () => heard.push('too late'));
    stop();
    first.post('greeting', { words: 'hello' });
    first.post('something else');
    await browser.advance(50);
    expect(heard).toEqual([
      [second.tabId, { words: 'hello' }, first.tabId],
      [third.tabId, { words: 'hello' }, first.tabId],
    ]);
  });

  it.each([null, 'text', {}, { kind: 'k' }, { kind: 7, from: 'b', body: {} }, { kind: 'k', from: 7 }])(
    'does not take %j for a message; one without a body has an empty one',
    (data) => {
      const broadcast: Broadcast = { onmessage: null, postMessage: () => undefined, close: () => undefined };
      const channel = openTabChannel({ name: 'n', tabId: 'a', open: () => broadcast });
      const listener = vi.fn();
      channel.on('k', listener);
      const hear = (message: unknown) =>
        broadcast.onmessage?.call(broadcast as BroadcastChannel, { data: message } as MessageEvent);
      hear(data);
      expect(listener).not.toHaveBeenCalled();
      hear({ kind: 'k', from: 'b', body: 'text' });
      expect(listener).toHaveBeenCalledExactlyOnceWith({}, 'b');
    },
  );

  it('a listener that throws keeps nothing from the others, and is reported', async () => {
    const browser = openTabs(1).browser;
    const [first, second] = [browser.openTab(), browser.openTab()];
    const onProblem = vi.fn();
    const speaking = openTabChannel({ name: 'n', tabId: 'a', open: first.openBroadcast });
    const hearing = openTabChannel({ name: 'n', tabId: 'b', open: second.openBroadcast, onProblem });
    const listener = vi.fn();
    const problem = new Error('broken');
    hearing.on('k', () => {
      throw problem;
    });
    hearing.on('k', listener);
    speaking.post('k');
    await browser.advance(50);
    expect(listener).toHaveBeenCalledOnce();
    expect(onProblem).toHaveBeenCalledExactlyOnceWith(problem);
  });
});
