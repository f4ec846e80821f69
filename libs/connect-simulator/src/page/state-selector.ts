import type { CcpPageConfig } from '../pages/ccp-page-config.js';
import { button, element } from './element.js';

/** The agent's state: which one shows, and a list to choose from. */
export function stateSelector({ agentName, agentQuery }: CcpPageConfig, fail: (sentence: string) => void) {
  const current = element('p', { class: 'quiet', role: 'status', 'aria-label': 'Current state' });
  const select = element('select', { 'aria-label': 'Agent state' });
  const signOut = button(
    'Sign out',
    'Sign out',
    () => void fetch(`/logout${agentQuery}`, { redirect: 'manual' }),
    {
      class: 'plain',
    },
  );
  const node = element('header', { class: 'agent' });
  node.append(element('div', {}, element('h1', {}, agentName), current), select, signOut);
  let agent: connect.Agent | undefined;

  select.addEventListener('change', () => {
    const state = agent?.getAgentStates().find(({ name }) => name === select.value);
    if (agent === undefined || state === undefined) return;
    agent.setState(
      state,
      {
        success: () => undefined,
        failure: () => {
          fail('The state could not be changed.');
        },
      },
      { enqueueNextState: true },
    );
  });

  return {
    node,
    update: (next: connect.Agent) => {
      agent = next;
      const names = next.getAgentStates().map(({ name }) => name);
      if (names.join() !== [...select.options].map(({ value }) => value).join()) {
        select.replaceChildren(...names.map((name) => element('option', { value: name }, name)));
      }
      const following = next.getNextState() as connect.AgentStateDefinition | null | undefined;
      const { state } = next.getAvailabilityState();
      if (state !== null && document.activeElement !== select) select.value = following?.name ?? state;
      current.textContent =
        following == null ? next.getState().name : `${next.getState().name}, then ${following.name}`;
    },
  };
}
