import type { Server } from 'node:http';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator } from '../src/index.js';
import { openHost, serveHost } from './host-page.js';
import type { HostPage } from './host-page.js';
import { launchBrowser } from './launch-browser.js';

describe('calling out as the embedding page does it', () => {
  let browser: Browser;
  let simulator: ConnectSimulator;
  let server: Server;
  let host: HostPage;

  beforeAll(async () => {
    simulator = await startConnectSimulator({ signedIn: true, timing: { dialMs: 100 } });
    browser = await launchBrowser();
    const served = await serveHost(simulator.origin);
    server = served.server;
    host = await openHost(await browser.newContext(), served.url);
    await host.agentName();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    await simulator.close();
  });
  beforeEach(async () => {
    await simulator.driver.reset();
    await expect.poll(host.contactIds).toEqual([]);
    await host.forget();
  });

  /** Dials through Streams from a queue by its name; what its callbacks were called with. */
  const dial = (number: string, queueName = 'Support EU', timeout = 8_000) =>
    host.page.evaluate<string>(`new Promise((resolve) => {
      const agent = new connect.Agent();
      const { queueARN } = agent.getRoutingProfile().queues.find(({ name }) => name === ${JSON.stringify(queueName)});
      agent.connect(connect.Endpoint.byPhoneNumber(${JSON.stringify(number)}), {
        queueARN,
        timeout: ${String(timeout)},
        success: () => resolve('success'),
        failure: (error) => resolve('failure: ' + (error instanceof Error ? error.message : error)),
      });
    })`);
  const dialled = async () => {
    const contact = (await simulator.driver.contacts()).at(-1);
    if (contact === undefined) throw new Error('Nobody dialled.');
    return contact;
  };
  const hears = (contactId: string, events: readonly string[]) =>
    expect.poll(() => host.events(contactId)).toEqual(events);
  const agentState = async () => (await simulator.driver.agent()).state;
  const press = (name: string) => host.ccp.getByRole('button', { name, exact: true }).click();

  it('answered: the page carries the audio, and nobody hears Accepted', async () => {
    await simulator.driver.setDialling('waits');
    expect(await dial('+14155550134')).toBe('success');
    const { contactId } = await dialled();
    await hears(contactId, ['contact', 'Connecting']);
    await host.ccp
      .getByRole('region', {
        name: 'Calling +14155550134 from queue Support EU (+442079460115)',
        exact: true,
      })
      .waitFor();
    await expect.poll(async () => (await dialled()).audio).toBe('page');
    expect(await agentState()).toBe('CallingCustomer');
    await simulator.driver.answer(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected']);
    expect(await agentState()).toBe('Busy');
    await simulator.driver.customerHangup(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected', 'ACW', 'Ended']);
    await press('Clear contact');
    await hears(contactId, ['contact', 'Connecting', 'Connected', 'ACW', 'Ended', 'Destroy']);
  });

  it('answered by itself', async () => {
    expect(await dial('+14155550134')).toBe('success');
    await hears((await dialled()).contactId, ['contact', 'Connecting', 'Connected']);
  });

  it('busy: the call ends, the agent is in an error state until the contact is cleared', async () => {
    await simulator.driver.setDialling('busy');
    expect(await dial('+14155550134')).toBe('success');
    const { contactId } = await dialled();
    await hears(contactId, ['contact', 'Connecting', 'ACW', 'Ended']);
    expect(await agentState()).toBe('LineEngagedCustomer');
    await press('Clear contact');
    await expect.poll(agentState).toBe('Available');
  });

  it('not answered: the agent hangs up', async () => {
    await simulator.driver.setDialling('waits');
    expect(await dial('+14155550134')).toBe('success');
    const { contactId } = await dialled();
    await press('Hang up');
    await hears(contactId, ['contact', 'Connecting', 'ACW', 'Ended']);
    expect(await dialled()).toMatchObject({ state: 'ended', connectedAt: null, dialFailure: null });
    expect(await agentState()).toBe('AfterCallWork');
  });

  it('in a wrong state, or to a number that is none: the failure says which', async () => {
    await simulator.driver.setAgentState('Offline');
    expect(await dial('+14155550134')).toContain('InvalidStateException');
    await simulator.driver.setAgentState('Available');
    expect(await dial('4155550134')).toContain('BadEndpointException');
    expect(await simulator.driver.contacts()).toEqual([]);
  });

  it('without the permission: nothing calls back but the time-out', async () => {
    await simulator.driver.setPermissions([]);
    expect(await dial('+14155550134', 'Support', 500)).toBe('failure: Agent.connect timed out after 500 ms');
    expect(await simulator.driver.contacts()).toEqual([]);
  });

  it('answer lost after the effect: the call is there', async () => {
    await simulator.driver.setDialling('waits');
    await simulator.driver.addFault({ operation: 'CreateOutboundContact', outcome: 'lost', times: 1 });
    await dial('+14155550134');
    await hears((await dialled()).contactId, ['contact', 'Connecting']);
  });
});
