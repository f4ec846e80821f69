import { isStructure, optionalTextOf } from '../cti/cti-input.js';
import type { CtiInput } from '../cti/cti-input.js';
import type { ContactEngine } from '../engine/contact-engine.js';
import type { Destination } from '../engine/destination.js';
import { referenceTypes } from '../engine/work/work-item.js';
import type { WorkReference } from '../engine/work/work-item.js';
import { ApiError } from '../server/api-error.js';
import { apiText } from './public-operation.js';

/** Longest texts and farthest date the service takes. */
const limits = { name: 512, description: 4096, daysAhead: 6 };

/**
 * `StartTaskContact`: a task for the queue of a flow, or for the agent or queue of a quick connect; the same again for a
 * `ClientToken` that was there before. Throws 400 with what is wrong, 404 for what does not exist.
 */
export function startTaskContact(engine: ContactEngine, input: CtiInput): object {
  const destination = destinationOf(engine, input);
  const token = optionalTextOf(input, 'ClientToken');
  const contactId = engine.queueWork(
    {
      channel: 'task',
      queue: destination.type === 'queue' ? destination.queue : (engine.world.queues[0]?.name ?? ''),
      initiationMethod: 'api',
      attributes: attributesOf(input['Attributes']),
      ...engine.chainAfter(optionalTextOf(input, 'PreviousContactId')),
      work: {
        name: shortEnough(apiText(input, 'Name'), 'Name', limits.name),
        description: shortEnough(optionalTextOf(input, 'Description'), 'Description', limits.description),
        references: referencesOf(input['References']),
        scheduledAt: scheduledAt(engine, input['ScheduledTime']),
        expiresAt: undefined,
        relatedContactId: optionalTextOf(input, 'RelatedContactId'),
        mail: undefined,
      },
    },
    destination,
    token === undefined ? undefined : `api:${token}`,
  );
  return { ContactId: contactId };
}

function destinationOf(engine: ContactEngine, input: CtiInput): Destination {
  const { contactFlows = [], agents, queues } = engine.world;
  const idOf = (member: string) => optionalTextOf(input, member)?.split('/').at(-1);
  const [flowId, quickConnectId] = [idOf('ContactFlowId'), idOf('QuickConnectId')];
  const name = (quickConnectId === undefined ? contactFlows : queues).find(
    ({ id }) => id === (quickConnectId ?? flowId),
  );
  if (name !== undefined) return { type: 'queue', queue: 'queue' in name ? name.queue : name.name };
  const agent = agents.find(({ id }) => id === quickConnectId);
  if (agent !== undefined) return { type: 'agent', agentId: agent.id };
  if (flowId === undefined && quickConnectId === undefined) {
    throw new ApiError(400, 'InvalidParameterException', 'ContactFlowId or QuickConnectId must be given.');
  }
  throw new ApiError(404, 'ResourceNotFoundException', 'There is no such flow or quick connect.');
}

function shortEnough<Text extends string | undefined>(text: Text, member: string, longest: number): Text {
  if ((text ?? '').length <= longest) return text;
  throw new ApiError(400, 'InvalidParameterException', `${member} is longer than ${String(longest)}.`);
}

/** Epoch seconds on the wire, milliseconds here; in the future, and not too far. */
function scheduledAt(engine: ContactEngine, seconds: unknown): number | undefined {
  if (seconds === undefined || seconds === null) return undefined;
  const at = typeof seconds === 'number' ? seconds * 1000 : Number.NaN;
  const now = engine.clock.now();
  if (at >= now && at <= now + limits.daysAhead * 24 * 60 * 60 * 1000) return at;
  throw new ApiError(400, 'InvalidParameterException', 'ScheduledTime must be within the next six days.');
}

function attributesOf(value: unknown): Record<string, string> {
  if (!isStructure(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function referencesOf(value: unknown): Record<string, WorkReference> {
  if (!isStructure(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, reference]) => {
      const type = referenceTypes.find((each) => isStructure(reference) && reference['Type'] === each);
      const text = isStructure(reference) ? optionalTextOf(reference, 'Value') : undefined;
      if (type !== undefined && text !== undefined) return [name, { type, value: text }];
      throw new ApiError(400, 'InvalidParameterException', `Reference "${name}" needs a Type and a Value.`);
    }),
  );
}
