import type { ContactEngine } from '../engine/contact-engine.js';
import { agentNamed } from '../world/agent-named.js';
import { ControlError } from './control-error.js';
import { readOptionalText } from './read-body.js';
import type { ControlBody } from './read-body.js';

/** The agent a body names by `member` (id or username), else the default one. Throws 404. */
export function agentIdFrom(engine: ContactEngine, body: ControlBody, member = 'agent'): string {
  const name = readOptionalText(body, member);
  const agent = name === undefined ? engine.world.agents[0] : agentNamed(engine.world, name);
  if (agent === undefined) throw new ControlError(404, `There is no agent "${name ?? ''}".`);
  return agent.id;
}
