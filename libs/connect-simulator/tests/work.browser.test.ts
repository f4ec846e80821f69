import { describe, expect, it } from 'vitest';
import { useBrowserBench } from './browser-bench.js';

const task = { name: 'Zendesk-4127', queue: 'Support' };

describe('tasks, e-mails and unknown channels as the embedding page hears them', () => {
  const bench = useBrowserBench({}, { alex: 'default', bob: 'cookie' });
  const host = () => bench.host('alex');
  const driver = () => bench.simulator.driver;
  const hears = (contactId: string, events: readonly string[]) => bench.hears('alex', contactId, events);
  /** Evaluates an expression in the host page, where `contact` is the contact. */
  const read = (contactId: string, expression: string) =>
    host().page.evaluate<unknown>(
      `(() => { const contact = new connect.Agent().getContacts().find((each) => each.getContactId() === '${contactId}'); return ${expression}; })()`,
    );
  /** Calls an order of Streams and waits for its answer. */
  const order = (contactId: string, call: string) =>
    read(
      contactId,
      `new Promise((success, reject) => ${call}({ success, failure: (e) => reject(new Error(e)) }))`,
    );

  const offer = async () => {
    const { contactId } = await driver().sendTask(task);
    await hears(contactId, ['contact', 'Connecting']);
    return contactId;
  };
  const withoutAccepted = async (contactId: string) =>
    (await host().events(contactId)).filter((event) => event !== 'Accepted');

  it('a task with pause: nothing for the pause, Connected again for the resume', async () => {
    const contactId = await offer();
    await order(contactId, 'contact.accept');
    await expect.poll(() => withoutAccepted(contactId)).toEqual(['contact', 'Connecting', 'Connected']);
    await expect.poll(() => host().events(contactId)).toContain('Accepted');
    await order(contactId, 'contact.pause');
    await expect.poll(() => read(contactId, 'contact.getState().type')).toBe('paused');
    expect(await withoutAccepted(contactId)).toEqual(['contact', 'Connecting', 'Connected']);
    await order(contactId, 'contact.resume');
    await expect
      .poll(() => withoutAccepted(contactId))
      .toEqual(['contact', 'Connecting', 'Connected', 'Connected']);
    await order(contactId, '((answers) => contact.getAgentConnection().destroy(answers))');
    await expect.poll(() => host().events(contactId)).toContain('Ended');
    await order(contactId, 'contact.clear');
    await expect
      .poll(() => withoutAccepted(contactId))
      .toEqual(['contact', 'Connecting', 'Connected', 'Connected', 'ACW', 'Ended', 'Destroy']);
    expect((await driver().agent()).state).toBe('Available');
  });

  it('what Streams reads of a task', async () => {
    const { contactId } = await driver().sendTask({
      ...task,
      description: 'Call back about the invoice',
      references: { Ticket: { type: 'URL', value: 'https://acme.zendesk.com/agent/tickets/4127' } },
      attributes: { zendesk_ticket: '4127' },
    });
    await hears(contactId, ['contact', 'Connecting']);
    expect(
      await read(
        contactId,
        `({
          type: contact.getType(), name: contact.getName(), description: contact.getDescription(),
          references: contact.getReferences(), attributes: contact.getAttributes(), queue: contact.getQueue().name,
          initialContactId: contact.getInitialContactId() ?? null, isInbound: contact.isInbound(),
          isInitial: contact.getAgentConnection().isInitialConnection(), connections: contact.getConnections().length,
        })`,
      ),
    ).toEqual({
      type: 'task',
      name: 'Zendesk-4127',
      description: 'Call back about the invoice',
      references: { Ticket: { type: 'URL', value: 'https://acme.zendesk.com/agent/tickets/4127' } },
      attributes: { zendesk_ticket: { name: 'zendesk_ticket', value: '4127' } },
      queue: 'Support',
      initialContactId: null,
      isInbound: true,
      isInitial: true,
      connections: 1,
    });
  });

  it.each([
    ['missed', 'miss', ['contact', 'Connecting', 'Ended', 'Missed']],
    ['rejected elsewhere', 'reject', ['contact', 'Connecting', 'Ended', 'Missed']],
    ['taken back', 'rescind', ['contact', 'Connecting', 'Ended', 'Destroy']],
    ['expired while it is offered', 'expire', ['contact', 'Connecting', 'Ended', 'Destroy']],
  ] as const)('a task that is %s', async (_life, happen, events) => {
    const contactId = await offer();
    await driver()[happen](contactId);
    await hears(contactId, events);
  });

  it('a task that is rejected here, and cleared', async () => {
    const contactId = await offer();
    await order(contactId, 'contact.reject');
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed']);
    await order(contactId, 'contact.clear');
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed', 'Destroy']);
  });

  it('a task that expires while it is worked on, and one that vanishes', async () => {
    const expired = await offer();
    await driver().accept(expired);
    await hears(expired, ['contact', 'Connecting', 'Connected']);
    await driver().expire(expired);
    await hears(expired, ['contact', 'Connecting', 'Connected', 'ACW', 'Ended']);
    const vanished = await offer();
    await driver().accept(vanished);
    await hears(vanished, ['contact', 'Connecting', 'Connected']);
    await driver().vanish(vanished);
    await hears(vanished, ['contact', 'Connecting', 'Connected', 'Ended', 'Destroy']);
  });

  it('offered again without having gone: Connecting only', async () => {
    const contactId = await offer();
    await driver().miss(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed']);
    await driver().offerAgain(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Ended', 'Missed', 'Connecting']);
  });

  it.each([
    ['connecting', [], ['contact', 'Connecting']],
    ['connected', ['accept'], ['contact', 'Connected']],
    ['paused', ['accept', 'pause'], ['contact']],
    ['ended', ['accept', 'agentHangup'], ['contact', 'ACW']],
    ['missed', ['miss'], ['contact']],
  ] as const)('the page is loaded again while a task is %s', async (state, orders, events) => {
    const contactId = await offer();
    for (const each of orders) await driver()[each](contactId);
    await expect.poll(() => read(contactId, 'contact.getState().type')).toBe(state);
    await host().reload();
    await hears(contactId, events);
  });

  it('a scheduled task', async () => {
    const { contactId } = await driver().sendTask({ ...task, scheduledInMs: 1_000 });
    expect(await host().contactIds()).toEqual([]);
    await hears(contactId, ['contact', 'Connecting']);
    expect(await read(contactId, 'typeof contact.getChannelContext().scheduledTime')).toBe('number');
  });

  it('handed over by Streams: the first agent is done, the other hears a new contact of the same chain', async () => {
    const contactId = await offer();
    await driver().accept(contactId);
    await hears(contactId, ['contact', 'Connecting', 'Connected']);
    await read(
      contactId,
      `new Promise((success, reject) => {
        const agent = new connect.Agent();
        agent.getEndpoints(agent.getAllQueueARNs(), {
          success: ({ endpoints }) => contact.transfer(
            endpoints.find(({ name }) => name === 'Bob Carter'), { success, failure: (e) => reject(new Error(e)) }),
          failure: reject,
        });
      })`,
    );
    await hears(contactId, ['contact', 'Connecting', 'Connected', 'ACW', 'Ended']);
    const received = (await driver().contacts()).find(({ agent }) => agent === 'bob.carter');
    await bench.hears('bob', received?.contactId ?? '', ['contact', 'Connecting']);
    expect(received).toMatchObject({ initialContactId: contactId, previousContactId: contactId });
  });

  it('created through Streams, as TaskJS does', async () => {
    const answer = await host().page.evaluate<{ contactId: string }>(
      `new Promise((success, reject) => {
        const agent = new connect.Agent();
        agent.getEndpoints(agent.getAllQueueARNs(), {
          success: ({ endpoints }) => {
            const { endpointId, ...endpoint } = endpoints.find(({ name }) => name === 'Bob Carter');
            connect.core.getClient().call(connect.ClientMethods.CREATE_TASK_CONTACT,
              { endpoint, name: 'Look at this', references: { Order: { type: 'STRING', value: '17' } } },
              { success, failure: (e) => reject(new Error(e)) });
          },
          failure: reject,
        });
      })`,
    );
    await bench.hears('bob', answer.contactId, ['contact', 'Connecting']);
  });

  it('an e-mail: offered, accepted, ended', async () => {
    const { contactId } = await driver().sendEmail({
      subject: 'Where is my order?',
      from: 'carla@example.com',
      queue: 'Support',
    });
    await hears(contactId, ['contact', 'Connecting']);
    expect(
      await read(
        contactId,
        `({ type: contact.getType(), name: contact.getName(), from: contact.getCustomerEndpoint().emailAddress,
            isInbound: contact.isInbound() })`,
      ),
    ).toEqual({ type: 'email', name: 'Where is my order?', from: 'carla@example.com', isInbound: true });
    await order(contactId, 'contact.accept');
    await expect.poll(() => withoutAccepted(contactId)).toEqual(['contact', 'Connecting', 'Connected']);
    await order(contactId, '((answers) => contact.getAgentConnection().destroy(answers))');
    await expect
      .poll(() => withoutAccepted(contactId))
      .toEqual(['contact', 'Connecting', 'Connected', 'ACW', 'Ended']);
  });

  it('a contact of a channel that Streams does not know: offered, accepted, ended', async () => {
    const { contactId } = await driver().sendHologram({ queue: 'Support' });
    await hears(contactId, ['contact', 'Connecting']);
    expect(
      await read(contactId, `({ type: contact.getType(), isSoftphoneCall: contact.isSoftphoneCall() })`),
    ).toEqual({ type: 'hologram', isSoftphoneCall: false });
    await order(contactId, 'contact.accept');
    await expect.poll(() => withoutAccepted(contactId)).toEqual(['contact', 'Connecting', 'Connected']);
    await driver().customerHangup(contactId);
    await expect
      .poll(() => withoutAccepted(contactId))
      .toEqual(['contact', 'Connecting', 'Connected', 'ACW', 'Ended']);
  });

  it('a call rings and connects beside a task', async () => {
    const taskId = await offer();
    await driver().accept(taskId);
    const { contactId } = await driver().ring({ customerNumber: '+14155550134', queue: 'Support' });
    await hears(contactId, ['contact', 'Connecting']);
    await bench.press('alex', 'Accept call');
    await expect.poll(() => host().events(contactId)).toContain('Connected');
    expect((await driver().contact(taskId)).state).toBe('connected');
  });

  it('the CCP page: accept, pause, resume, end and clear a task', async () => {
    const contactId = await offer();
    const press = (deed: string) => bench.press('alex', `${deed} task Zendesk-4127`);
    const state = async () => (await driver().contact(contactId)).state;
    for (const [deed, becomes] of [
      ['Accept', 'connected'],
      ['Pause', 'paused'],
      ['Resume', 'connected'],
      ['End', 'ended'],
      ['Clear', 'cleared'],
    ] as const) {
      await press(deed);
      await expect.poll(state).toBe(becomes);
    }
  });
});
