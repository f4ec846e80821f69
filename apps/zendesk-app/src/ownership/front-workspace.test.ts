import { PortError } from '@patchcord/contact-ports';
import { FakeWorkspace } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import { createFrontWorkspace } from './front-workspace.js';

function setUp() {
  const { browser, channels, tabs } = openTabs(3);
  const worlds = tabs.map(() => new FakeWorkspace());
  let isOwner = true;
  let fronts = ['tab-02', 'tab-01', 'tab-00'];
  const workspaces = channels.map((channel, index) =>
    createFrontWorkspace({
      channel,
      clock: tabs[index]?.clock ?? browser.clock,
      local: worlds[index] ?? new FakeWorkspace(),
      confirm: () => Promise.resolve(isOwner),
      tabs: {
        getFront: () => fronts[0] ?? channel.tabId,
        forget: (tabId) => {
          fronts = fronts.filter((other) => other !== tabId);
        },
      },
    }),
  );
  const pops = () => worlds.map((world) => world.pops.map(({ kind, id }) => `${kind} ${String(id)}`));
  const lose = (): void => {
    isOwner = false;
  };
  const [workspace = new FakeWorkspace(), next = new FakeWorkspace()] = workspaces;
  return { browser, tabs, worlds, workspace, next, pops, lose };
}

describe('createFrontWorkspace', () => {
  it('pops and tells in the tab at the front, and nowhere else', async () => {
    const { browser, pops, workspace, worlds } = setUp();
    const notice = { kind: 'problem', text: 'Look' } as const;
    const done = Promise.all([workspace.popTicket(7), workspace.popUser(21), workspace.notify(notice)]);
    await browser.advance(200);
    await done;
    expect(pops()).toEqual([[], [], ['ticket 7', 'user 21']]);
    expect(worlds.map(({ notices }) => notices)).toEqual([[], [], [notice]]);
  });

  it('says why Zendesk refused there', async () => {
    const { browser, workspace, worlds } = setUp();
    worlds[2]?.failNext('popTicket', new PortError('not-found', 'No such ticket'));
    const refused = workspace.popTicket(7).catch((error: unknown) => error);
    await browser.advance(200);
    expect(await refused).toMatchObject({ reason: 'not-found', message: 'No such ticket' });
  });

  it('a tab that does not take it within a second is left out; awake again it does not pop', async () => {
    const { browser, pops, tabs, workspace } = setUp();
    tabs[2]?.freeze();
    tabs[1]?.crash();
    const popped = workspace.popTicket(7);
    await browser.advance(3_000);
    await popped;
    tabs[2]?.wake();
    await browser.advance(200);
    expect(pops()).toEqual([['ticket 7'], [], []]);
  });

  it('a tab that slept reads first whether its order was taken', async () => {
    const { browser, pops, tabs, workspace } = setUp();
    const popped = workspace.popTicket(7);
    await Promise.resolve();
    tabs[0]?.freeze();
    await browser.advance(10_000);
    tabs[0]?.wake();
    await browser.advance(3_000);
    await popped;
    expect(pops()).toEqual([[], [], ['ticket 7']]);
  });

  it('a tab that goes on for another shows nothing twice, wherever it was shown', async () => {
    const { browser, next, pops, tabs, workspace } = setUp();
    const popped = workspace.popTicket(7, 'c1 assigned 5');
    await browser.advance(200);
    await popped;
    tabs[0]?.freeze();
    const again = Promise.all([
      next.popTicket(7, 'c1 assigned 5'),
      next.popUser(7, 'c1 assigned 5'),
      next.popTicket(7, 'c2 assigned 5'),
    ]);
    await browser.advance(200);
    await again;
    expect(pops()).toEqual([[], [], ['ticket 7', 'user 7', 'ticket 7']]);
  });

  it('what a tab showed in itself before it stopped is not shown again in another', async () => {
    const { browser, next, pops, tabs, workspace } = setUp();
    tabs[2]?.crash();
    tabs[1]?.freeze();
    const popped = workspace.popTicket(7, 'c1 assigned 5');
    await browser.advance(3_000);
    await popped;
    tabs[0]?.freeze();
    tabs[1]?.wake();
    await browser.advance(200);
    const again = next.popTicket(7, 'c1 assigned 5');
    await browser.advance(3_000);
    await again;
    expect(pops()).toEqual([['ticket 7'], [], []]);
  });

  it('what the agent asks for is shown each time', async () => {
    const { browser, pops, workspace } = setUp();
    const popped = Promise.all([workspace.popTicket(7), workspace.popTicket(7)]);
    await browser.advance(200);
    await popped;
    expect(pops()).toEqual([[], [], ['ticket 7', 'ticket 7']]);
  });

  it('one that is the owner no more shows nothing', async () => {
    const { browser, lose, pops, workspace, worlds } = setUp();
    lose();
    await expect(workspace.popTicket(7)).rejects.toMatchObject({ reason: 'aborted' });
    await workspace.notify({ kind: 'warning', text: 'Look' });
    await browser.advance(200);
    expect(pops()).toEqual([[], [], []]);
    expect(worlds.flatMap(({ notices }) => notices)).toEqual([]);
  });
});
