import { describe, expect, it } from 'vitest';
import { defaultConnectWorld } from '../world/default-connect-world.js';
import { createContactEngine } from './contact-engine.js';
import type { ContactAction, ContactEngine } from './contact-engine.js';
import { defaultEngineTiming } from './engine-timing.js';
import { EngineError } from './engine-error.js';
import { createManualClock } from './manual-clock.js';
import { agentLeg, customerLeg } from './simulated-contact.js';

const agentId = defaultConnectWorld.agents[0]?.id ?? '';
const timing = defaultEngineTiming;

function startEngine() {
  const clock = createManualClock();
  let ids = 0;
  const engine = createContactEngine({
    world: defaultConnectWorld,
    timing,
    clock,
    createId: () => `id-${String((ids += 1))}`,
  });
  const ring = () => engine.offer({ agentId, queue: 'Support', customerNumber: '+14155550134' });
  return { engine, clock, ring };
}

/** Contact, agent leg, customer leg, agent: what a snapshot shows. */
function shown(engine: ContactEngine, contactId: string): string[] {
  const contact = engine.contact(contactId);
  const state = contact.finishedAt === undefined ? contact.state.type : 'gone';
  const agent = engine.session(agentId).shown;
  return [
    state,
    agentLeg(contact).state.type,
    customerLeg(contact).state.type,
    `${agent.name} ${agent.type}`,
  ];
}

describe('lives of a contact', () => {
  const lives: readonly [life: string, actions: readonly ContactAction[], shown: readonly string[]][] = [
    ['ringing', [], ['connecting', 'connecting', 'connected', 'PendingBusy system']],
    ['accepted elsewhere', ['accept'], ['connected', 'connected', 'connected', 'Busy system']],
    ['held', ['accept', 'hold'], ['connected', 'connected', 'hold', 'Busy system']],
    ['resumed', ['accept', 'hold', 'resume'], ['connected', 'connected', 'connected', 'Busy system']],
    [
      'hung up by the customer',
      ['accept', 'customer-hangup'],
      ['ended', 'disconnected', 'disconnected', 'AfterCallWork system'],
    ],
    [
      'hung up by the agent',
      ['accept', 'agent-hangup'],
      ['ended', 'disconnected', 'disconnected', 'AfterCallWork system'],
    ],
    [
      'cleared',
      ['accept', 'agent-hangup', 'clear'],
      ['gone', 'disconnected', 'disconnected', 'Available routable'],
    ],
    ['missed', ['miss'], ['missed', 'disconnected', 'disconnected', 'MissedCallAgent error']],
    [
      'hung up while ringing',
      ['customer-hangup'],
      ['missed', 'disconnected', 'disconnected', 'MissedCallAgent error'],
    ],
    ['rejected', ['reject'], ['rejected', 'disconnected', 'disconnected', 'MissedCallAgent error']],
    [
      'cleared after it was missed',
      ['miss', 'clear'],
      ['gone', 'disconnected', 'disconnected', 'Available routable'],
    ],
    ['rescinded', ['rescind'], ['gone', 'connecting', 'connected', 'Available routable']],
    [
      'vanished while connected',
      ['accept', 'vanish'],
      ['gone', 'connected', 'connected', 'Available routable'],
    ],
    ['audio failed', ['fail-media'], ['error', 'disconnected', 'disconnected', 'FailedConnectAgent error']],
    [
      'offered again',
      ['miss', 'offer-again'],
      ['connecting', 'connecting', 'connected', 'PendingBusy system'],
    ],
  ];

  it.each(lives)('%s', (_life, actions, expected) => {
    const { engine, ring } = startEngine();
    const contactId = ring();
    for (const action of actions) engine.act(contactId, action);
    expect(shown(engine, contactId)).toEqual(expected);
  });

  const refusals: readonly [what: string, before: readonly ContactAction[], action: ContactAction][] = [
    ['accepting a missed contact', ['miss'], 'accept'],
    ['accepting twice', ['accept'], 'accept'],
    ['rejecting a connected contact', ['accept'], 'reject'],
    ['hanging up what nobody accepted', [], 'agent-hangup'],
    ['clearing a connected contact', ['accept'], 'clear'],
    ['clearing twice', ['miss', 'clear'], 'clear'],
    ['rescinding a connected contact', ['accept'], 'rescind'],
    ['holding twice', ['accept', 'hold'], 'hold'],
    ['resuming what is not held', ['accept'], 'resume'],
    ['offering again what is live', [], 'offer-again'],
  ];

  it.each(refusals)('refuses %s and changes nothing', (_what, before, action) => {
    const { engine, ring } = startEngine();
    const contactId = ring();
    for (const each of before) engine.act(contactId, each);
    const contact = structuredClone(engine.contact(contactId));
    expect(() => {
      engine.act(contactId, action);
    }).toThrow(EngineError);
    expect(engine.contact(contactId)).toEqual(contact);
  });

  it('has a new agent leg when it is offered again', () => {
    const { engine, ring } = startEngine();
    const contactId = ring();
    const before = agentLeg(engine.contact(contactId)).connectionId;
    engine.act(contactId, 'miss');
    engine.act(contactId, 'offer-again');
    expect(agentLeg(engine.contact(contactId)).connectionId).not.toBe(before);
  });
});

