import type { Mastery, MasterTopic } from '@patchcord/connect-adapter';
import { describe, expect, it } from 'vitest';
import { FakeBrowser, type FakeTab } from '../../tests/fake-browser.js';
import { electOwner, type Ownership } from './elect-owner.js';
import { openTabChannel } from './tab-channel.js';

/** Connect's worker, as far as tabs can ask it: it is told when a page goes, but not when one crashes. */
class FakeWorker {
  master: string | undefined;
  /** Tabs in which Connect's page is up. */
  readonly up = new Set<string>();
  isSilent = false;

  topicOf({ id, clock }: FakeTab): MasterTopic {
    const answer = (decide: () => Mastery): Promise<Mastery> =>
      new Promise((resolve) => {
        const mastery = this.up.has(id) ? (this.isSilent ? 'silent' : decide()) : 'notUp';
        clock.schedule(() => {
          resolve(mastery);
        }, 5);
      });
    return {
      check: () => answer(() => ((this.master ??= id) === id ? 'master' : 'other')),
      take: () => answer(() => ((this.master = id), 'master')),
    };
  }

  goesDown(tabId: string): void {
    this.up.delete(tabId);
    if (this.master === tabId) this.master = undefined;
  }
}

interface Player {
  readonly tab: FakeTab;
  readonly ownership: Ownership;
  readonly story: string[];
}

async function open(count: number, { isUp = true } = {}) {
  const browser = new FakeBrowser();
  const worker = new FakeWorker();
  const players: Player[] = [];
  for (let index = 0; index < count; index += 1) {
    const tab = browser.openTab();
    if (isUp) worker.up.add(tab.id);
    const story: string[] = [];
    const channel = openTabChannel({
      name: 'agent 11',
      tabId: tab.id,
      open: () => {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
    const ownership = electOwner({
      ...{ name: 'agent 11', channel, clock: tab.clock, locks: undefined },
      topic: worker.topicOf(tab),
      onGained: () => {
        story.push('gained');
      },
      onLost: (how) => {
        story.push(how);
      },
    });
    players.push({ tab, ownership, story });
    await browser.advance(100);
  }
  const confirmed = async (): Promise<readonly string[]> => {
    const asked = players.map(async ({ ownership, tab }) =>
      !tab.isGone && (await ownership.confirm()) ? tab.id : undefined,
    );
    await browser.advance(12_000);
    return (await Promise.all(asked)).flatMap((id) => id ?? []);
  };
  const [first, second] = players as [Player, Player];
  return { browser, worker, players, first, second, confirmed };
}

describe('electOwner, where the browser refuses locks and channels', () => {
  it('one tab owns: the first that asks Connect’s worker', async () => {
    const { confirmed, first, second } = await open(3);
    expect(await confirmed()).toEqual(['tab-00']);
    expect([first.ownership.isOwner(), second.ownership.isOwner()]).toEqual([true, false]);
  });

  it('nobody owns before Connect is there, and has contacts', async () => {
    const { browser, confirmed, worker } = await open(2, { isUp: false });
    await browser.advance(60_000);
    expect(await confirmed()).toEqual([]);
    worker.up.add('tab-01');
    await browser.advance(2_000);
    expect(await confirmed()).toEqual(['tab-01']);
  });

  it('an owner that closes is followed', async () => {
    const { browser, confirmed, first, worker } = await open(2);
    first.ownership.close();
    first.tab.crash();
    worker.goesDown('tab-00');
    await browser.advance(2_000);
    expect(await confirmed()).toEqual(['tab-01']);
  });

  it('*Bring it here*: the other has noticed before this one begins', async () => {
    const { browser, confirmed, first, second } = await open(2);
    second.ownership.takeOver();
    await browser.advance(1_500);
    expect([first.story, second.story]).toEqual([['gained', 'taken'], []]);
    await browser.advance(2_000);
    expect(second.story).toEqual(['gained']);
    expect(await confirmed()).toEqual(['tab-01']);
  });

  it('*Bring it here* helps where the owner’s process ended without a word', async () => {
    const { browser, confirmed, first, second } = await open(2);
    first.tab.crash();
    await browser.advance(60_000);
    expect(await confirmed()).toEqual([]);
    second.ownership.takeOver();
    await browser.advance(4_000);
    expect(await confirmed()).toEqual(['tab-01']);
  });

  it('an owner whose seat went to another while its Connect was away writes nothing', async () => {
    const { browser, confirmed, first, worker } = await open(2);
    worker.goesDown('tab-00');
    const asked = first.ownership.confirm();
    await browser.advance(2_000);
    worker.up.add('tab-00');
    await browser.advance(2_000);
    expect(await asked).toBe(false);
    expect(await confirmed()).toEqual(['tab-01']);
  });

  it('an owner stays one while Connect is away from everybody', async () => {
    const { confirmed, first, worker } = await open(1);
    worker.goesDown('tab-00');
    expect(await confirmed()).toEqual(['tab-00']);
    expect(await confirmed()).toEqual(['tab-00']);
    expect(first.ownership.isOwner()).toBe(true);
    expect(first.story).toEqual(['gained']);
  });

  it('each tab owns alone where Connect has no worker that answers', async () => {
    const { browser, confirmed, worker } = await open(2, { isUp: false });
    worker.isSilent = true;
    worker.up.add('tab-00').add('tab-01');
    await browser.advance(10_000);
    expect(await confirmed()).toEqual(['tab-00', 'tab-01']);
  });
});
