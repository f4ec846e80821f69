import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FakeBrowser, type FakeTab, settled } from '../../tests/fake-browser.js';
import { electOwner, type Ownership } from './elect-owner.js';
import { openTabChannel } from './tab-channel.js';

type Means = 'locks' | 'lease';

interface Player {
  readonly tab: FakeTab;
  readonly ownership: Ownership;
  /** Whether its session runs. */
  readonly isRunning: () => boolean;
  readonly story: string[];
}

function enter(tab: FakeTab, means: Means, onLost: () => Promise<void> | void = () => undefined): Player {
  const { clock, id } = tab;
  const channel = openTabChannel({ name: 'agent 11', tabId: id, open: tab.openBroadcast });
  const story: string[] = [];
  let isRunning = false;
  const ownership = electOwner({
    name: 'agent 11',
    channel,
    clock,
    locks: means === 'locks' ? tab.locks : undefined,
    onGained: () => {
      isRunning = true;
      story.push('gained');
    },
    onLost: async (how) => {
      await onLost();
      isRunning = false;
      story.push(how);
    },
  });
  return { tab, ownership, isRunning: () => isRunning, story };
}

const owners = (players: readonly Player[]): string[] =>
  players.filter(({ ownership, tab }) => tab.isAwake && ownership.isOwner()).map(({ tab }) => tab.id);
const running = (players: readonly Player[]): string[] =>
  players.filter(({ isRunning, tab }) => tab.isAwake && isRunning()).map(({ tab }) => tab.id);

async function open(means: Means, count: number) {
  const browser = new FakeBrowser();
  const players: Player[] = [];
  for (let index = 0; index < count; index += 1) {
    players.push(enter(browser.openTab(), means));
    await browser.advance(1_000);
  }
  const [first, second, third] = players as [Player, Player, Player];
  return { browser, players, first, second, third };
}

/**
 * Without locks, a tab that slept for a second hears of the one that followed it when it wakes, and not before. In
 * milliseconds, by the steps in which the time moves here.
 */
const longestOverlap: Readonly<Record<Means, number>> = { locks: 0, lease: 100 };

