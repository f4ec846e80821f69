import { button, element } from './element.js';

/** What an agent may do with a quick connect or a number. */
export interface TransferOrders {
  add(endpoint: connect.Endpoint): void;
  transfer(endpoint: connect.Endpoint): void;
}

/** A list of quick connects and a field for a number, and what to do with the one that was chosen. */
export function transferPanel(orders: TransferOrders, fail: (sentence: string) => void): HTMLElement {
  const select = element('select', { 'aria-label': 'Quick connect' });
  const number = element('input', { type: 'tel', 'aria-label': 'Number', placeholder: '+18005550160' });
  let endpoints: readonly connect.Endpoint[] = [];
  const chosen = () => {
    const typed = number.value.trim();
    return typed === '' ? endpoints[select.selectedIndex] : connect.Endpoint.byPhoneNumber(typed);
  };
  const on = (order: keyof TransferOrders) => () => {
    const endpoint = chosen();
    if (endpoint === undefined) fail('Choose a quick connect or enter a number.');
    else orders[order](endpoint);
  };
  connect.agent((agent) => {
    agent.getEndpoints(agent.getAllQueueARNs(), {
      success: (answer) => {
        endpoints = answer.endpoints;
        const options = endpoints.map(({ name, type }) =>
          element('option', {}, `${name} (${type.replace('_', ' ')})`),
        );
        select.replaceChildren(...options);
      },
      failure: () => {
        fail('The quick connects could not be read.');
      },
    });
  });
  return element(
    'div',
    { class: 'panel', role: 'group', 'aria-label': 'Transfer or add' },
    select,
    number,
    button('Add', 'Add to call', on('add')),
    button('Transfer', 'Transfer call', on('transfer')),
  );
}
