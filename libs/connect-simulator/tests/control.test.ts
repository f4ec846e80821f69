import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ControlError, createManualClock, startConnectSimulator } from '../src/index.js';
import type { ConnectSimulator, ManualClock } from '../src/index.js';

describe('the control API', () => {
  let clock: ManualClock;
  let simulator: ConnectSimulator;

  beforeEach(async () => {
    clock = createManualClock();
    let ids = 0;
    simulator = await startConnectSimulator({ clock, createId: () => `id-${String((ids += 1))}` });
  });
  afterEach(() => simulator.close());

  const post = async (path: string, body?: unknown) => {
    const response = await fetch(`${simulator.origin}/control${path}`, {
      method: 'POST',
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const call = {
    channel: 'voice' as const,
    customerNumber: '+14155550134',
    queue: 'Support',
    attributes: {},
  };

  it('offers a call', async () => {
    expect(await post('/contacts', call)).toEqual({ status: 201, body: { contactId: 'id-1' } });
  });

  it.each([
    ['no JSON', '{', 400, 'The body is not JSON.'],
    ['no object', [], 400, 'The body must be a JSON object.'],
    ['no queue', { ...call, queue: undefined }, 400, '"queue" must be a text that is not empty.'],
    [
      'another channel',
      { ...call, channel: 'chat' },
      400,
      '"channel" must be one of: voice, queue_callback.',
    ],
    [
      'a number that is none',
      { ...call, customerNumber: 'Bob' },
      400,
      '"customerNumber" must be a number such as "+14155550134", a SIP address, or "anonymous".',
    ],
    ['an attribute that is no text', { ...call, attributes: { a: 1 } }, 400, 'Attribute "a" must be a text.'],
    ['a number instead of attributes', { ...call, attributes: 1 }, 400, 'The body must be a JSON object.'],
    [
      'an unknown way to begin',
      { ...call, initiationMethod: 'telepathy' },
      400,
      '"initiationMethod" must be one of: inbound, transfer, queue_transfer, api, disconnect, webrtc_api, flow, callback, callback_customer_first_queued, callback_customer_first_dialed.',
    ],
    [
      'an unknown queue',
      { ...call, queue: 'Nowhere' },
      422,
      'There is no queue "Nowhere". There are: Support, Support EU, Acme Sales, Acme Care, Globex Sales, BasicQueue.',
    ],
    ['an unknown agent', { ...call, agent: 'nobody' }, 404, 'There is no agent "nobody".'],
  ])('refuses %s', async (_what, body, status, error) => {
    expect(await post('/contacts', body)).toEqual({ status, body: { error } });
    expect(await simulator.driver.contacts()).toEqual([]);
  });

  it('offers nothing to an agent who is not routable', async () => {
    await simulator.driver.setAgentState('Offline');
    expect(await post('/contacts', call)).toEqual({
      status: 409,
      body: { error: 'Alex Morgan is in Offline and takes no contacts. Set a routable state first.' },
    });
  });

  it('answers 404 for an unknown contact, action or route, and 409 when the state does not allow it', async () => {
    await post('/contacts', call);
    expect(await post('/contacts/nobody/accept')).toEqual({
      status: 404,
      body: { error: 'There is no contact nobody.' },
    });
    expect(await post('/contacts/id-1/teleport')).toEqual({
      status: 404,
      body: { error: 'There is no action "teleport".' },
    });
    expect(await post('/teleport')).toEqual({
      status: 404,
      body: { error: 'There is no POST /control/teleport.' },
    });
    expect(await post('/contacts/id-1/clear')).toEqual({
      status: 409,
      body: { error: 'Contact id-1 cannot be cleared: it is connecting.' },
    });
  });

  it('lists contacts with their legs and times, finished ones too', async () => {
    const { contactId } = await simulator.driver.ring({
      customerNumber: 'anonymous',
      queue: 'Acme Care',
      systemNumber: '+18005550199',
      initialContactId: 'first-leg',
      initiationMethod: 'transfer',
      attributes: { zendesk_ticket: '12' },
    });
    clock.advance(1000);
    await simulator.driver.accept(contactId);
    clock.advance(60_000);
    await simulator.driver.customerHangup(contactId);
    clock.advance(5000);
    await simulator.driver.clear(contactId);
    const disconnected = {
      state: 'disconnected',
      stateSince: '2026-01-01T00:01:01.000Z',
      mute: false,
      name: null,
      monitorStatus: null,
    };
    expect(await simulator.driver.contacts()).toEqual([
      {
        contactId,
        initialContactId: 'first-leg',
        previousContactId: null,
        watchedContactId: null,
        channel: 'voice',
        direction: 'inbound',
        initiationMethod: 'transfer',
        agent: 'alex.morgan',
        queue: 'Acme Care',
        customerNumber: 'anonymous',
        customerName: null,
        systemNumber: '+18005550199',
        outboundCallerId: null,
        dialling: false,
        dialFailure: null,
        work: null,
        attributes: { zendesk_ticket: '12' },
        state: 'cleared',
        stateSince: '2026-01-01T00:01:06.000Z',
        live: false,
        accepted: true,
        audio: 'elsewhere',
        audioHistory: [{ audio: 'elsewhere', page: null, at: '2026-01-01T00:00:01.000Z' }],
        audioInterruptions: 0,
        recording: 'stopped',
        queuedAt: '2026-01-01T00:00:00.000Z',
        connectedAt: '2026-01-01T00:00:01.000Z',
        finishedAt: '2026-01-01T00:01:06.000Z',
        connections: [
          { connectionId: 'id-2', type: 'agent', initial: false, phoneNumber: null, ...disconnected },
          { connectionId: 'id-3', type: 'inbound', initial: true, phoneNumber: 'anonymous', ...disconnected },
        ],
        digits: [],
        history: [
          { state: 'connecting', at: '2026-01-01T00:00:00.000Z' },
          { state: 'connected', at: '2026-01-01T00:00:01.000Z' },
          { state: 'ended', at: '2026-01-01T00:01:01.000Z' },
          { state: 'cleared', at: '2026-01-01T00:01:06.000Z' },
        ],
      },
    ]);
  });

  it('changes attributes; null removes one', async () => {
    const { contactId } = await simulator.driver.ring({ ...call, attributes: { a: '1', b: '2' } });
    await simulator.driver.updateAttributes(contactId, { a: null, c: '3' });
    expect((await simulator.driver.contact(contactId)).attributes).toEqual({ b: '2', c: '3' });
  });

  it('sets the agent state, at once or after the contact', async () => {
    expect(await simulator.driver.setAgentState('Break')).toEqual({
      username: 'alex.morgan',
      name: 'Alex Morgan',
      state: 'Break',
      stateType: 'not_routable',
      since: '2026-01-01T00:00:00.000Z',
      chosenState: 'Break',
      nextState: null,
      permissions: ['outboundCall', 'voiceId'],
      softphoneEnabled: true,
      tags: {},
    });
    await simulator.driver.setAgentState('Available');
    await simulator.driver.ring(call);
    expect(await simulator.driver.setAgentState('Lunch')).toMatchObject({
      state: 'PendingBusy',
      nextState: 'Lunch',
    });
    expect(await post('/agent', { state: 'Asleep' })).toEqual({
      status: 422,
      body: {
        error: 'There is no agent state "Asleep". There are: Available, Break, Lunch, Training, Offline.',
      },
    });
  });

  it('carries out a batch as a whole or not at all', async () => {
    const { contactId } = await simulator.driver.ring(call);
    await expect(
      simulator.driver.batch([
        { action: 'vanish', contactId },
        { action: 'clear', contactId },
      ]),
    ).rejects.toEqual(new ControlError(409, `Contact ${contactId} cannot be cleared: it is vanished.`));
    const results = await simulator.driver.batch([
      { action: 'vanish', contactId },
      { action: 'ring', customerNumber: '+442071838750', queue: 'Support EU' },
    ]);
    const states = (await simulator.driver.contacts()).map((contact) => [contact.contactId, contact.state]);
    expect(states).toEqual([
      [contactId, 'vanished'],
      [results[1]?.contactId, 'connecting'],
    ]);
  });

  it.each([
    [{ operation: 'AcceptContact' }, 'A fault needs "delayMs", "status" or "outcome".'],
    [{ operation: 'AcceptContact', status: 200 }, '"status" must be a whole number of at least 400.'],
    [{ operation: 'AcceptContact', outcome: 'odd' }, '"outcome" must be one of: no-answer, dropped, lost.'],
    [{ operation: 'AcceptContact', status: 500, times: 0 }, '"times" must be a whole number of at least 1.'],
  ])('refuses the fault %j', async (fault, error) => {
    expect(await post('/faults', fault)).toEqual({ status: 400, body: { error } });
  });

  it('starts over', async () => {
    await simulator.driver.ring(call);
    await simulator.driver.setAgentState('Lunch');
    await simulator.driver.addFault({ operation: '*', status: 500 });
    await simulator.driver.rememberSignIn();
    await simulator.driver.reset();
    expect(await simulator.driver.contacts()).toEqual([]);
    expect(await simulator.driver.agent()).toMatchObject({ state: 'Available', nextState: null });
    expect(await simulator.driver.faults()).toEqual([]);
    expect(await simulator.driver.session()).toEqual({ signedIn: false });
  });

  it('may be called by a page of any origin', async () => {
    const response = await fetch(`${simulator.origin}/control/contacts`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://control-room.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
  });
});
