import { describe, expect, it } from 'vitest';
import { openTabs } from '../../tests/open-tabs.js';
import { createActionDesk, type ActionDesk } from './action-desk.js';

type Role = 'owner' | 'starting' | 'follower';

/** Two tabs; who may carry out what is said by the test. */
function setUp(roles: readonly [Role, Role]) {
  const { browser, channels, tabs } = openTabs(2);
  const current = [...roles];
  const performed: string[] = [];
  const doneIn: string[] = [];
  const desks = channels.map((channel, index) => {
    const isOwner = (): boolean => current[index] !== 'follower';
    return createActionDesk({
      channel,
      clock: browser.clock,
      ownership: { isOwner, confirm: () => Promise.resolve(isOwner()) },
      perform: (action, tabId) => {
        if (current[index] !== 'owner') return false;
        doneIn.push(tabId);
        if (action.type === 'dialout') performed.push(`${String(index)} ${action.dialout.number ?? ''}`);
        return true;
      },
    });
  });
  const [first, second] = desks as [ActionDesk, ActionDesk];
  const become = (...next: [Role, Role]): void => {
    current.splice(0, 2, ...next);
  };
  const dial = (desk: ActionDesk, number: string): void => {
    desk.handIn({ type: 'dialout', data: { number } });
  };
  return { browser, channels, tabs, performed, doneIn, first, second, become, dial };
}

describe('createActionDesk', () => {
  it('carries out what is done in the tab itself, and in another', async () => {
    const { browser, performed, first, second, dial } = setUp(['owner', 'follower']);
    dial(first, 'one');
    dial(second, 'two');
    dial(second, 'two');
    await browser.advance(100);
    expect(performed).toEqual(['0 one', '0 two', '0 two']);
  });

  it('says in which tab the agent did it', async () => {
    const { browser, channels, doneIn, first, second, dial } = setUp(['owner', 'follower']);
    dial(first, 'one');
    dial(second, 'two');
    await browser.advance(100);
    expect(doneIn).toEqual(channels.map(({ tabId }) => tabId));
  });

  it('what was acknowledged is not sent again, whoever shows itself', async () => {
    const { browser, channels, performed, second, become, dial } = setUp(['owner', 'follower']);
    dial(second, 'one');
    await browser.advance(100);
    become('follower', 'owner');
    channels[0]?.post('view');
    second.ready();
    await browser.advance(100);
    expect(performed).toEqual(['0 one']);
  });

  it('what the owner did not take is carried out by the next one, once', async () => {
    const { browser, performed, tabs, second, become, dial } = setUp(['owner', 'follower']);
    tabs[0]?.freeze();
    dial(second, 'one');
    await browser.advance(5_000);
    expect(performed).toEqual([]);
    become('follower', 'owner');
    second.ready();
    tabs[0]?.wake();
    await browser.advance(100);
    expect(performed).toEqual(['1 one']);
  });

  it('an owner that only begins takes it when it shows itself; sent twice it is done once', async () => {
    const { browser, channels, performed, second, become, dial } = setUp(['starting', 'follower']);
    dial(second, 'one');
    await browser.advance(100);
    become('owner', 'follower');
    channels[0]?.post('held');
    channels[0]?.post('view');
    await browser.advance(100);
    expect(performed).toEqual(['0 one']);
  });

  it('a click of the tab that only begins waits for it', async () => {
    const { browser, performed, first, become, dial } = setUp(['starting', 'follower']);
    dial(first, 'one');
    await browser.advance(100);
    become('owner', 'follower');
    first.ready();
    expect(performed).toEqual(['0 one']);
  });

  it('what nobody took for half a minute is not what the agent expects now', async () => {
    const { browser, performed, second, become, dial } = setUp(['follower', 'follower']);
    dial(second, 'one');
    await browser.advance(31_000);
    become('follower', 'owner');
    second.ready();
    expect(performed).toEqual([]);
  });
});
