import { isStructure } from '../cti/cti-input.js';
import type { ContactEngine } from '../engine/contact-engine.js';
import { ApiError } from '../server/api-error.js';
import { arnOf } from '../world/arn.js';

/** The user that an ARN names: only users have tags here. Throws 404. */
export function userOfArn(engine: ContactEngine, resourceArn: string): string {
  const { agents, instance } = engine.world;
  const agent = agents.find(({ id }) => arnOf(instance, `agent/${id}`) === resourceArn);
  if (agent !== undefined) return agent.id;
  throw new ApiError(404, 'ResourceNotFoundException', `There is no user ${resourceArn}.`);
}

/** The tags of a `TagResource` request. Throws 400. */
export function readTags(tags: unknown): Record<string, string> {
  const entries = isStructure(tags) ? Object.entries(tags) : [];
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (texts.length > 0 && texts.length === entries.length) return Object.fromEntries(texts);
  throw new ApiError(400, 'InvalidParameterException', 'tags must be texts by their keys.');
}
