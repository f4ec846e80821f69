import { addContact } from './add-contact.js';
import type { CallChannel } from './channel.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { queueNamed } from './queue-named.js';

/** A call that reached a queue and is offered to an agent. */
export interface ContactOrder {
  readonly agentId: string;
  /** `voice` if it is left out. */
  readonly channel?: CallChannel | undefined;
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
  const queue = queueNamed(core.world, order.queue);
  demandRoutable(core, order.agentId);
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

/** Throws `invalid-state` for an agent whose chosen state takes no contacts. */
export function demandRoutable(core: EngineCore, agentId: string): void {
  const { agent, chosen } = core.session(agentId);
  if (chosen.type === 'routable') return;
  throw new EngineError(
    'invalid-state',
    `${agent.name} is in ${chosen.name} and takes no contacts. Set a routable state first.`,
  );
}
