import { describe, expect, it } from 'vitest';
import { defaultConnectWorld } from '../world/default-connect-world.js';
import { createContactEngine } from './contact-engine.js';
import type { ContactEngine } from './contact-engine.js';
import { destinationNamed } from './destination.js';
import { defaultEngineTiming } from './engine-timing.js';
import { createManualClock } from './manual-clock.js';

const [alex = '', bob = '', casey = ''] = defaultConnectWorld.agents.map(({ id }) => id);

/** A call of Alex that is connected. */
function startCall() {
  const clock = createManualClock();
  let ids = 0;
  const engine = createContactEngine({
    world: defaultConnectWorld,
    timing: defaultEngineTiming,
    clock,
    createId: () => `id-${String((ids += 1))}`,
  });
  const first = engine.offer({
    agentId: alex,
    queue: 'Support',
    customerNumber: '+14155550134',
    attributes: { zendesk_ticket: '12' },
  });
  engine.act(first, 'accept');
  const add = (to: string, contactId = first) => {
    const added = engine.addParty(contactId, destinationNamed(engine.world, to));
    return { connectionId: added.connectionId, contactId: added.contactId ?? 'nobody' };
  };
  const transfer = (to: string, contactId = first) =>
    engine.transferCold(contactId, destinationNamed(engine.world, to)).contactId;
  return { engine, clock, first, add, transfer };
}

/** The contact's state and those of its legs, by the name of who is at the end. */
function shown(engine: ContactEngine, contactId: string): string {
  const contact = engine.contact(contactId);
  const state = contact.finishedAt === undefined ? contact.state.type : 'gone';
  const nameOf = (agentId: string) => engine.session(agentId).agent.username.split('.')[0] ?? '';
  const legs = contact.connections.map((leg) => {
    const { destination } = leg;
    const name =
      destination === undefined
        ? leg.initial
          ? 'customer'
          : nameOf(contact.agentId)
        : destination.type === 'agent'
          ? nameOf(destination.agentId)
          : destination.type === 'queue'
            ? destination.queue
            : destination.phoneNumber;
    return `${name} ${leg.state.type}`;
  });
  return [state, ...legs].join(', ');
}

describe('a warm transfer to an agent', () => {
  it('puts the customer on hold and rings at the receiver, who has a contact of their own', () => {
    const { engine, first, add } = startCall();
    const { contactId } = add('agent:bob');
    expect(shown(engine, first)).toBe('connected, alex connected, customer hold, bob connecting');
    expect(shown(engine, contactId)).toBe('connecting, bob connecting, customer connected');
    expect(engine.contact(contactId)).toMatchObject({
      initialContactId: first,
      previousContactId: first,
      agentId: bob,
      initiationMethod: 'transfer',
      queue: 'Support',
      customerNumber: '+14155550134',
      attributes: { zendesk_ticket: '12' },
    });
    expect(engine.session(bob).shown.name).toBe('PendingBusy');
    expect(engine.session(alex).shown.name).toBe('Busy');
  });

  it('is talked over, and ends for the first agent when they leave: the receiver keeps the customer', () => {
    const { engine, first, add } = startCall();
    const { contactId } = add('agent:bob');
    engine.act(contactId, 'accept');
    expect(shown(engine, first)).toBe('connected, alex connected, customer hold, bob connected');
    engine.act(first, 'leave');
    expect(shown(engine, first)).toBe('ended, alex disconnected, customer disconnected, bob disconnected');
    expect(shown(engine, contactId)).toBe('connected, bob connected, customer connected');
    engine.act(contactId, 'customer-hangup');
    expect(shown(engine, contactId)).toBe('ended, bob disconnected, customer disconnected');
  });

  it.each(['reject', 'miss', 'fail-media'] as const)(
    'goes on with the first agent when the receiver’s contact ends by %s',
    (action) => {
      const { engine, first, add } = startCall();
      const { contactId } = add('agent:bob');
      engine.act(contactId, action);
      expect(shown(engine, first)).toBe('connected, alex connected, customer hold, bob disconnected');
    },
  );

  it('goes on with the first agent when the receiver leaves', () => {
    const { engine, first, add } = startCall();
    const { contactId } = add('agent:bob');
    engine.act(contactId, 'accept');
    engine.act(contactId, 'leave');
    expect(shown(engine, first)).toBe('connected, alex connected, customer hold, bob disconnected');
    engine.act(first, 'resume');
    expect(shown(engine, first)).toBe('connected, alex connected, customer connected, bob disconnected');
  });

  it('stops ringing when the first agent drops the leg, and ends when the receiver had answered', () => {
    const { engine, first, add } = startCall();
    const ringing = add('agent:bob');
    engine.actOnLeg(first, ringing.connectionId, 'drop');
    expect(shown(engine, ringing.contactId)).toBe('gone, bob connecting, customer connected');
    const answered = add('agent:bob');
    engine.act(answered.contactId, 'accept');
    engine.actOnLeg(first, answered.connectionId, 'drop');
    expect(engine.contact(answered.contactId).state.type).toBe('ended');
    expect(engine.contact(first).state.type).toBe('connected');
  });

  it('ends for everybody when the customer hangs up', () => {
    const { engine, first, add } = startCall();
    const answered = add('agent:bob');
    engine.act(answered.contactId, 'accept');
    const ringing = add('agent:casey');
    engine.act(first, 'customer-hangup');
    const states = [first, answered.contactId, ringing.contactId].map((id) => engine.contact(id).state.type);
    expect(states).toEqual(['ended', 'ended', 'missed']);
  });

  it('swaps who is on hold', () => {
    const { engine, first, add } = startCall();
    engine.act(add('agent:bob').contactId, 'accept');
    engine.act(first, 'swap');
    expect(shown(engine, first)).toBe('connected, alex connected, customer connected, bob hold');
  });

  it('is refused to somebody who is in the call, and before it is connected', () => {
    const { engine, first, add } = startCall();
    add('agent:bob');
    expect(() => add('agent:bob')).toThrow('Bob Carter is in this call already.');
    engine.act(first, 'customer-hangup');
    expect(() => add('agent:bob')).toThrow(
      `Contact ${first} cannot be given another participant: it is ended.`,
    );
  });

  it('keeps the first contact’s id over several hops', () => {
    const { engine, first, add, transfer } = startCall();
    const second = add('agent:bob').contactId;
    engine.act(second, 'accept');
    engine.act(first, 'leave');
    const third = transfer('agent:casey', second) ?? '';
    expect(engine.contact(third)).toMatchObject({
      initialContactId: first,
      previousContactId: second,
      agentId: casey,
    });
  });

  it('makes an inbound leg of an outbound call', () => {
    const { engine, clock } = startCall();
    const dialled = engine.dial({ agentId: bob, queue: 'BasicQueue', customerNumber: '+15559990000' });
    engine.reportMedia(dialled, engine.contact(dialled).connections[0]?.connectionId ?? '', true);
    clock.advance(1_050);
    const received = engine.transferCold(dialled, { type: 'agent', agentId: casey }).contactId ?? '';
    expect(engine.contact(received)).toMatchObject({
      direction: 'inbound',
      initialContactId: dialled,
      customerNumber: '+15559990000',
      connections: [{ type: 'agent' }, { type: 'inbound', initial: true }],
    });
  });
});

