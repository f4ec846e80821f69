import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { newContact } from './new-contact.js';
import { isLive } from './simulated-contact.js';

/** A call that reached a queue and is offered to an agent. */
export interface ContactOrder {
  readonly agentId: string;
  readonly queue: string;
  readonly customerNumber: string;
  readonly systemNumber?: string | undefined;
  readonly initialContactId?: string | undefined;
  readonly initiationMethod?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** Offers an inbound call; a second one may come while another is live. Throws `unknown-queue`, `invalid-state`. */
export function offerContact(core: EngineCore, order: ContactOrder): string {
  const { agent, chosen } = core.session(order.agentId);
  const queue = queueNamed(core, order.queue);
  if (chosen.type !== 'routable') {
    throw new EngineError(
      'invalid-state',
      `${agent.name} is in ${chosen.name} and takes no contacts. Set a routable state first.`,
    );
  }
  return add(
    core,
    order,
    'inbound',
    order.initiationMethod ?? 'inbound',
    order.systemNumber ?? queue.systemNumber,
  );
}

/** The agent dials. Throws `invalid-state` while another call is live, `unknown-queue`. */
export function dialContact(core: EngineCore, order: ContactOrder): string {
  const { agent } = core.session(order.agentId);
  if (core.present(agent.id).some(isLive)) {
    throw new EngineError('invalid-state', `${agent.name} is on another call.`);
  }
  const queue = queueNamed(core, order.queue);
  return add(core, order, 'outbound', 'outbound', queue.systemNumber);
}

function queueNamed(core: EngineCore, name: string) {
  const queue = core.world.queues.find((candidate) => candidate.name === name);
  if (queue === undefined) {
    const names = core.world.queues.map((candidate) => candidate.name).join(', ');
    throw new EngineError('unknown-queue', `There is no queue "${name}". There are: ${names}.`);
  }
  return queue;
}

function add(
  core: EngineCore,
  order: ContactOrder,
  direction: 'inbound' | 'outbound',
  initiationMethod: string,
  systemNumber: string,
): string {
  const contactId = core.createId();
  core.add(
    newContact({
      contactId,
      agentConnectionId: core.createId(),
      customerConnectionId: core.createId(),
      initialContactId: order.initialContactId,
      agentId: order.agentId,
      direction,
      initiationMethod,
      queue: order.queue,
      customerNumber: order.customerNumber,
      systemNumber,
      attributes: order.attributes ?? {},
      at: core.clock.now(),
    }),
  );
  return contactId;
}
