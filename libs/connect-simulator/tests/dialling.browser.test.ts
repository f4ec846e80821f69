import { describe, expect, it } from 'vitest';
import { useBrowserBench } from './browser-bench.js';

describe('calling out as the embedding page does it', () => {
  const bench = useBrowserBench({ timing: { dialMs: 100 } }, { alex: 'default' });
  const host = () => bench.host('alex');
  const hears = (contactId: string, events: readonly string[]) => bench.hears('alex', contactId, events);
  const press = (name: string) => bench.press('alex', name);

  /** Dials through Streams from a queue by its name; what its callbacks were called with. */
  const dial = (number: string, queueName = 'Support EU', timeout = 8_000) =>
    host().page.evaluate<string>(`new Promise((resolve) => {
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
    const contact = (await bench.simulator.driver.contacts()).at(-1);
    if (contact === undefined) throw new Error('Nobody dialled.');
    return contact;
  };
  const agentState = async () => (await bench.simulator.driver.agent()).state;

  it('answered: the page carries the audio, and nobody hears Accepted', async () => {
    await bench.simulator.driver.setDialling('waits');
    expect(await dial('+14155550134')).toBe('success');
    const { contactId } = await dialled();
    await hears(contactId, ['contact', 'Connecting']);
    await host()
      .ccp.getByRole('region', {
        name: 'Calling +14155550134 from queue Support EU (+442079460115)',
        exact: true,
      })
      .waitFor();
    await expect.poll(async () => (await dialled()).audio).toBe('page');
    expect(await agentState()).toBe('CallingCustomer');
    await bench.simulator.driver.answer(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected']);
    expect(await agentState()).toBe('Busy');
    await bench.simulator.driver.customerHangup(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected', 'ACW', 'Ended']);
    await press('Clear contact');
    await hears(contactId, ['contact', 'Connecting', 'Connected', 'ACW', 'Ended', 'Destroy']);
  });

  it('answered by itself', async () => {
    expect(await dial('+14155550134')).toBe('success');
    await hears((await dialled()).contactId, ['contact', 'Connecting', 'Connected']);
  });

  it('busy: the call ends, the agent is in an error state until the contact is cleared', async () => {
    await bench.simulator.driver.setDialling('busy');
    expect(await dial('+14155550134')).toBe('success');
    const { contactId } = await dialled();
    await hears(contactId, ['contact', 'Connecting', 'ACW', 'Ended']);
    expect(await agentState()).toBe('LineEngagedCustomer');
    await press('Clear contact');
    await expect.poll(agentState).toBe('Available');
  });

  it('not answered: the agent hangs up', async () => {
    await bench.simulator.driver.setDialling('waits');
    expect(await dial('+14155550134')).toBe('success');
    const { contactId } = await dialled();
    await press('Hang up');
    await hears(contactId, ['contact', 'Connecting', 'ACW', 'Ended']);
    expect(await dialled()).toMatchObject({ state: 'ended', connectedAt: null, dialFailure: null });
    expect(await agentState()).toBe('AfterCallWork');
  });

  it('in a wrong state, or to a number that is none: the failure says which', async () => {
    await bench.simulator.driver.setAgentState('Offline');
    expect(await dial('+14155550134')).toContain('InvalidStateException');
    await bench.simulator.driver.setAgentState('Available');
    expect(await dial('4155550134')).toContain('BadEndpointException');
    expect(await bench.simulator.driver.contacts()).toEqual([]);
  });

  it('without the permission: nothing calls back but the time-out', async () => {
    await bench.simulator.driver.setPermissions([]);
    expect(await dial('+14155550134', 'Support', 500)).toBe('failure: Agent.connect timed out after 500 ms');
    expect(await bench.simulator.driver.contacts()).toEqual([]);
  });

  it('answer lost after the effect: the call is there', async () => {
    await bench.simulator.driver.setDialling('waits');
    await bench.simulator.driver.addFault({ operation: 'CreateOutboundContact', outcome: 'lost', times: 1 });
    await dial('+14155550134');
    await hears((await dialled()).contactId, ['contact', 'Connecting']);
  });
});
