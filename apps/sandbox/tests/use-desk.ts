import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Sandbox, SandboxOptions } from '../src/start-sandbox.js';
import { launchBrowser, openDesk, openSandbox, resetSandbox, type Desk } from './open-desk.js';
import { watchDesk, type WhatHappened } from './what-happened.js';

/** What a test works with; filled before each test. */
export interface World {
  sandbox: Sandbox;
  desk: Desk;
  /** Opens the desk of another agent, such as `bob.carter`, in a browser profile of its own; closed after the test. */
  openDeskOf: (agent: string) => Promise<Desk>;
  whatHappened: () => Promise<WhatHappened>;
}

/**
 * One sandbox for the tests of a file, and for each test a world as at the start with a desk of its own. Uncaught
 * errors in any page of the desk fail the test.
 * @param prepare changes the world before the desk opens
 */
export function useDesk(
  options: SandboxOptions = {},
  prepare: (sandbox: Sandbox) => Promise<void> = () => Promise.resolve(),
): World {
  const world = {} as World;
  let browser: Browser;
  let desks: Desk[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    world.sandbox = await openSandbox(options);
  });
  beforeEach(async () => {
    await resetSandbox(world.sandbox);
    await prepare(world.sandbox);
    world.desk = await openDesk(browser, world.sandbox);
    desks = [world.desk];
    world.openDeskOf = async (agent) => {
      const desk = await openDesk(browser, world.sandbox, { agent });
      desks.push(desk);
      return desk;
    };
    world.whatHappened = await watchDesk(world.sandbox);
  });
  afterEach(async () => {
    await Promise.all(desks.map(({ context }) => context.close()));
    expect(desks.flatMap(({ errors }) => errors)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await world.sandbox.close();
  });
  return world;
}
