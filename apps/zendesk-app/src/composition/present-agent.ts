import { msg, str } from '@lit/localize';
import type { AgentStateOption, AgentStateTone } from '@patchcord/agent-ui';
import type { AgentSnapshot, AgentStateType } from '@patchcord/contact-ports';
import type { AgentView } from '../softphone/softphone-view.js';

const tones: Readonly<Record<AgentStateType, AgentStateTone>> = {
  init: 'offline',
  routable: 'available',
  not_routable: 'unavailable',
  offline: 'offline',
  system: 'busy',
  error: 'error',
};

/**
 * The agent's state selector. A state of Connect's own, such as *Busy*, is listed while the agent is in it, but
 * cannot be chosen.
 */
export function presentAgent(agent: AgentSnapshot): AgentView {
  const selectable = agent.selectableStates.map(({ name, type }): AgentStateOption => ({
    id: name,
    name: agent.nextState === name ? msg(str`${name} (next)`) : name,
    tone: tones[type],
    selectable: true,
  }));
  const isSelectable = selectable.some(({ id }) => id === agent.state.name);
  const current: AgentStateOption = {
    id: agent.state.name,
    name: describeSystemState(agent.state.name),
    tone: tones[agent.state.type],
    selectable: false,
  };
  return { states: isSelectable ? selectable : [current, ...selectable], current: agent.state.name };
}

/** Connect's own states in words; a name that is newer than this list is shown as it is. */
function describeSystemState(name: string): string {
  switch (name) {
    case 'Init':
      return msg('Starting');
    case 'PendingBusy':
    case 'Pending':
      return msg('Incoming contact');
    case 'Busy':
      return msg('On contact');
    case 'AfterCallWork':
      return msg('After-contact work');
    case 'CallingCustomer':
    case 'Dialing':
      return msg('Calling');
    case 'MissedCallAgent':
      return msg('Missed contact');
    default:
      return name;
  }
}
