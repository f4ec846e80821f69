import type { TelephonyStatus } from '@patchcord/contact-ports';
import { ManualClock } from '@patchcord/contact-ports/testing';
import { describe, expect, it, vi } from 'vitest';
import { createConnectionWatch } from './connection-watch.js';

function setUp({ reachable = true } = {}) {
  const clock = new ManualClock();
  const statuses: TelephonyStatus[] = [];
  const world = { reachable, holdsCall: false };
  const reloadFrame = vi.fn();
  const askForSign = vi.fn();
  const watch = createConnectionWatch({
    clock,
    loadTimeout: 5_000,
    reloadFrame,
    askForSign,
    holdsCall: () => world.holdsCall,
    isReachable: () => Promise.resolve(world.reachable),
    onStatus: (status) => statuses.push(status),
  });
  /** Moves the time, then lets the probe's answer arrive. */
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { clock, statuses, world, reloadFrame, askForSign, watch, pass };
}

describe('createConnectionWatch', () => {
  it('is ready when the agent arrives', async () => {
    const { watch, statuses, pass } = setUp();
    watch.acknowledged();
    watch.online();
    await pass(20_000);
    expect(statuses).toEqual(['ready']);
  });

  it('loads a page again that talks, and whose first acknowledgement was lost', async () => {
    const { watch, statuses, reloadFrame, pass } = setUp();
    watch.heard();
    await pass(999);
    expect(reloadFrame).not.toHaveBeenCalled();
    await pass(1);
    expect(reloadFrame).toHaveBeenCalledOnce();
    watch.acknowledged();
    watch.online();
    watch.heard();
    await pass(20_000);
    expect(reloadFrame).toHaveBeenCalledOnce();
    expect(statuses).toEqual(['ready']);
  });

  it('leaves a page alone whose first acknowledgement comes a moment later', async () => {
    const { watch, reloadFrame, pass } = setUp();
    watch.heard();
    await pass(900);
    watch.acknowledged();
    await pass(4_000);
    expect(reloadFrame).not.toHaveBeenCalled();
  });

  it('says signed out when the page stays silent although the instance answers', async () => {
    const { statuses, pass } = setUp();
    await pass(4_999);
    expect(statuses).toEqual([]);
    await pass(1);
    expect(statuses).toEqual(['signedOut']);
  });

  it('says unreachable when the instance does not answer either, and notices when it does again', async () => {
    const { statuses, world, reloadFrame, pass } = setUp({ reachable: false });
    await pass(5_000);
    expect(statuses).toEqual(['unreachable']);
    world.reachable = true;
    await pass(25_000);
    expect(statuses).toEqual(['unreachable', 'signedOut']);
    expect(reloadFrame).toHaveBeenCalledTimes(1);
  });

  it('waits on while the page is alive but the agent has not arrived', async () => {
    const { watch, statuses, pass } = setUp();
    for (let second = 0; second < 20; second += 1) {
      watch.acknowledged();
      await pass(1_000);
    }
    expect(statuses).toEqual([]);
    await pass(10_000);
    expect(statuses).toEqual(['signedOut']);
  });

  it('says when the browser refused the sign-in window, until it opens', async () => {
    const { watch, statuses, pass } = setUp();
    await pass(5_000);
    watch.signInOpened(false);
    watch.signInOpened(true);
    expect(statuses).toEqual(['signedOut', 'signInBlocked', 'signingIn']);
  });

  it('loads the page again after the sign-in window', async () => {
    const { watch, statuses, reloadFrame, pass } = setUp();
    await pass(5_000);
    watch.signInOpened(true);
    watch.signInLeft();
    expect(reloadFrame).toHaveBeenCalledOnce();
    watch.acknowledged();
    watch.online();
    await pass(10_000);
    expect(statuses).toEqual(['signedOut', 'signingIn', 'ready']);
  });

  it('says no answer when the page stays silent for ten seconds after the sign-in window', async () => {
    const { watch, statuses, pass } = setUp();
    await pass(5_000);
    watch.signInOpened(true);
    watch.signInLeft();
    await pass(9_999);
    expect(statuses).toEqual(['signedOut', 'signingIn']);
    await pass(1);
    expect(statuses).toEqual(['signedOut', 'signingIn', 'noAnswer']);
  });

  it('goes on loading the page for as long as the agent takes to sign in', async () => {
    const { watch, statuses, reloadFrame, pass } = setUp();
    await pass(5_000);
    for (let minute = 0; minute < 10; minute += 1) await pass(60_000);
    expect(reloadFrame).toHaveBeenCalledTimes(20);
    watch.online();
    expect(statuses).toEqual(['signedOut', 'ready']);
  });

  it('does not load a page again that works', async () => {
    const { watch, reloadFrame, pass } = setUp();
    watch.online();
    watch.reconnect();
    watch.signInLeft();
    await pass(120_000);
    expect(reloadFrame).not.toHaveBeenCalled();
  });

  it.each([
    ['authorisation succeeds', 'authorisationHealed'],
    ['the agent is heard of', 'online'],
  ] as const)('says nothing about a failed authorisation when %s within five seconds', async (_, heal) => {
    const { watch, statuses, pass } = setUp();
    watch.online();
    watch.authorisationFailed();
    await pass(4_999);
    watch[heal]();
    await pass(60_000);
    expect(statuses).toEqual(['ready']);
  });

  it('says signed out when a failed authorisation does not heal, each time', async () => {
    const { watch, statuses, pass } = setUp();
    watch.online();
    watch.authorisationFailed();
    watch.authorisationFailed();
    await pass(5_000);
    watch.online();
    watch.authorisationFailed();
    await pass(5_000);
    expect(statuses).toEqual(['ready', 'signedOut', 'ready', 'signedOut']);
  });

  it('says signed out at once when the agent was logged out', () => {
    const { watch, statuses } = setUp();
    watch.online();
    watch.loggedOut();
    expect(statuses).toEqual(['ready', 'signedOut']);
  });

  it('never loads the page of a working softphone again because its line broke', async () => {
    const { watch, statuses, world, reloadFrame, pass } = setUp();
    watch.online();
    world.reachable = false;
    watch.lineChanged(false);
    await pass(90_000);
    expect(statuses).toEqual(['ready', 'unreachable']);
    watch.reconnect();
    watch.lineChanged(true);
    expect(statuses).toEqual(['ready', 'unreachable', 'ready']);
    expect(reloadFrame).not.toHaveBeenCalled();
  });

  it('does not mistake a lost socket for a lost instance', async () => {
    const { watch, statuses, pass } = setUp();
    watch.online();
    watch.lineChanged(false);
    await pass(0);
    expect(statuses).toEqual(['ready']);
  });

  it('loads a page again that Connect refuses, unless that would cut a call', async () => {
    const idle = setUp();
    const busy = setUp();
    busy.world.holdsCall = true;
    for (const { watch, pass } of [idle, busy]) {
      watch.online();
      watch.authorisationFailed();
      watch.acknowledged();
      await pass(3_000);
      watch.acknowledged();
      await pass(2_000);
    }
    expect(idle.reloadFrame).toHaveBeenCalledOnce();
    expect(busy.reloadFrame).not.toHaveBeenCalled();
  });

  it('loads a page again that has given up, but only when the agent signs in if that would cut a call', async () => {
    const { watch, world, reloadFrame, pass } = setUp();
    world.holdsCall = true;
    watch.online();
    watch.gaveUp();
    for (let second = 0; second < 60; second += 1) {
      watch.acknowledged();
      await pass(1_000);
    }
    expect(reloadFrame).not.toHaveBeenCalled();
    watch.signInLeft();
    expect(reloadFrame).toHaveBeenCalledOnce();
  });

  it('loads a dead page again although there was a call', async () => {
    const { watch, world, reloadFrame, pass } = setUp();
    world.holdsCall = true;
    watch.online();
    watch.loggedOut();
    await pass(30_000);
    expect(reloadFrame).toHaveBeenCalledOnce();
  });

  it('starts over when a page that worked acknowledges nothing, and does not answer twice', async () => {
    const { watch, statuses, reloadFrame, askForSign, pass } = setUp();
    watch.acknowledged();
    watch.online();
    for (let passed = 0; passed < 20; passed += 5) await pass(5_000);
    expect(askForSign).toHaveBeenCalledTimes(2);
    expect(statuses).toEqual(['ready']);
    await pass(5_000);
    expect(statuses).toEqual(['ready', 'connecting']);
    expect(reloadFrame).toHaveBeenCalledOnce();
  });

  it('leaves a page alone that answers when it is asked', async () => {
    const { watch, statuses, reloadFrame, askForSign, pass } = setUp();
    askForSign.mockImplementationOnce(() => undefined).mockImplementation(watch.acknowledged);
    watch.acknowledged();
    watch.online();
    await pass(300_000);
    expect(askForSign.mock.calls.length).toBeGreaterThan(10);
    expect(statuses).toEqual(['ready']);
    expect(reloadFrame).not.toHaveBeenCalled();
  });

  it('says that nothing answers, and cuts no call that can still be heard, until the agent wants it', async () => {
    const { watch, statuses, world, reloadFrame, pass } = setUp();
    world.holdsCall = true;
    watch.acknowledged();
    watch.online();
    for (let passed = 0; passed < 120; passed += 5) await pass(5_000);
    expect(statuses).toEqual(['ready', 'unreachable']);
    expect(reloadFrame).not.toHaveBeenCalled();
    watch.reconnect();
    expect(statuses).toEqual(['ready', 'unreachable', 'connecting']);
    expect(reloadFrame).toHaveBeenCalledOnce();
  });

  it('is ready again when a page that was silent answers', async () => {
    const { watch, statuses, world, pass } = setUp();
    world.holdsCall = true;
    watch.acknowledged();
    watch.online();
    for (let passed = 0; passed < 60; passed += 5) await pass(5_000);
    watch.acknowledged();
    expect(statuses).toEqual(['ready', 'unreachable', 'ready']);
  });

  it('starts over on reconnect', async () => {
    const { watch, statuses, world, reloadFrame, pass } = setUp({ reachable: false });
    await pass(5_000);
    world.reachable = true;
    watch.reconnect();
    expect(reloadFrame).toHaveBeenCalledOnce();
    await pass(5_000);
    expect(statuses).toEqual(['unreachable', 'connecting', 'signedOut']);
  });

  it('is silent and leaves no timer once stopped', async () => {
    const { watch, clock, statuses, pass } = setUp();
    watch.stop();
    await pass(60_000);
    watch.loggedOut();
    expect([statuses, clock.pending]).toEqual([[], 0]);
  });
});
