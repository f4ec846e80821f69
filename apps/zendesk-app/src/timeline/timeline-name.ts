/** Name of the database with an agent's timeline: several agents may share a computer. */
export function timelineName(agentId: number): string {
  return `patchcord-timeline-${String(agentId)}`;
}