describe('time', () => {
  it('misses a contact that rings for 20 seconds', () => {
    const { engine, clock, ring } = startEngine();
    const contactId = ring();
    clock.advance(19_999);
    expect(engine.contact(contactId).state.type).toBe('connecting');
    clock.advance(1);
    expect(engine.contact(contactId).state).toEqual({ type: 'missed', at: clock.now() });
  });

  it('connects an accepted contact only when a page has audio', () => {
    const { engine, clock, ring } = startEngine();
    const contactId = ring();
    engine.acceptInPage(contactId);
    clock.advance(1_000);
    expect(engine.contact(contactId).state.type).toBe('connecting');
    engine.reportMedia(contactId, agentLeg(engine.contact(contactId)).connectionId, true);
    clock.advance(50);
    expect(shown(engine, contactId)).toEqual(['connected', 'connected', 'connected', 'Busy system']);
  });

  it('connects after accept when the audio was up before', () => {
    const { engine, clock, ring } = startEngine();
    const contactId = ring();
    engine.reportMedia(contactId, agentLeg(engine.contact(contactId)).connectionId, true);
    clock.advance(5_000);
    expect(engine.contact(contactId).state.type).toBe('connecting');
    engine.acceptInPage(contactId);
    clock.advance(50);
    expect(engine.contact(contactId).state.type).toBe('connected');
  });

  it('fails an accepted contact without audio', () => {
    const { engine, clock, ring } = startEngine();
    const contactId = ring();
    engine.acceptInPage(contactId);
    clock.advance(3_000);
    expect(engine.contact(contactId).state.type).toBe('error');
  });

  it('never connects by the audio of an earlier offer', () => {
    const { engine, clock, ring } = startEngine();
    const contactId = ring();
    const before = agentLeg(engine.contact(contactId)).connectionId;
    engine.act(contactId, 'miss');
    engine.act(contactId, 'offer-again');
    engine.acceptInPage(contactId);
    engine.reportMedia(contactId, before, true);
    clock.advance(3_000);
    expect(engine.contact(contactId).state.type).toBe('error');
  });

  it('keeps a talk whose page has gone, without audio', () => {
    const { engine, clock, ring } = startEngine();
    const contactId = ring();
    const { connectionId } = agentLeg(engine.contact(contactId));
    engine.reportMedia(contactId, connectionId, true);
    engine.acceptInPage(contactId);
    clock.advance(50);
    engine.reportMedia(contactId, connectionId, false);
    clock.advance(60_000);
    expect(engine.contact(contactId)).toMatchObject({ state: { type: 'connected' }, audio: 'lost' });
  });

  it('dials: the customer answers, then the contact is connected', () => {
    const { engine, clock } = startEngine();
    const contactId = engine.dial({ agentId, queue: 'BasicQueue', customerNumber: '+15559990000' });
    engine.reportMedia(contactId, agentLeg(engine.contact(contactId)).connectionId, true);
    expect(shown(engine, contactId)).toEqual([
      'connecting',
      'connecting',
      'connecting',
      'CallingCustomer system',
    ]);
    clock.advance(1_000);
    expect(shown(engine, contactId)).toEqual([
      'connecting',
      'connecting',
      'connected',
      'CallingCustomer system',
    ]);
    clock.advance(50);
    expect(shown(engine, contactId)).toEqual(['connected', 'connected', 'connected', 'Busy system']);
  });
});

