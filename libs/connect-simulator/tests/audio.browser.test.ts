import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, Fault } from '../src/index.js';
import { openHost, serveHost } from './host-page.js';
import { launchBrowser } from './launch-browser.js';

describe('an accepted call whose audio nobody carries', () => {
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

  const acceptOne = async (parameters: object, fault?: Fault) => {
    simulator = await startConnectSimulator({ signedIn: true, timing: { mediaTimeoutMs: 300 } });
    if (fault !== undefined) await simulator.driver.addFault(fault);
    const served = await serveHost(simulator.origin, parameters);
    server = served.server;
    context = await browser.newContext();
    const host = await openHost(context, served.url);
    await host.agentName();
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await host.ccp.getByRole('button', { name: 'Accept call' }).click();
    await expect
      .poll(() => host.events(contactId))
      .toEqual(['contact', 'Connecting', 'Accepted', 'Error', 'Missed', 'Ended']);
    await expect.poll(async () => (await simulator.driver.agent()).state).toBe('FailedConnectAgent');
    await host.ccp.getByRole('button', { name: 'Clear contact' }).click();
    await expect.poll(async () => (await simulator.driver.agent()).state).toBe('Available');
  };

  it('fails in a media-less frame', () =>
    acceptOne({ softphone: { allowFramedSoftphone: false, disableStoringParamsInLocalStorage: true } }));

  it('fails without a microphone', () => acceptOne({}, { operation: 'microphone', status: 403 }));
});

describe('the audio of a call in the browser', () => {
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

  const talk = async () => {
    simulator = await startConnectSimulator({ signedIn: true });
    const served = await serveHost(simulator.origin);
    server = served.server;
    context = await browser.newContext();
    const host = await openHost(context, served.url);
    await host.agentName();
    const { contactId } = await simulator.driver.ring({ customerNumber: '+14155550134', queue: 'Support' });
    await host.ccp.getByRole('button', { name: 'Accept call' }).click();
    const audio = async () => {
      const { state, audioHistory, audioInterruptions } = await simulator.driver.contact(contactId);
      return { state, turns: audioHistory.map(({ audio, page }) => [audio, page]), audioInterruptions };
    };
    const carried = ['page', new URL(served.url).origin];
    await expect.poll(audio).toEqual({ state: 'connected', turns: [carried], audioInterruptions: 0 });
    return { host, contactId, audio, carried };
  };

  it('is told with the page that embeds the CCP page, and ends with the call', async () => {
    const { host, audio, carried } = await talk();
    await host.ccp.getByRole('button', { name: 'Hang up' }).click();
    await expect
      .poll(audio)
      .toEqual({ state: 'ended', turns: [carried, ['none', null]], audioInterruptions: 0 });
  });

  it.each([
    ['loaded again', (page: Page) => page.reload()],
    ['closed', (page: Page) => page.close()],
  ])('is interrupted when its page is %s', async (_, go) => {
    const { host, audio, carried } = await talk();
    await go(host.page);
    await expect
      .poll(audio)
      .toEqual({ state: 'connected', turns: [carried, ['lost', null]], audioInterruptions: 1 });
  });
});
