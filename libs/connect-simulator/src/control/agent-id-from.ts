import type { ContactEngine } from '../engine/contact-engine.js';
import { ControlError } from './control-error.js';
import { readOptionalText } from './read-body.js';
import type { ControlBody } from './read-body.js';

/** The agent a body names by `agent` (a username), else the default one. Throws 404. */
export function agentIdFrom(engine: ContactEngine, body: ControlBody): string {
  const username = readOptionalText(body, 'agent');
  const [defaultAgent] = engine.world.agents;
  const agent =
    username === undefined
      ? defaultAgent
      : engine.world.agents.find((candidate) => candidate.username === username);
  if (agent === undefined) throw new ControlError(404, `There is no agent "${username ?? ''}".`);
  return agent.id;
}
