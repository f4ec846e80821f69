import type { AgentState } from '@patchcord/contact-ports';

/**
 * Connect's agent state in our words (connect.md, section 4.1). A type that is newer than this code counts as
 * `not_routable`: such an agent is not shown as available (connect.md, section 9, N1).
 */
export function mapAgentState(state: { readonly name: string; readonly type: string }): AgentState {
  const { name, type } = state;
  switch (type) {
    case 'init':
    case 'routable':
    case 'not_routable':
    case 'offline':
    case 'system':
    case 'error':
      return { name, type };
    default:
      return { name, type: 'not_routable' };
  }
}
