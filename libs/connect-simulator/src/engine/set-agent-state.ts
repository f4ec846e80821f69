import { isCall } from './channel.js';
import { clearContact } from './contact-life.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { isLive } from './simulated-contact.js';

/**
 * The agent chooses a state. During a live contact only with `enqueue`, which also keeps it until after-contact work
 * is over. Otherwise calls that are over leave the snapshot with it (a model). Throws `unknown-state`, `invalid-state`.
 */
export function setAgentState(core: EngineCore, agentId: string, stateName: string, enqueue: boolean): void {
  const session = core.session(agentId);
  const state = core.world.states.find(({ name }) => name === stateName);
  if (state === undefined) {
    const names = core.world.states.map(({ name }) => name).join(', ');
    throw new EngineError('unknown-state', `There is no agent state "${stateName}". There are: ${names}.`);
  }
  const contacts = core.present(agentId);
  const isBusy = contacts.some((contact) => isLive(contact) && contact.monitoring === undefined);
  if (isBusy && !enqueue) {
    throw new EngineError('invalid-state', `${session.agent.name} cannot change state during a contact.`);
  }
  const calls = contacts.filter(isCall);
  if (isBusy || (enqueue && calls.some((contact) => contact.state.type === 'ended'))) {
    session.next = state;
    return;
  }
  for (const call of calls) if (!isLive(call)) clearContact(core, call);
  session.chosen = state;
  session.chosenAt = core.clock.now();
  session.next = undefined;
}
