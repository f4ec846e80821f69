import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createManualClock, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, DiallingMode, ManualClock } from '../src/index.js';
import { openCtiClient } from './cti-client.js';

const instance = 'arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555';
const acmeCare = `${instance}/queue/9b1c0e52-0004-4000-8000-000000000004`;
const globexSales = `${instance}/queue/9b1c0e52-0005-4000-8000-000000000005`;

describe('calling out', () => {
  let clock: ManualClock;
  let simulator: ConnectSimulator;
  let call: Awaited<ReturnType<typeof openCtiClient>>;

  beforeEach(async () => {
    clock = createManualClock();
    simulator = await startConnectSimulator({ signedIn: true, clock });
    call = await openCtiClient(simulator.origin);
  });
  afterEach(() => simulator.close());

  const dial = (phoneNumber = '+14155550134', queueARN?: string, type = 'phone_number') =>
    call('CreateOutboundContact', {
      endpoint: { type, phoneNumber },
      ...(queueARN === undefined ? {} : { queueARN }),
    });
  const dialled = async () => {
    const contact = (await simulator.driver.contacts()).at(-1);
    if (contact === undefined) throw new Error('Nobody dialled.');
    return contact;
  };
  const raiseAudio = async () => {
    const { contactId, connections } = await dialled();
    const leg = connections.find(({ type }) => type === 'agent')?.connectionId ?? '';
    await fetch(`${simulator.origin}/sim/media/${contactId}/${leg}/up`, { method: 'POST' });
  };
  const shown = async () => {
    const { state, connections } = await dialled();
    const agent = await simulator.driver.agent();
    return [state, ...connections.map((leg) => leg.state), `${agent.state} ${agent.stateType}`];
  };

  it('rings at the customer, who sees the number of the queue it was dialled from', async () => {
    expect(await dial('+442079460018', acmeCare)).toEqual({ status: 200, body: {} });
    expect(await dialled()).toMatchObject({
      direction: 'outbound',
      initiationMethod: 'outbound',
      queue: 'Acme Care',
      outboundCallerId: '+18005550135',
      systemNumber: '+18005550135',
      customerNumber: '+442079460018',
      dialling: true,
      dialFailure: null,
    });
    expect(await shown()).toEqual(['connecting', 'connecting', 'connecting', 'CallingCustomer system']);
  });

  it('uses the default outbound queue when none is named', async () => {
    await dial();
    expect(await dialled()).toMatchObject({ queue: 'BasicQueue', outboundCallerId: '+18005550155' });
  });

  it('tells the pages queue and caller id', async () => {
    await dial('+14155550134', acmeCare);
    const { body } = await call('GetAgentSnapshot', { timeout: 0 });
    expect(body).toMatchObject({
      snapshot: {
        contacts: [
          {
            initiationMethod: 'outbound',
            queue: { name: 'Acme Care', queueARN: acmeCare },
            customerEndpoint: { phoneNumber: '+14155550134' },
            connectSystemEndpoint: { phoneNumber: '+18005550135' },
          },
        ],
      },
    });
  });

  it('is connected when the customer has answered and the audio of the agent is up', async () => {
    await simulator.driver.setDialling('waits');
    await dial();
    const { contactId } = await dialled();
    await simulator.driver.answer(contactId);
    clock.advance(1_000);
    expect(await shown()).toEqual(['connecting', 'connecting', 'connected', 'CallingCustomer system']);
    await raiseAudio();
    clock.advance(50);
    expect(await shown()).toEqual(['connected', 'connected', 'connected', 'Busy system']);
  });

  it('fails when no page carries the audio of the agent', async () => {
    await dial();
    clock.advance(3_000);
    expect(await shown()).toEqual(['error', 'disconnected', 'disconnected', 'FailedConnectAgent error']);
  });

  it.each<[DiallingMode, readonly string[]]>([
    ['answers', ['connected', 'connected', 'connected', 'Busy system']],
    ['waits', ['connecting', 'connecting', 'connecting', 'CallingCustomer system']],
    ['busy', ['ended', 'disconnected', 'disconnected', 'LineEngagedCustomer error']],
    ['bad-address', ['ended', 'disconnected', 'disconnected', 'BadAddressCustomer error']],
    ['no-answer', ['ended', 'disconnected', 'disconnected', 'FailedConnectCustomer error']],
  ])('does by itself what the dialling mode says: %s', async (mode, states) => {
    await simulator.driver.setDialling(mode);
    await dial();
    await raiseAudio();
    clock.advance(999);
    expect(await shown()).toEqual(['connecting', 'connecting', 'connecting', 'CallingCustomer system']);
    clock.advance(60_000);
    expect(await shown()).toEqual(states);
  });

  it.each([
    ['busy', 'LineEngagedCustomer'],
    ['badAddress', 'BadAddressCustomer'],
    ['noAnswer', 'FailedConnectCustomer'],
    ['customerHangup', 'LineEngagedCustomer'],
  ] as const)('can be decided from outside: %s', async (deed, failure) => {
    await simulator.driver.setDialling('waits');
    await dial();
    const { contactId } = await dialled();
    expect(await simulator.driver[deed](contactId)).toMatchObject({
      state: 'ended',
      dialling: false,
      dialFailure: failure,
    });
    expect((await simulator.driver.agent()).state).toBe(failure);
    await expect(simulator.driver.answer(contactId)).rejects.toMatchObject({ status: 409 });
  });

  it('changes the mode of later calls only, and is back to answers after a reset', async () => {
    await simulator.driver.setDialling('waits');
    await dial();
    await raiseAudio();
    await simulator.driver.setDialling('busy');
    clock.advance(60_000);
    expect((await dialled()).state).toBe('connecting');
    expect(await simulator.driver.dialling()).toBe('busy');
    await simulator.driver.reset();
    expect(await simulator.driver.dialling()).toBe('answers');
    await expect(simulator.driver.setDialling('sometimes' as DiallingMode)).rejects.toMatchObject({
      status: 400,
      message: '"mode" must be one of: answers, waits, busy, bad-address, no-answer.',
    });
  });

  it.each([
    ['text', 'Bob', undefined, undefined],
    ['a number that is not E.164', '4155550134', undefined, undefined],
    ['a number that is too short', '+1415', undefined, undefined],
    ['an endpoint that is no phone number', '+14155550134', undefined, 'queue'],
    ['a queue that does not exist', '+14155550134', `${instance}/queue/none`, undefined],
    ['a queue by its name', '+14155550134', 'Acme Care', undefined],
    ['a queue that is not in the routing profile', '+14155550134', globexSales, undefined],
  ])('refuses %s', async (_what, number, queueArn, type) => {
    const { status, body } = await dial(number, queueArn, type);
    expect([status, body['__type']]).toEqual([400, 'BadEndpointException']);
    expect(await simulator.driver.contacts()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['while a call rings', () => simulator.driver.ring({ customerNumber: '+14155550177', queue: 'Support' })],
    ['while another is dialled', () => dial('+14155550177')],
    [
      'before a missed call is cleared',
      async () => {
        const { contactId } = await simulator.driver.ring({
          customerNumber: '+14155550177',
          queue: 'Support',
        });
        await simulator.driver.miss(contactId);
      },
    ],
    ['of an agent who is offline', () => simulator.driver.setAgentState('Offline')],
  ])('refuses an order %s', async (_when, prepare) => {
    await prepare();
    const { length } = await simulator.driver.contacts();
    const { status, body } = await dial();
    expect([status, body['__type']]).toEqual([400, 'InvalidStateException']);
    expect(await simulator.driver.contacts()).toHaveLength(length);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['on a break', () => simulator.driver.setAgentState('Break')],
    [
      'in after-contact work',
      async () => {
        const { contactId } = await simulator.driver.ring({
          customerNumber: '+14155550177',
          queue: 'Support',
        });
        await simulator.driver.accept(contactId);
        await simulator.driver.agentHangup(contactId);
      },
    ],
    [
      'after a dial that failed',
      async () => {
        await dial('+14155550177');
        await simulator.driver.busy((await dialled()).contactId);
      },
    ],
  ])('dials %s', async (_when, prepare) => {
    await prepare();
    expect((await dial()).status).toBe(200);
    expect(await dialled()).toMatchObject({ customerNumber: '+14155550134', dialling: true });
  });

  it('refuses an agent without the permission, who can be given it again', async () => {
    expect(await simulator.driver.setPermissions([])).toMatchObject({ permissions: [] });
    expect((await call('GetAgentPermissions')).body).toEqual({ permissions: [] });
    expect(await dial()).toEqual({
      status: 403,
      body: { __type: 'AccessDeniedException', message: 'Alex Morgan may not call out.' },
    });
    await simulator.driver.reset();
    expect((await simulator.driver.agent()).permissions).toEqual(['outboundCall', 'voiceId']);
    await expect(simulator.driver.setPermissions('all' as unknown as string[])).rejects.toMatchObject({
      status: 400,
      message: '"permissions" must be a list of texts.',
    });
  });

  it('may lose the answer after the effect', async () => {
    await simulator.driver.addFault({ operation: 'CreateOutboundContact', outcome: 'lost', times: 1 });
    await expect(dial()).rejects.toThrow();
    expect(await dialled()).toMatchObject({ customerNumber: '+14155550134', dialling: true });
  });

  it('may never answer, without effect', async () => {
    await simulator.driver.addFault({ operation: 'CreateOutboundContact', outcome: 'no-answer', times: 1 });
    const giveUp = new AbortController();
    const answer = call(
      'CreateOutboundContact',
      { endpoint: { type: 'phone_number', phoneNumber: '+14155550134' } },
      giveUp.signal,
    );
    await vi.waitFor(async () => {
      expect(await simulator.driver.requests()).toMatchObject([
        { operation: 'CreateOutboundContact', status: null },
      ]);
    });
    expect((await call('GetAgentStates')).status).toBe(200);
    giveUp.abort();
    await expect(answer).rejects.toThrow();
    expect(await simulator.driver.contacts()).toEqual([]);
    expect((await simulator.driver.requests())[0]?.status).toBeNull();
  });

  it('may answer late, with effect', async () => {
    await simulator.driver.addFault({ operation: 'CreateOutboundContact', delayMs: 200, times: 1 });
    const begin = performance.now();
    const answer = dial();
    expect((await call('GetAgentStates')).status).toBe(200);
    expect(await simulator.driver.contacts()).toEqual([]);
    expect((await answer).status).toBe(200);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(195);
    expect(await dialled()).toMatchObject({ dialling: true });
  });

  it('shows the world: queues with their numbers, routing profiles', async () => {
    const { queues, routingProfiles } = await simulator.driver.world();
    expect(queues.find(({ name }) => name === 'Acme Care')).toEqual({
      id: '9b1c0e52-0004-4000-8000-000000000004',
      name: 'Acme Care',
      systemNumber: '+18005550130',
      outboundCallerId: '+18005550135',
    });
    expect(routingProfiles[0]?.defaultOutboundQueue).toBe('BasicQueue');
  });
});
