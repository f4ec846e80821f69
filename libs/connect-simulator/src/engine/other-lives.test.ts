import { describe, expect, it } from 'vitest';
import { defaultConnectWorld } from '../world/default-connect-world.js';
import { createContactEngine } from './contact-engine.js';
import { defaultEngineTiming } from './engine-timing.js';
import { createManualClock } from './manual-clock.js';
import { agentLeg, customerLeg } from './simulated-contact.js';

const [agentId = '', bob = '', , sam = ''] = defaultConnectWorld.agents.map(({ id }) => id);

function startEngine() {
  const clock = createManualClock();
  let ids = 0;
  const engine = createContactEngine({
    world: defaultConnectWorld,
    timing: defaultEngineTiming,
    clock,
    createId: () => `id-${String((ids += 1))}`,
  });
  const call = { agentId, queue: 'Support', customerNumber: '+14155550134' };
  const legs = (contactId: string) =>
    engine
      .contact(contactId)
      .connections.map(({ connectionId, type, state, monitorStatus }) =>
        [connectionId, type, state.type, ...(monitorStatus === undefined ? [] : [monitorStatus])].join(' '),
      );
  const stateOf = (contactId: string) => [
    engine.contact(contactId).state.type,
    `${engine.session(agentId).shown.name} ${engine.session(agentId).shown.type}`,
  ];
  return { engine, clock, call, legs, stateOf };
}

describe('a queue callback', () => {
  const offer = () => {
    const started = startEngine();
    const { engine, call } = started;
    return { ...started, contactId: engine.offer({ ...call, channel: 'queue_callback' }) };
  };

  it('is incoming, and belongs to an inbound call that is over', () => {
    const { engine, contactId, legs, stateOf } = offer();
    expect(stateOf(contactId)).toEqual(['incoming', 'Pending not_routable']);
    expect(engine.contact(contactId)).toMatchObject({
      channel: 'queue_callback',
      initialContactId: 'id-1',
      initiationMethod: 'callback',
    });
    expect(legs(contactId)).toEqual([`id-3_${contactId} agent connecting`, `${contactId} inbound connected`]);
  });

  it('dials when it is accepted, over new legs, and is connected when the customer answers', () => {
    const { engine, clock, contactId, legs, stateOf } = offer();
    const before = agentLeg(engine.contact(contactId)).connectionId;
    engine.acceptInPage(contactId);
    expect(stateOf(contactId)).toEqual(['connecting', 'CallingCustomer system']);
    expect(legs(contactId)).toEqual(['id-4 agent connecting', 'id-5 inbound connecting']);
    // The page names the leg that it knew when the contact appeared.
    engine.reportMedia(contactId, before, true);
    clock.advance(1_000);
    expect(customerLeg(engine.contact(contactId)).state.type).toBe('connected');
    clock.advance(50);
    expect(stateOf(contactId)).toEqual(['connected', 'Busy system']);
  });

  it('ends with the agent in an error state when the customer does not answer', () => {
    const { engine, clock, contactId, stateOf } = offer();
    engine.setDialling('no-answer');
    engine.act(contactId, 'accept');
    clock.advance(1_000);
    expect(stateOf(contactId)).toEqual(['ended', 'FailedConnectCustomer error']);
    expect(engine.contact(contactId).connectedAt).toBe(undefined);
  });

  it('is missed when nobody accepts it', () => {
    const { clock, contactId, stateOf } = offer();
    clock.advance(20_000);
    expect(stateOf(contactId)).toEqual(['missed', 'MissedCallAgent error']);
  });
});

