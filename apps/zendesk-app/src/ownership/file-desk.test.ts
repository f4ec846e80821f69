import { describe, expect, it } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import { createFileDesk } from './file-desk.js';

function setUp() {
  const { browser, channels } = openTabs(3);
  const saved: string[] = [];
  const desks = channels.map((channel, index) =>
    createFileDesk({
      channel,
      saveHere: (fileName, text) => saved.push(`tab ${String(index)}: ${fileName}, ${text}`),
    }),
  );
  const [first] = desks;
  const [firstId, secondId] = channels.map(({ tabId }) => tabId);
  if (!first || firstId === undefined || secondId === undefined) throw new Error('There are no tabs.');
  return { browser, channels, saved, first, firstId, secondId };
}

describe('createFileDesk', () => {
  it('downloads a file in the tab that asked for it, and in no other', async () => {
    const { browser, saved, first, secondId } = setUp();
    first.performFor(secondId, () => {
      first.saveFile('unsent.json', '{}');
    });
    await browser.advance(100);
    expect(saved).toEqual(['tab 1: unsent.json, {}']);
  });

  it('downloads at once in this tab, for itself and for nobody in particular', () => {
    const { saved, first, firstId } = setUp();
    first.performFor(firstId, () => {
      first.saveFile('one.json', '1');
    });
    first.saveFile('two.json', '2');
    expect(saved).toEqual(['tab 0: one.json, 1', 'tab 0: two.json, 2']);
  });

  it('what is performed for one tab and fails leaves nothing to that tab', () => {
    const { saved, first, secondId } = setUp();
    expect(() => {
      first.performFor(secondId, () => {
        throw new Error('It failed.');
      });
    }).toThrow('It failed.');
    first.saveFile('one.json', '1');
    expect(saved).toEqual(['tab 0: one.json, 1']);
  });

  it('half a file is none', async () => {
    const { browser, channels, saved, secondId } = setUp();
    channels[0]?.post('file', { to: secondId, fileName: 'one.json' });
    channels[0]?.post('file', { to: secondId, text: '1' });
    await browser.advance(100);
    expect(saved).toEqual([]);
  });
});
