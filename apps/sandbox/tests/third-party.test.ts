import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/start-sandbox.js';
import { launchBrowser, openDesk, openSandbox, type Desk } from './open-desk.js';
import { takeACall } from './take-a-call.js';
import { watchDesk } from './what-happened.js';

let browser: Browser;
let sandbox: Sandbox;
let desk: Desk | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await openSandbox({ crossSite: true });
});
afterEach(async () => {
  await desk?.context.close();
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

describe('workspace, app and Connect on three sites, as in production', () => {
  it('a call becomes a ticket with third-party storage partitioned, as Chrome ships', async () => {
    const sites = Object.values(sandbox.addresses).map((address) => new URL(address).hostname);
    expect(new Set(sites)).toEqual(new Set(['localhost', '127.0.0.1', 'connect.localhost']));
    desk = await openDesk(browser, sandbox);
    const whatHappened = await watchDesk(sandbox);
    await takeACall(desk, { customerNumber: '+14155550134' });
    const { tickets, calls } = await whatHappened();
    expect(calls.map(({ ticket_id: id }) => id)).toEqual(tickets.map(({ id }) => id));
    expect(tickets).toHaveLength(1);
  });
});
