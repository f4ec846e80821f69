import type { Server } from 'node:http';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ConnectSimulatorOptions } from '../src/index.js';
import { openHost, serveHost } from './host-page.js';
import type { HostPage } from './host-page.js';
import { launchBrowser } from './launch-browser.js';

/** One instance and one browser for all tests of a suite, and host pages of agents, each in a profile of its own. */
export interface BrowserBench {
  readonly simulator: ConnectSimulator;
  /** The page of an agent who was opened. */
  host(agent: string): HostPage;
  /** Resolves when a page has heard exactly these events of a contact. */
  hears(agent: string, contactId: string, events: readonly string[]): Promise<void>;
  press(agent: string, button: string): Promise<void>;
}

/** How an agent's host page gets to that agent's CCP. */
export type WayIn = 'default' | 'cookie' | 'host name';

/**
 * Starts it before the tests of the suite that calls it, opens a host page for each agent, and brings everything back
 * to its start before each test.
 */
export function useBrowserBench(
  options: ConnectSimulatorOptions,
  agents: Readonly<Record<string, WayIn>>,
): BrowserBench {
  let simulator: ConnectSimulator | undefined;
  let browser: Browser | undefined;
  const servers: Server[] = [];
  const hosts = new Map<string, HostPage>();
  const running = () => {
    if (simulator === undefined) throw new Error('The instance does not run.');
    return simulator;
  };
  const host = (agent: string) => {
    const opened = hosts.get(agent);
    if (opened === undefined) throw new Error(`No page of ${agent} is open.`);
    return opened;
  };
  const open = async (agent: string, wayIn: WayIn) => {
    const { origin } = running();
    const served = await serveHost(wayIn === 'host name' ? origin.replace('://', `://${agent}.`) : origin);
    servers.push(served.server);
    const context = await browser?.newContext();
    if (context === undefined) throw new Error('The browser does not run.');
    if (wayIn === 'cookie') {
      const page = await context.newPage();
      await page.goto(`${origin}/login?agent=${agent}&destination=/control/world`);
      await page.close();
    }
    hosts.set(agent, await openHost(context, served.url));
  };

  beforeAll(async () => {
    simulator = await startConnectSimulator({ signedIn: true, ...options });
    browser = await launchBrowser();
    await Promise.all(Object.entries(agents).map(([agent, wayIn]) => open(agent, wayIn)));
    await Promise.all([...hosts.values()].map((each) => each.agentName()));
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
    await simulator?.close();
  });
  beforeEach(async () => {
    await running().driver.reset();
    for (const each of hosts.values()) {
      await expect.poll(each.contactIds).toEqual([]);
      await each.forget();
    }
  });
  return {
    get simulator() {
      return running();
    },
    host,
    hears: async (agent, contactId, events) => {
      await expect.poll(() => host(agent).events(contactId)).toEqual(events);
    },
    press: (agent, button) => host(agent).ccp.getByRole('button', { name: button, exact: true }).click(),
  };
}
