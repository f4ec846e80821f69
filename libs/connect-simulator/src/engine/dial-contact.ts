import { addContact } from './add-contact.js';
import { isCall } from './channel.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { queueNamed } from './queue-named.js';
import { isLive } from './simulated-contact.js';

/** A call that an agent wants to make; the customer sees the queue's caller id. */
export interface DialOrder {
  readonly agentId: string;
  readonly queue: string;
  /** E.164. */
  readonly customerNumber: string;
}

/** The agent dials; what becomes of the call is the dialling mode of this moment. Throws `invalid-state`, `unknown-queue`. */
export function dialContact(core: EngineCore, order: DialOrder): string {
  const obstacle = dialObstacle(core, order.agentId);
  if (obstacle !== undefined) throw new EngineError('invalid-state', obstacle);
  const queue = queueNamed(core.world, order.queue);
  return addContact(core, {
    agentId: order.agentId,
    channel: 'voice',
    direction: 'outbound',
    initiationMethod: 'outbound',
    queue: queue.name,
    customerNumber: order.customerNumber,
    systemNumber: queue.outboundCallerId,
    initialContactId: undefined,
    attributes: {},
    dialling: core.dialling,
  });
}

/** Why the agent cannot dial now, in a sentence; undefined when they can (a model: the service's own rule is not proven). */
function dialObstacle(core: EngineCore, agentId: string): string | undefined {
  const { agent, chosen } = core.session(agentId);
  const contacts = core.present(agentId).filter(isCall);
  if (contacts.some(isLive)) return `${agent.name} is on another call.`;
  const unfinished = contacts.find(({ state }) => state.type !== 'ended');
  if (unfinished !== undefined)
    return `${agent.name} has a contact that is ${unfinished.state.type}. Clear it first.`;
  if (chosen.type === 'offline') return `${agent.name} is in ${chosen.name} and cannot dial.`;
  return undefined;
}