it('ends a dial that fails with the agent in an error state, until the contact is cleared', () => {
  const { engine } = startEngine();
  const contactId = engine.dial({ agentId, queue: 'BasicQueue', customerNumber: '+15559990000' });
  engine.act(contactId, 'fail-dial');
  expect(shown(engine, contactId)).toEqual([
    'ended',
    'disconnected',
    'disconnected',
    'FailedConnectCustomer error',
  ]);
  engine.act(contactId, 'clear');
  expect(engine.session(agentId).shown.name).toBe('Available');
});

describe('the agent', () => {
  it('is shown by the contact that talks, then by the one that rings', () => {
    const { engine, ring } = startEngine();
    const [first, second] = [ring(), ring()];
    engine.act(first, 'accept');
    expect(engine.session(agentId).shown.name).toBe('Busy');
    engine.act(first, 'agent-hangup');
    expect(engine.session(agentId).shown.name).toBe('PendingBusy');
    engine.act(second, 'miss');
    expect(engine.session(agentId).shown.name).toBe('AfterCallWork');
    engine.act(first, 'clear');
    expect(engine.session(agentId).shown.name).toBe('MissedCallAgent');
    engine.act(second, 'clear');
    expect(engine.session(agentId).shown.name).toBe('Available');
  });

  it('cannot change state during a contact, but can say what follows', () => {
    const { engine, ring } = startEngine();
    const contactId = ring();
    engine.act(contactId, 'accept');
    expect(() => {
      engine.setAgentState(agentId, 'Lunch', false);
    }).toThrow('Alex Morgan cannot change state during a contact.');
    engine.setAgentState(agentId, 'Lunch', true);
    engine.act(contactId, 'agent-hangup');
    expect(engine.session(agentId)).toMatchObject({
      shown: { name: 'AfterCallWork' },
      next: { name: 'Lunch' },
    });
    engine.act(contactId, 'clear');
    expect(engine.session(agentId)).toMatchObject({
      shown: { name: 'Lunch', type: 'not_routable' },
      chosen: { name: 'Lunch' },
      next: undefined,
    });
  });

  it('leaves a missed contact behind by choosing a state', () => {
    const { engine, ring } = startEngine();
    const contactId = ring();
    engine.act(contactId, 'miss');
    engine.setAgentState(agentId, 'Available', true);
    expect(shown(engine, contactId)).toEqual(['gone', 'disconnected', 'disconnected', 'Available routable']);
  });

  it('is offered nothing while not routable', () => {
    const { engine, ring } = startEngine();
    engine.setAgentState(agentId, 'Break', false);
    expect(ring).toThrow('Alex Morgan is in Break and takes no contacts. Set a routable state first.');
  });
});

describe('a batch', () => {
  it('is one change: listeners see its end only', () => {
    const { engine, ring } = startEngine();
    const first = ring();
    const seen: string[][] = [];
    engine.onChange(() => {
      seen.push(engine.present(agentId).map(({ contactId }) => contactId));
    });
    const second = engine.batch(() => {
      engine.act(first, 'vanish');
      return ring();
    });
    expect(seen).toEqual([[second]]);
  });

  it('changes nothing if one of its steps is refused', () => {
    const { engine, ring } = startEngine();
    const first = ring();
    expect(() => {
      engine.batch(() => {
        engine.act(first, 'vanish');
        engine.act(first, 'accept');
      });
    }).toThrow(EngineError);
    expect(shown(engine, first)).toEqual(['connecting', 'connecting', 'connected', 'PendingBusy system']);
  });
});

it('starts over: no contacts, the agent in the first state, old poll tokens stale', () => {
  const { engine, ring } = startEngine();
  ring();
  const { version } = engine.session(agentId);
  engine.reset();
  expect(engine.contacts()).toEqual([]);
  expect(engine.session(agentId)).toMatchObject({
    shown: { name: 'Available' },
    chosen: { name: 'Available' },
  });
  expect(engine.session(agentId).version).toBeGreaterThan(version);
});
