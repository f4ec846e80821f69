import type { Server } from 'node:http';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ConnectSimulatorOptions } from '../src/index.js';
import { openHost, serveHost } from './host-page.js';
import { launchBrowser } from './launch-browser.js';

describe('signing in', () => {
  let browser: Browser;
  let context: BrowserContext;
  let simulator: ConnectSimulator;
  let server: Server;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    await context.close();
    server.close();
    await simulator.close();
  });

  const open = async (options: ConnectSimulatorOptions, parameters: object) => {
    simulator = await startConnectSimulator(options);
    const served = await serveHost(simulator.origin, parameters);
    server = served.server;
    context = await browser.newContext();
    return openHost(context, served.url);
  };

  it('signed out: a login window opens, and after it the agent is there', async () => {
    const opened = open({}, { loginPopup: true, loginOptions: { autoClose: true }, ccpLoadTimeout: 1000 });
    const host = await opened;
    await host.ccp.getByRole('button', { name: 'Sign in as Alex Morgan' }).waitFor();
    const popup = await context.waitForEvent('page');
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Sign in as Alex Morgan' }).click();
    expect(await host.agentName()).toBe('Alex Morgan');
    await closed;
  });

  it('signs in within the frame where cookies allow it', async () => {
    const host = await open({}, {});
    await host.ccp.getByRole('button', { name: 'Sign in as Alex Morgan' }).click();
    expect(await host.agentName()).toBe('Alex Morgan');
  });

  it('signed out while at work: the CCP shows the login page, the contact is still there afterwards', async () => {
    const host = await open({ signedIn: true, timing: { ringMs: 60_000 } }, { ccpAckTimeout: 500 });
    await host.agentName();
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await expect.poll(() => host.events(contactId)).toEqual(['contact', 'Connecting']);
    await simulator.driver.signOut();
    await host.ccp.getByRole('button', { name: 'Sign in as Alex Morgan' }).click();
    await host.ccp.getByRole('button', { name: 'Accept call' }).click();
    await expect.poll(() => host.events(contactId)).toContain('Connected');
  });

  it('expired while a call rings: accepting is not answered, and the remembered sign-in brings the call back', async () => {
    const host = await open({ signedIn: true, timing: { ringMs: 60_000 } }, {});
    await host.agentName();
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    const accept = host.ccp.getByRole('button', { name: 'Accept call' });
    await accept.waitFor();
    await simulator.driver.expireSession();
    const reloaded = host.page.waitForEvent('framenavigated', { timeout: 15_000 });
    await accept.click();
    await reloaded;
    const accepts = (await simulator.driver.requests()).filter(
      ({ operation }) => operation === 'AcceptContact',
    );
    expect(accepts.map(({ status }) => status)).toEqual([401]);
    // The page that comes back shows the call before it can take orders.
    await expect
      .poll(
        async () => {
          await accept.click({ timeout: 1_000 }).catch(() => undefined);
          return host.events(contactId);
        },
        { timeout: 20_000 },
      )
      .toContain('Connected');
  });

  it('an origin that is not approved gets an empty frame', async () => {
    const host = await open({ signedIn: true, approvedOrigins: ['https://acme.zendesk.com'] }, {});
    await expect
      .poll(() => host.page.frames().map((frame) => frame.url()))
      .toContain('chrome-error://chromewebdata/');
  });
});
