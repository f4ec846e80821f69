import type { ContactEngine } from '../engine/contact-engine.js';
import { epochSeconds, wireContact } from './contact-on-the-wire.js';
import { wireState } from './world-on-the-wire.js';

/** Answer of `GetAgentSnapshot`; `nextToken` is stale as soon as something of this agent has changed. */
export function agentSnapshot(engine: ContactEngine, agentId: string) {
  const { world } = engine;
  const session = engine.session(agentId);
  const now = engine.clock.now();
  const selectable = world.states.find(
    (state) => state.name === session.shown.name && state.type === session.shown.type,
  );
  return {
    snapshot: {
      state: {
        agentStateARN: selectable === undefined ? null : wireState(world, selectable).agentStateARN,
        type: session.shown.type,
        name: session.shown.name,
        startTimestamp: epochSeconds(session.shown.at),
      },
      nextState: session.next === undefined ? null : wireState(world, session.next),
      agentAvailabilityState: { state: session.chosen.name, timeStamp: epochSeconds(session.chosenAt) },
      contacts: engine.present(agentId).map((contact) => wireContact(world, contact, now)),
      snapshotTimestamp: epochSeconds(now),
    },
    nextToken: String(session.version),
  };
}
