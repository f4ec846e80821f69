import { destinationName } from '../engine/destination.js';
import { referenceTypes } from '../engine/work/work-item.js';
import type { WorkReference } from '../engine/work/work-item.js';
import { CtiError } from './cti-error.js';
import { isStructure, optionalTextOf, structureOf, textOf } from './cti-input.js';
import type { CtiInput } from './cti-input.js';
import type { CtiCall } from './cti-operations.js';
import { destinationOf } from './wire-endpoint.js';
import { routingQueues } from './world-on-the-wire.js';

/**
 * `CreateTaskContact`: a task for an agent or a queue, who get it when they are free, or at the time it is scheduled for
 * (epoch seconds). A task that goes on with a contact of this instance is in that contact's chain.
 */
export function createTaskContact({ engine, agentId, input }: CtiCall): object {
  const { world } = engine;
  const destination = destinationOf(world, structureOf(input, 'endpoint'));
  const scheduledTime = input['scheduledTime'];
  const token = optionalTextOf(input, 'idempotencyToken');
  const [ownQueue] = routingQueues(world, engine.session(agentId).agent);
  const contactId = engine.queueWork(
    {
      channel: 'task',
      queue: destination.type === 'queue' ? destinationName(world, destination) : (ownQueue?.name ?? ''),
      initiationMethod: 'api',
      attributes: {},
      ...engine.chainAfter(optionalTextOf(input, 'previousContactId')),
      work: {
        name: textOf(input, 'name'),
        description: optionalTextOf(input, 'description'),
        references: isStructure(input['references']) ? referencesOf(input['references']) : {},
        scheduledAt: typeof scheduledTime === 'number' ? scheduledTime * 1000 : undefined,
        expiresAt: undefined,
        relatedContactId: optionalTextOf(input, 'relatedContactId'),
        mail: undefined,
      },
    },
    destination,
    token === undefined ? undefined : `cti:${token}`,
  );
  return { contactId };
}

function referencesOf(references: CtiInput): Record<string, WorkReference> {
  return Object.fromEntries(
    Object.entries(references).map(([name, reference]) => {
      const type = referenceTypes.find((each) => isStructure(reference) && reference['type'] === each);
      const value = isStructure(reference) ? optionalTextOf(reference, 'value') : undefined;
      if (type !== undefined && value !== undefined) return [name, { type, value }];
      throw new CtiError(400, 'ValidationException', `Reference "${name}" needs a type and a value.`);
    }),
  );
}
