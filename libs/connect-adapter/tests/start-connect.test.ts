import type { TelephonySnapshot } from '@patchcord/contact-ports';
import { describe, expect, it, vi } from 'vitest';
import { dialledCall, ringingCall } from './contact-data.js';
import { startOnStub } from './start-on-stub.js';
import { agentStates, availableAgent } from './streams-stub.js';

const signedOut = (telephony: { getSnapshot(): TelephonySnapshot }) =>
  vi.waitFor(() => {
    expect(telephony.getSnapshot().status).toBe('signedOut');
  });

describe('startConnect', () => {
  it('embeds Connect’s page without Streams’ own sign-in window', () => {
    const { streams } = startOnStub();
    expect(streams.initialisations.map(({ options }) => options)).toEqual([
      expect.objectContaining({
        ccpUrl: 'https://example.my.connect.aws/ccp-v2/',
        loginPopup: false,
        iframeTitle: 'Amazon Connect',
      }),
    ]);
  });

  it('tells a contact that went and one that came in the same update together', async () => {
    const { telephony, streams } = startOnStub();
    const other = { ...dialledCall, contactId: 'c2' };
    streams.update({ ...availableAgent, contacts: [ringingCall] });
    await Promise.resolve();
    const seen: unknown[] = [];
    telephony.subscribe(({ contacts }) => seen.push(contacts?.map(({ contactId }) => contactId)));
    streams.update({ ...availableAgent, contacts: [other], snapshotTimestamp: new Date() });
    await Promise.resolve();
    expect(seen).toEqual([['c2']]);
  });

  it('tells one update once, however many events Streams makes of it', async () => {
    const { telephony, streams } = startOnStub();
    const listener = vi.fn();
    telephony.subscribe(listener);
    streams.update({ ...availableAgent, contacts: [ringingCall] });
    streams.fire('agent::refresh');
    await Promise.resolve();
    expect(listener).toHaveBeenCalledOnce();
  });

  it('is silent about an update that brings nothing new', async () => {
    const { telephony, streams } = startOnStub();
    streams.update(availableAgent);
    await Promise.resolve();
    const before = telephony.getSnapshot();
    const listener = vi.fn();
    telephony.subscribe(listener);
    streams.update({ ...availableAgent });
    await Promise.resolve();
    expect(listener).not.toHaveBeenCalled();
    expect(telephony.getSnapshot()).toBe(before);
  });

  it('describes the agent', async () => {
    const { telephony, streams } = startOnStub();
    streams.update({ ...availableAgent, nextState: { name: 'Lunch' } });
    await Promise.resolve();
    expect(telephony.getSnapshot().agent).toEqual({
      name: 'Ada Agent',
      username: 'ada',
      state: { name: 'Available', type: 'routable', since: Date.parse('2026-01-15T08:59:00Z') },
      chosenState: 'Available',
      nextState: 'Lunch',
      selectableStates: agentStates.map(({ name, type }) => ({ name, type })),
      routingProfile: {
        queues: [
          { id: 'arn:support', name: 'Support' },
          { id: 'arn:sales', name: 'Sales EU' },
        ],
        defaultOutboundQueue: { id: 'arn:basic', name: 'BasicQueue' },
      },
      mayDial: true,
    });
  });

  it('asks for the state by Streams’ own object, to be applied when the agent is free', async () => {
    const { telephony, streams } = startOnStub();
    streams.update(availableAgent);
    await Promise.resolve();
    const done = telephony.setAgentState('Lunch');
    expect(streams.stateRequests.map(({ state, options }) => ({ state, options }))).toEqual([
      { state: agentStates[1], options: { enqueueNextState: true } },
    ]);
    streams.stateRequests[0]?.callbacks.success();
    await done;
  });

  it('gives up on a state change that nobody answers', async () => {
    const { telephony, streams, clock } = startOnStub();
    streams.update(availableAgent);
    await Promise.resolve();
    const done = telephony.setAgentState('Lunch');
    clock.advance(10_000);
    await expect(done).rejects.toMatchObject({ reason: 'unavailable', mayHaveBeenApplied: true });
  });

  it('says that the session is over when that is why nobody answers', async () => {
    const { telephony, streams, clock } = startOnStub();
    streams.update(availableAgent);
    await Promise.resolve();
    const done = telephony.setAgentState('Lunch');
    streams.fire('auth_fail', { authorize: true });
    clock.advance(10_000);
    await expect(done).rejects.toMatchObject({ reason: 'unauthorized' });
  });

  it('opens one sign-in window, loads the page again on the way back, and closes the window', async () => {
    const { telephony, streams, clock, windows, view, frame } = startOnStub();
    clock.advance(5_000);
    await signedOut(telephony);
    telephony.signIn();
    telephony.signIn();
    expect(windows.map(({ url }) => url)).toEqual(['https://example.my.connect.aws/ccp-v2/']);
    view.dispatchEvent(new Event('focus'));
    expect(frame.loads).toBe(1);
    streams.update(availableAgent);
    await Promise.resolve();
    expect([telephony.getSnapshot().status, windows[0]?.closed]).toEqual(['ready', true]);
  });

  it('loads the page again when somebody closes the sign-in window', async () => {
    const { telephony, clock, windows, frame } = startOnStub();
    clock.advance(5_000);
    await signedOut(telephony);
    telephony.signIn();
    for (const each of windows) each.closed = true;
    clock.advance(500);
    expect(frame.loads).toBe(1);
    clock.advance(10_000);
    expect(telephony.getSnapshot().status).toBe('noAnswer');
  });

  it('is not healed by a repetition of what was known before authorisation failed', async () => {
    const { telephony, streams, clock } = startOnStub();
    streams.update(availableAgent);
    await Promise.resolve();
    streams.fire('auth_fail');
    streams.update({ ...availableAgent });
    await Promise.resolve();
    clock.advance(5_000);
    expect(telephony.getSnapshot().status).toBe('signedOut');
  });

  it('notices refused polls long before Streams tells of them', async () => {
    const { telephony, streams, clock } = startOnStub();
    const refused = {
      name: 'getAgentSnapshot',
      optionalDimensions: [{ name: 'HttpStatusCode', value: 401 }],
    };
    streams.update(availableAgent);
    await Promise.resolve();
    streams.fire('api_metric', refused);
    clock.advance(5_000);
    expect(telephony.getSnapshot().status).toBe('signedOut');
  });

  it('loads a page again that tells of the agent without having acknowledged anything', () => {
    const { streams, clock, frame } = startOnStub();
    streams.fire('agent::update');
    clock.advance(1_000);
    expect(frame.loads).toBe(1);
    streams.fire('acknowledge');
    streams.fire('agent::update');
    clock.advance(1_000);
    expect(frame.loads).toBe(1);
  });

  it('leaves the page alone that carries a live call, and loads it again without one', async () => {
    const { telephony, streams, clock, frame } = startOnStub();
    const refuse = (): void => {
      streams.fire('auth_fail');
      clock.advance(2_000);
      streams.fire('acknowledge');
      clock.advance(3_000);
    };
    streams.update({ ...availableAgent, contacts: [ringingCall] });
    await Promise.resolve();
    refuse();
    expect([telephony.getSnapshot().status, frame.loads]).toEqual(['signedOut', 0]);
    streams.update({ ...availableAgent, snapshotTimestamp: new Date() });
    await Promise.resolve();
    refuse();
    expect([telephony.getSnapshot().status, frame.loads]).toEqual(['signedOut', 1]);
  });

  it('keeps contacts when the line to Connect breaks', async () => {
    const { telephony, streams } = startOnStub({ reachable: false });
    streams.update({ ...availableAgent, contacts: [ringingCall] });
    await Promise.resolve();
    const { contacts } = telephony.getSnapshot();
    streams.fire('agent::websocket_connection_lost');
    await vi.waitFor(() => {
      expect(telephony.getSnapshot().status).toBe('unreachable');
    });
    expect(telephony.getSnapshot().contacts).toBe(contacts);
  });

  it('reports exceptions of listeners, and calls the other listeners', async () => {
    const { telephony, streams, problems } = startOnStub();
    const problem = new Error('A listener broke.');
    const listener = vi.fn();
    telephony.subscribe(() => {
      throw problem;
    });
    telephony.subscribe(listener);
    streams.update(availableAgent);
    await Promise.resolve();
    expect(problems).toEqual([problem]);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('reports data that it cannot read, and reads the next', async () => {
    const { telephony, streams, problems } = startOnStub();
    streams.update({ ...availableAgent, state: undefined as never });
    await Promise.resolve();
    expect(problems).toEqual([expect.any(TypeError)]);
    streams.update(availableAgent);
    await Promise.resolve();
    expect(telephony.getSnapshot().status).toBe('ready');
  });

  it('ends everything on stop', async () => {
    const { telephony, stop, streams, clock, windows, frame } = startOnStub();
    clock.advance(5_000);
    await signedOut(telephony);
    telephony.signIn();
    const listener = vi.fn();
    telephony.subscribe(listener);
    stop();
    streams.fire('terminated');
    clock.advance(60_000);
    expect(listener).not.toHaveBeenCalled();
    expect({
      subscriptions: streams.subscriptions(),
      terminations: streams.terminations(),
      timers: clock.pending,
      windowClosed: windows[0]?.closed,
      frameRemoved: frame.removed,
    }).toEqual({ subscriptions: 0, terminations: 1, timers: 0, windowClosed: true, frameRemoved: true });
  });
});