describe('a desk phone', () => {
  const atDesk = (deskPhone?: 'waits' | 'answers') => {
    const started = startEngine();
    started.engine.setPhone(agentId, false, deskPhone);
    return { ...started, contactId: started.engine.offer(started.call) };
  };

  it('is picked up, not accepted in a page', () => {
    const { engine, contactId, stateOf } = atDesk();
    expect(() => {
      engine.acceptInPage(contactId);
    }).toThrow(`Contact ${contactId} cannot be accepted but at the desk phone: it is connecting.`);
    engine.act(contactId, 'pick-up');
    expect(stateOf(contactId)).toEqual(['connected', 'Busy system']);
  });

  it('is picked up by itself if it is told so', () => {
    const { clock, contactId, stateOf } = atDesk('answers');
    clock.advance(1_000);
    expect(stateOf(contactId)).toEqual(['connected', 'Busy system']);
  });

  it('dials without a page that carries audio', () => {
    const { engine, clock } = startEngine();
    engine.setPhone(agentId, false);
    const contactId = engine.dial({ agentId, queue: 'BasicQueue', customerNumber: '+15559990000' });
    clock.advance(1_050);
    expect(engine.contact(contactId)).toMatchObject({ state: { type: 'connected' }, audio: 'elsewhere' });
  });

  it('is not where a softphone’s contact can be picked up', () => {
    const { engine, call } = startEngine();
    const contactId = engine.offer(call);
    expect(() => {
      engine.act(contactId, 'pick-up');
    }).toThrow('cannot be picked up at a desk phone');
  });
});

describe('monitoring', () => {
  const talk = () => {
    const started = startEngine();
    const watched = started.engine.offer(started.call);
    started.engine.act(watched, 'accept');
    return { ...started, watched };
  };

  it('the classic way is one connection with the contact’s id, and leaves the supervisor’s state', () => {
    const { engine, legs, watched } = talk();
    engine.setAgentState(sam, 'Available', false);
    const contactId = engine.monitor(watched, sam, 'classic');
    expect(legs(contactId)).toEqual([`${contactId} monitoring connected`]);
    expect(engine.contact(contactId)).toMatchObject({
      initialContactId: undefined,
      queue: '',
      attributes: {},
      state: { type: 'connected' },
    });
    expect(engine.session(sam).shown.name).toBe('Available');
    expect(() => {
      engine.act(contactId, 'barge-in');
    }).toThrow('cannot be an enhanced monitoring');
  });

  it('the enhanced way listens, barges in and goes back: the watched agent sees it only meanwhile', () => {
    const { engine, legs, watched } = talk();
    const contactId = engine.monitor(watched, sam, 'silent');
    expect(engine.contact(contactId)).toMatchObject({
      initialContactId: watched,
      initiationMethod: 'monitor',
    });
    const listening = [
      'id-5 agent silent_monitor SILENT_MONITOR',
      'id-3 inbound connected',
      'id-2 outbound connected',
    ];
    const alone = ['id-2 agent connected', 'id-3 inbound connected'];
    expect([legs(contactId), legs(watched)]).toEqual([listening, alone]);
    engine.act(contactId, 'barge-in');
    expect(legs(contactId)[0]).toBe('id-5 agent barge BARGE');
    expect(legs(watched)).toEqual([...alone, 'id-6 outbound barge BARGE']);
    engine.act(contactId, 'listen');
    expect([legs(contactId), legs(watched)]).toEqual([listening, alone]);
  });

  it('ends with the watched contact, or before it', () => {
    const { engine, watched } = talk();
    const first = engine.monitor(watched, sam, 'barge');
    engine.act(first, 'stop-monitoring');
    expect(engine.contact(watched).connections).toHaveLength(2);
    engine.act(first, 'clear');
    const second = engine.monitor(watched, sam, 'silent');
    engine.act(watched, 'agent-hangup');
    expect(engine.contact(second).state.type).toBe('ended');
    expect(engine.session(sam).shown.name).toBe('Offline');
  });

  it('needs a talk, and for the enhanced way an offline state', () => {
    const { engine, call, watched } = talk();
    expect(() => engine.monitor(watched, bob, 'silent')).toThrow(
      'Bob Carter is in Available: enhanced monitoring needs an offline state.',
    );
    const ringing = engine.offer({ ...call, agentId: bob });
    expect(() => engine.monitor(ringing, sam, 'silent')).toThrow('cannot be monitored: it is connecting.');
  });
});
