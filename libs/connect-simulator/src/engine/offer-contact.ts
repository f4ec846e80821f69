import { addContact } from './add-contact.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { queueNamed } from './queue-named.js';
import type { ContactChannel } from './simulated-contact.js';

/** A call that reached a queue and is offered to an agent. */
export interface ContactOrder {
  readonly agentId: string;
  /** `voice` if it is left out. */
  readonly channel?: ContactChannel | undefined;
  readonly queue: string;
  readonly customerNumber: string;
  readonly systemNumber?: string | undefined;
  /** Of a callback: the inbound call that asked for it; a new id if it is left out. */
  readonly initialContactId?: string | undefined;
  readonly initiationMethod?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** Offers a call or a callback; a second one may come while another is live. Throws `unknown-queue`, `invalid-state`. */
export function offerContact(core: EngineCore, order: ContactOrder): string {
  const { agent, chosen } = core.session(order.agentId);
  const queue = queueNamed(core.world, order.queue);
  if (chosen.type !== 'routable') {
    throw new EngineError(
      'invalid-state',
      `${agent.name} is in ${chosen.name} and takes no contacts. Set a routable state first.`,
    );
  }
  const isCallback = order.channel === 'queue_callback';
  return addContact(core, {
    agentId: order.agentId,
    channel: order.channel ?? 'voice',
    direction: 'inbound',
    initiationMethod: order.initiationMethod ?? (isCallback ? 'callback' : 'inbound'),
    queue: queue.name,
    customerNumber: order.customerNumber,
    systemNumber: order.systemNumber ?? queue.systemNumber,
    initialContactId: order.initialContactId ?? (isCallback ? core.createId() : undefined),
    attributes: order.attributes ?? {},
  });
}
