import { expect, it } from 'vitest';
import { defaultConnectWorld } from '../../world/default-connect-world.js';
import { createContactEngine } from '../contact-engine.js';
import { defaultEngineTiming } from '../engine-timing.js';
import type { WorkOrder } from './pending-work.js';

const [agentId = ''] = defaultConnectWorld.agents.map(({ id }) => id);

/** Time passes each time somebody looks, and timers ring up to `early` milliseconds before their time, as Node's may. */
function createRestlessClock(early: number) {
  const alarms = new Set<{ readonly at: number; readonly task: () => void }>();
  let now = 0;
  return {
    now: () => (now += 0.125),
    schedule: (task: () => void, delayMs: number) => {
      const alarm = { at: now + delayMs, task };
      alarms.add(alarm);
      return () => {
        alarms.delete(alarm);
      };
    },
    runUntil: (end: number) => {
      for (;;) {
        const [next] = [...alarms].sort((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) return;
        alarms.delete(next);
        now = Math.max(now, next.at - early);
        next.task();
      }
    },
  };
}

it('brings work that is due whenever its timer rings, and however fast time passes meanwhile', () => {
  const moments = Array.from({ length: 40 }, (_, index) => index / 32);
  const late = moments.filter((early) => {
    const clock = createRestlessClock(early);
    const engine = createContactEngine({
      world: defaultConnectWorld,
      timing: defaultEngineTiming,
      clock,
      createId: () => 'c-1',
    });
    const work = {
      ...{ name: 'Check', description: undefined, references: {}, mail: undefined },
      ...{ scheduledAt: 300, expiresAt: undefined, relatedContactId: undefined },
    };
    const order: WorkOrder = {
      ...{ channel: 'task', work, queue: 'Support', initiationMethod: 'api', attributes: {} },
      ...{ initialContactId: undefined, previousContactId: undefined },
    };
    engine.queueWork(order, { type: 'agent', agentId });
    clock.runUntil(400);
    return engine.contacts().length === 0;
  });
  expect(late).toEqual([]);
});