describe('a cold transfer', () => {
  it('ends for the agent at once and goes on to whoever answers', () => {
    const { engine, first, transfer } = startCall();
    const second = transfer('agent:bob') ?? '';
    expect(engine.contact(first).state.type).toBe('ended');
    engine.act(second, 'accept');
    expect(shown(engine, second)).toBe('connected, bob connected, customer connected');
  });

  it('to a queue reaches an agent who serves it, with the queue’s name', () => {
    const { engine, first, transfer } = startCall();
    const second = transfer('queue:Globex Sales') ?? '';
    expect(engine.contact(second)).toMatchObject({
      agentId: casey,
      queue: 'Globex Sales',
      initiationMethod: 'queue_transfer',
      initialContactId: first,
    });
  });

  it('waits until somebody is free, and is offered again when it is missed', () => {
    const { engine, clock, first, transfer } = startCall();
    engine.setAgentState(casey, 'Break', false);
    expect(transfer('queue:Globex Sales')).toBe(undefined);
    engine.setAgentState(casey, 'Available', false);
    const [missed] = engine.present(casey);
    clock.advance(20_000);
    expect(missed?.initialContactId).toBe(first);
    expect(engine.present(casey).map(({ state }) => state.type)).toEqual(['missed']);
    engine.act(missed?.contactId ?? '', 'clear');
    expect(
      engine.present(casey).map(({ initialContactId, state }) => [initialContactId, state.type]),
    ).toEqual([[first, 'connecting']]);
  });

  it('is over when the customer hangs up while it waits', () => {
    const { engine, first, transfer } = startCall();
    engine.setAgentState(casey, 'Break', false);
    transfer('queue:Globex Sales');
    engine.act(first, 'customer-hangup');
    engine.setAgentState(casey, 'Available', false);
    expect(engine.present(casey)).toEqual([]);
  });
});

describe('a conference', () => {
  it('joins agents and numbers: each agent sees everybody', () => {
    const { engine, clock, first, add } = startCall();
    const second = add('agent:bob').contactId;
    engine.act(second, 'accept');
    add('+18005550160');
    clock.advance(1_000);
    engine.act(first, 'conference');
    expect(shown(engine, first)).toBe(
      'connected, alex connected, customer connected, bob connected, +18005550160 connected',
    );
    expect(shown(engine, second)).toBe(
      'connected, bob connected, customer connected, alex connected, +18005550160 connected',
    );
    engine.act(second, 'hold');
    expect(shown(engine, first)).toContain('customer hold');
    engine.act(first, 'leave');
    expect(shown(engine, second)).toBe(
      'connected, bob connected, customer hold, alex disconnected, +18005550160 connected',
    );
  });

  it('goes on between agents when the customer is dropped', () => {
    const { engine, first, add } = startCall();
    const second = add('agent:bob').contactId;
    engine.act(second, 'accept');
    engine.act(first, 'conference');
    const customer = engine.contact(first).connections[1]?.connectionId ?? '';
    engine.actOnLeg(first, customer, 'drop');
    expect(shown(engine, first)).toBe('connected, alex connected, customer disconnected, bob connected');
    engine.act(first, 'leave');
    expect(engine.contact(second).state.type).toBe('ended');
  });

  it('needs somebody to join', () => {
    const { engine, first } = startCall();
    expect(() => {
      engine.act(first, 'conference');
    }).toThrow(`Contact ${first} cannot be made a conference: it is connected.`);
  });

  it('has six participants at most', () => {
    const { add } = startCall();
    for (const digit of ['1', '2', '3', '4']) add(`+1800555017${digit}`);
    expect(() => add('+18005550175')).toThrow('A call has at most 6 participants.');
  });

  it('loses a number that is busy', () => {
    const { engine, clock, first, add } = startCall();
    engine.setDialling('busy');
    add('+18005550160');
    clock.advance(1_000);
    expect(shown(engine, first)).toBe('connected, alex connected, customer hold, +18005550160 disconnected');
  });
});
