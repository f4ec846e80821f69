import { button, element } from './element.js';

/** The agents and queues that something can be handed over to, and a button that does. */
export function handOverPanel(
  transfer: (endpoint: connect.Endpoint) => void,
  fail: (sentence: string) => void,
): HTMLElement {
  const select = element('select', { 'aria-label': 'Agent or queue' });
  let endpoints: readonly connect.Endpoint[] = [];
  connect.agent((agent) => {
    agent.getEndpoints(agent.getAllQueueARNs(), {
      success: (answer) => {
        endpoints = answer.endpoints.filter(({ type }) => type !== connect.EndpointType.PHONE_NUMBER);
        select.replaceChildren(
          ...endpoints.map(({ name, type }) => element('option', {}, `${name} (${type})`)),
        );
      },
      failure: () => {
        fail('The quick connects could not be read.');
      },
    });
  });
  const press = () => {
    const endpoint = endpoints[select.selectedIndex];
    if (endpoint === undefined) fail('Choose an agent or a queue.');
    else transfer(endpoint);
  };
  return element(
    'div',
    { class: 'panel', role: 'group', 'aria-label': 'Hand over' },
    select,
    button('Hand over', 'Hand over', press),
  );
}