describe.each<Means>(['locks', 'lease'])('electOwner, by %s', (means) => {
  it('the first tab owns, the others wait', async () => {
    const { players } = await open(means, 3);
    expect(owners(players)).toEqual(['tab-00']);
    expect(running(players)).toEqual(['tab-00']);
  });

  it('an owner that closes is followed at once', async () => {
    const { browser, players, first } = await open(means, 3);
    first.ownership.close();
    first.tab.crash();
    await browser.advance(1_000);
    expect(running(players)).toHaveLength(1);
    expect(owners(players)).toEqual(running(players));
  });

  it('an owner that crashes is followed by one other tab', async () => {
    const { browser, players, first } = await open(means, 3);
    first.tab.crash();
    await browser.advance(8_000);
    expect(owners(players)).toHaveLength(1);
    expect(running(players)).toEqual(owners(players));
  });

  it('an owner that freezes is followed; awake again it stops before it does anything', async () => {
    const { browser, players, first } = await open(means, 3);
    first.tab.freeze();
    await browser.advance(8_000);
    expect(owners(players)).toHaveLength(1);
    first.tab.wake();
    expect(first.ownership.isOwner()).toBe(false);
    const confirmed = first.ownership.confirm();
    await browser.advance(1_000);
    expect(await confirmed).toBe(false);
    expect(first.story).toEqual(['gained', 'taken']);
    expect(running(players)).toHaveLength(1);
  });

  it('an owner that sleeps for a moment, or alone, goes on', async () => {
    const { browser, players, first } = await open(means, 1);
    first.tab.freeze();
    await browser.advance(60_000);
    first.tab.wake();
    const confirmed = first.ownership.confirm();
    await browser.advance(1_000);
    expect(await confirmed).toBe(true);
    expect(first.story).toEqual(['gained']);
    expect(owners(players)).toEqual(['tab-00']);
  });

  it('*Bring it here*: the owner has stopped before the other begins', async () => {
    const browser = new FakeBrowser();
    let finish: () => void = () => undefined;
    const stopping = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const first = enter(browser.openTab(), means, () => stopping);
    await browser.advance(1_000);
    const second = enter(browser.openTab(), means);
    const third = enter(browser.openTab(), means);
    await browser.advance(1_000);
    third.ownership.takeOver();
    await browser.advance(6_000);
    expect(await first.ownership.confirm()).toBe(false);
    expect(running([first, second, third])).toEqual(['tab-00']);
    finish();
    await browser.advance(1_000);
    expect(running([first, second, third])).toEqual(['tab-02']);
    expect(first.story).toEqual(['gained', 'handedOver']);
    expect(second.story).toEqual([]);
  });

  it('who lost it is in line again', async () => {
    const { browser, players, first, second } = await open(means, 2);
    second.ownership.takeOver();
    await browser.advance(1_000);
    expect(owners(players)).toEqual(['tab-01']);
    second.ownership.close();
    second.tab.crash();
    await browser.advance(1_000);
    expect(owners(players)).toEqual(['tab-00']);
    expect(first.story).toEqual(['gained', 'handedOver', 'gained']);
  });

  it('an owner that let go for a tab that is gone goes on itself', async () => {
    const { browser, players, first, second } = await open(means, 2);
    second.ownership.takeOver();
    second.tab.crash();
    await browser.advance(1_000);
    await browser.advance(4_000);
    expect(owners(players)).toEqual(['tab-00']);
    expect(first.story.at(-1)).toBe('gained');
  });

  it('a frozen owner is taken from after its patience, also by the agent’s wish', async () => {
    const { browser, players, first, second } = await open(means, 2);
    first.tab.freeze();
    second.ownership.takeOver();
    await browser.advance(3_000);
    expect(owners(players)).toEqual([]);
    await browser.advance(5_000);
    expect(owners(players)).toEqual(['tab-01']);
  });

  it(
    'however tabs start, crash, freeze, wake and close: never two owners that know of each other, and one in the end',
    { timeout: 60_000 },
    async () => {
      const deed = fc.oneof(
        fc.record({
          kind: fc.constantFrom('freeze', 'wake', 'crash', 'close', 'take'),
          tab: fc.nat(5),
          wait: fc.nat(6_000),
        }),
        fc.record({ kind: fc.constant('open'), tab: fc.constant(0), wait: fc.nat(2_000) }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
          const browser = new FakeBrowser();
          const players = [enter(browser.openTab(), means)];
          let twoSince: number | undefined;
          const look = (): void => {
            const now = browser.clock.now();
            twoSince = owners(players).length > 1 ? (twoSince ?? now) : undefined;
            if (twoSince !== undefined) expect(now - twoSince).toBeLessThan(longestOverlap[means]);
          };
          for (const { kind, tab, wait } of deeds) {
            const player = players[tab % players.length] as Player;
            // Browsers freeze a page between its tasks.
            await settled();
            if (kind === 'open') players.push(enter(browser.openTab(), means));
            if (kind === 'freeze') player.tab.freeze();
            if (kind === 'wake') player.tab.wake();
            if (kind === 'crash') player.tab.crash();
            if (kind === 'take' && player.tab.isAwake) player.ownership.takeOver();
            if (kind === 'close' && player.tab.isAwake) {
              player.ownership.close();
              await settled();
              player.tab.crash();
            }
            look();
            await browser.advance(wait, look);
          }
          players.push(enter(browser.openTab(), means));
          for (const { tab } of players) tab.wake();
          await browser.advance(16_000, look);
          expect(owners(players)).toHaveLength(1);
          expect(running(players)).toEqual(owners(players));
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('electOwner, by locks', () => {
  it('a tab that slept while it became the owner, and was followed by another, does not begin', async () => {
    const browser = new FakeBrowser();
    const players = [enter(browser.openTab(), 'locks'), enter(browser.openTab(), 'locks')];
    const [first] = players as [Player, Player];
    await browser.advance(55);
    first.tab.freeze();
    await browser.advance(5_000);
    first.tab.wake();
    expect(owners(players)).toEqual(['tab-01']);
    await browser.advance(1_000);
    expect(owners(players)).toEqual(['tab-01']);
    expect(first.story).not.toContain('gained');
  });
});

describe('electOwner, where the browser refuses', () => {
  const refuse = () => Promise.reject(new DOMException('The request was denied.', 'SecurityError'));
  const refusingLocks = { request: refuse, query: refuse };

  it('locks that refuse are as none: the tabs agree on a lease', async () => {
    const browser = new FakeBrowser();
    const gained = vi.fn();
    for (const tab of [browser.openTab(), browser.openTab()]) {
      const { clock, id } = tab;
      const channel = openTabChannel({ name: 'n', tabId: id, open: tab.openBroadcast });
      const onGained = () => {
        gained(id);
      };
      electOwner({ name: 'n', channel, clock, locks: refusingLocks, onGained, onLost: () => undefined });
    }
    await browser.advance(2_000);
    expect(gained.mock.calls).toEqual([['tab-00']]);
  });

  it('with neither locks nor a channel this tab owns alone', async () => {
    const open = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    const channel = openTabChannel({ name: 'n', tabId: 'a', open });
    const onGained = vi.fn();
    const options = { name: 'n', channel, onGained, onLost: () => undefined };
    const ownership = electOwner({ ...options, locks: refusingLocks });
    await vi.waitFor(() => {
      expect(onGained).toHaveBeenCalledOnce();
    });
    expect(await ownership.confirm()).toBe(true);
    ownership.close();
    expect(await ownership.confirm()).toBe(false);
  });
});
