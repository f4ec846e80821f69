import { describe, expect, it } from 'vitest';
import { useBrowserBench } from './browser-bench.js';

describe('calls of several agents, each at a page of their own', () => {
  const bench = useBrowserBench(
    { timing: { dialMs: 50, ringMs: 60_000 } },
    { alex: 'default', bob: 'cookie', casey: 'host name', sam: 'host name' },
  );
  const { host, hears, press } = bench;

  /** A call that Alex talks in. */
  const talk = async () => {
    const { contactId } = await bench.simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
      attributes: { zendesk_ticket: '12' },
    });
    await press('alex', 'Accept call');
    await expect.poll(() => host('alex').events(contactId)).toContain('Connected');
    return contactId;
  };
  /** Runs code of a host page with one of its contacts; what Streams calls back with. */
  const order = (agent: string, contactId: string, code: string) =>
    host(agent).page.evaluate<string>(`new Promise((resolve) => {
      const agent = new connect.Agent();
      const contact = agent.getContacts().find((each) => each.getContactId() === ${JSON.stringify(contactId)});
      const callbacks = { success: () => resolve('success'), failure: (error) => resolve('failure: ' + error) };
      ${code}
    })`);
  /** Reads something of a contact in a host page. */
  const read = <Value>(agent: string, contactId: string, expression: string) =>
    host(agent).page.evaluate<Value>(`(() => {
      const contact = new connect.Agent().getContacts().find((each) => each.getContactId() === ${JSON.stringify(contactId)});
      return contact === undefined ? undefined : ${expression};
    })()`);
  const legs = (agent: string, contactId: string) =>
    read<string[]>(
      agent,
      contactId,
      'contact.getConnections().map((leg) => `${leg.getEndpoint().name ?? leg.getEndpoint().phoneNumber ?? leg.getType()} ${leg.getStatus().type}`)',
    );
  const contactOf = async (agent: string) => {
    await expect.poll(host(agent).contactIds).toHaveLength(1);
    return (await host(agent).contactIds())[0] ?? '';
  };
  const addByQuickConnect = (name: string, method: string) => `agent.getEndpoints(agent.getAllQueueARNs(), {
    success: ({ endpoints }) => contact.${method}(endpoints.find((each) => each.name === ${JSON.stringify(name)}), callbacks),
    failure: (error) => resolve('failure: ' + error),
  });`;

  it('a page is the agent it signed in as, or whose address it has', async () => {
    expect(
      await Promise.all(['alex', 'bob', 'casey', 'sam'].map((agent) => host(agent).agentName())),
    ).toEqual(['Alex Morgan', 'Bob Carter', 'Casey Lin', 'Sam Okafor']);
  });

  it('warm transfer by the CCP: the receiver talks with the customer under the first contact’s id', async () => {
    const first = await talk();
    await press('alex', 'Transfer or add');
    const { ccp } = host('alex');
    await ccp.getByRole('combobox', { name: 'Quick connect' }).selectOption('Bob Carter (agent)');
    await press('alex', 'Add to call');
    const second = await contactOf('bob');
    await hears('bob', second, ['contact', 'Connecting']);
    expect(
      await read(
        'bob',
        second,
        '[contact.getInitialContactId(), contact.isInbound(), contact.getAttributes()]',
      ),
    ).toEqual([first, true, { zendesk_ticket: { name: 'zendesk_ticket', value: '12' } }]);
    await press('bob', 'Accept call');
    await expect
      .poll(() => legs('alex', first))
      .toEqual(['agent connected', '+14155550134 hold', 'Bob Carter connected']);
    await ccp.getByRole('listitem').filter({ hasText: 'Bob Carter: connected' }).waitFor();
    await press('alex', 'Swap hold');
    await expect
      .poll(() => legs('alex', first))
      .toEqual(['agent connected', '+14155550134 connected', 'Bob Carter hold']);
    await press('alex', 'Leave call');
    await expect.poll(() => host('alex').events(first)).toContain('ACW');
    expect(await legs('bob', second)).toEqual(['agent connected', '+14155550134 connected']);
    await bench.simulator.driver.customerHangup(second);
    await expect.poll(() => host('bob').events(second)).toContain('Ended');
  });

  it('an answer that is refused: the first agent goes on', async () => {
    const first = await talk();
    expect(await order('alex', first, addByQuickConnect('Casey Lin', 'addConnection'))).toBe('success');
    const second = await contactOf('casey');
    await press('casey', 'Reject call');
    await hears('casey', second, ['contact', 'Connecting', 'Ended', 'Missed']);
    await expect
      .poll(() => legs('alex', first))
      .toEqual(['agent connected', '+14155550134 hold', 'Casey Lin disconnected']);
  });

  it('cold transfer to a queue by Streams’ newer operation', async () => {
    const first = await talk();
    expect(await order('alex', first, addByQuickConnect('Globex Sales', 'transfer'))).toBe('success');
    const second = await contactOf('casey');
    expect(
      await read(
        'casey',
        second,
        '[contact.getQueue().name, contact.getInitialContactId(), contact.getInitiationMethod()]',
      ),
    ).toEqual(['Globex Sales', first, 'queue_transfer']);
    await expect.poll(() => host('alex').events(first)).toContain('ACW');
  });

  it('conference of five: everybody sees everybody, and a seventh participant is refused', async () => {
    const first = await talk();
    for (const name of ['Bob Carter', 'Casey Lin', 'Warehouse']) {
      expect(await order('alex', first, addByQuickConnect(name, 'addParticipant'))).toBe('success');
    }
    const [second, third] = [await contactOf('bob'), await contactOf('casey')];
    await press('bob', 'Accept call');
    await press('casey', 'Accept call');
    await expect
      .poll(() => legs('alex', first))
      .toEqual([
        'agent connected',
        '+14155550134 hold',
        'Bob Carter connected',
        'Casey Lin connected',
        'Warehouse connected',
      ]);
    await press('alex', 'Merge calls');
    await expect
      .poll(() => legs('bob', second))
      .toEqual([
        'agent connected',
        '+14155550134 connected',
        'Alex Morgan connected',
        'Casey Lin connected',
        'Warehouse connected',
      ]);
    await expect.poll(() => legs('casey', third)).toHaveLength(5);
    expect(await order('alex', first, addByQuickConnect('Interpreter', 'addParticipant'))).toBe('success');
    expect(await order('alex', first, addByQuickConnect('Sam Okafor', 'addParticipant'))).toContain(
      'QuotaExceededException',
    );
    await press('alex', 'Drop Warehouse');
    await expect.poll(() => legs('bob', second)).toContain('Warehouse disconnected');
  });

  it('callback: incoming, dialling once it is accepted, connected when the customer answers', async () => {
    const { contactId } = await bench.simulator.driver.ring({
      channel: 'queue_callback',
      customerNumber: '+14155550134',
      queue: 'Support',
      initialContactId: 'the-call-that-asked',
    });
    await hears('alex', contactId, ['contact', 'Incoming']);
    const before = await read(
      'alex',
      contactId,
      'contact.getConnections().map((leg) => leg.getConnectionId())',
    );
    expect(before).toEqual([expect.stringMatching(`_${contactId}$`), contactId]);
    expect(await read('alex', contactId, '[contact.getType(), contact.getInitialContactId()]')).toEqual([
      'queue_callback',
      'the-call-that-asked',
    ]);
    await bench.simulator.driver.setDialling('waits');
    await press('alex', 'Accept call');
    await expect.poll(async () => (await bench.simulator.driver.contact(contactId)).audio).toBe('page');
    await bench.simulator.driver.answer(contactId);
    await expect.poll(() => host('alex').events(contactId)).toContain('Connected');
    const events = await host('alex').events(contactId);
    expect(events.filter((event) => event !== 'Accepted')).toEqual([
      'contact',
      'Incoming',
      'Connecting',
      'Connected',
    ]);
  });

  it('desk phone: there is no softphone and nobody hears Accepted', async () => {
    await bench.simulator.driver.setPhone({ softphoneEnabled: false });
    const { contactId } = await bench.simulator.driver.ring({
      customerNumber: '+14155550134',
      queue: 'Support',
    });
    await hears('alex', contactId, ['contact', 'Connecting']);
    expect(await read('alex', contactId, 'contact.isSoftphoneCall()')).toBe(false);
    await bench.simulator.driver.pickUp(contactId);
    await hears('alex', contactId, ['contact', 'Connecting', 'Connected']);
  });

  it('classic monitoring: one monitoring connection, connected at once', async () => {
    const first = await talk();
    const { contactId } = await bench.simulator.driver.monitor(first, { supervisor: 'sam', mode: 'classic' });
    await hears('sam', contactId, ['contact', 'Connected']);
    expect(
      await read(
        'sam',
        contactId,
        `[contact.getAgentConnection().getType(), contact.getAgentConnection().getConnectionId(), contact.getAgentConnection().getMonitorInfo().agent, contact.getInitialContactId() ?? null, contact.getAttributes()]`,
      ),
    ).toEqual(['monitoring', contactId, { agentName: 'Alex Morgan' }, null, {}]);
    await host('sam').ccp.getByRole('region', { name: 'Monitoring, Alex Morgan' }).waitFor();
    await press('sam', 'Stop monitoring');
    await press('sam', 'Clear contact');
    await hears('sam', contactId, ['contact', 'Connected', 'ACW', 'Ended', 'Destroy']);
  });

  it('enhanced monitoring: barge in by Streams, seen by the watched agent, and listen again', async () => {
    const first = await talk();
    const { contactId } = await bench.simulator.driver.monitor(first, { supervisor: 'sam', mode: 'silent' });
    await hears('sam', contactId, ['contact', 'Connected']);
    const own = `((leg) => [leg.getType(), leg.getMonitorStatus(), leg.isSilentMonitorEnabled(), leg.isBargeEnabled()])(contact.getAgentConnection())`;
    expect(await read('sam', contactId, own)).toEqual(['agent', 'SILENT_MONITOR', true, true]);
    expect(await read('alex', first, 'contact.isUnderSupervision()')).toBe(false);
    expect(await order('sam', contactId, 'contact.bargeIn(callbacks);')).toBe('success');
    await expect.poll(() => read('alex', first, 'contact.isUnderSupervision()')).toBe(true);
    await expect.poll(() => read('sam', contactId, own)).toEqual(['agent', 'BARGE', true, true]);
    await press('sam', 'Listen only');
    await expect.poll(() => read('alex', first, 'contact.isUnderSupervision()')).toBe(false);
    await bench.simulator.driver.customerHangup(first);
    await expect.poll(() => host('sam').events(contactId)).toEqual(['contact', 'Connected', 'ACW', 'Ended']);
  });
});
