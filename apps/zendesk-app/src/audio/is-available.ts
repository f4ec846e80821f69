import type { AgentSnapshot } from '@patchcord/contact-ports';

/** Whether contacts may be offered to the agent, now or as soon as they are through with the one they have. */
export function isAvailable(agent: AgentSnapshot | undefined): boolean {
  if (agent === undefined) return false;
  if (agent.state.type !== 'system') return agent.state.type === 'routable';
  const next = agent.nextState ?? agent.chosenState;
  return agent.selectableStates.some(({ name, type }) => name === next && type === 'routable');
}
