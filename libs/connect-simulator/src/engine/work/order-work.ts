import type { Destination } from '../destination.js';
import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import { demandRoutable } from '../offer-contact.js';
import { queueNamed } from '../queue-named.js';
import { addWork } from './pending-work.js';
import type { WorkOrder } from './pending-work.js';

/** Offers work to an agent at once, whatever else they have. Throws `unknown-queue`, `invalid-state`. */
export function offerWork(core: EngineCore, agentId: string, order: WorkOrder): string {
  queueNamed(core.world, order.queue);
  demandRoutable(core, agentId);
  const contactId = core.createId();
  addWork(core, agentId, order, contactId, core.clock.now());
  return contactId;
}

/**
 * Takes work in that an agent gets when it is due and they are free; the id of its contact, the same again for a token
 * that was there before. Throws `bad-endpoint` for a number.
 */
export function queueWork(
  core: EngineCore,
  order: WorkOrder,
  destination: Destination,
  token?: string,
): string {
  const { pending, lookedAt, tokens } = core.workBook;
  const known = token === undefined ? undefined : tokens.get(token);
  if (known !== undefined) return known;
  if (destination.type === 'phone_number') {
    throw new EngineError('bad-endpoint', `A ${order.channel} cannot go to a phone number.`);
  }
  queueNamed(core.world, order.queue);
  const contactId = core.createId();
  core.workBook = {
    pending: [...pending, { contactId, order, destination, orderedAt: core.clock.now() }],
    lookedAt,
    tokens: token === undefined ? tokens : new Map([...tokens, [token, contactId]]),
  };
  return contactId;
}

/** Contact ids of a contact that goes on with another one: the chain's first, and the one before. */
export function chainAfter(
  core: EngineCore,
  previousContactId: string | undefined,
): Pick<WorkOrder, 'initialContactId' | 'previousContactId'> {
  if (previousContactId === undefined) return { initialContactId: undefined, previousContactId };
  const previous = core.contact(previousContactId);
  return { initialContactId: previous.initialContactId ?? previous.contactId, previousContactId };
}
