import { button, element } from './element.js';

/** Somebody else in the call. */
export interface Party {
  readonly connectionId: string;
  readonly name: string;
  readonly state: string;
}

/** Everybody in a call of more than two, each with a button to drop them; made anew only when it changes. */
export function partyList(drop: (connectionId: string) => void) {
  const node = element('ul', { class: 'parties', 'aria-label': 'Participants' });
  let shown = '';
  return {
    node,
    show: (parties: readonly Party[]) => {
      const wanted = JSON.stringify(parties);
      if (wanted === shown) return;
      shown = wanted;
      const items = parties.map(({ connectionId, name, state }) => {
        const item = element('li', {}, element('span', {}, `${name}: ${state.replace('_', ' ')}`));
        const press = () => {
          drop(connectionId);
        };
        if (state !== 'disconnected') item.append(button('Drop', `Drop ${name}`, press, { class: 'plain' }));
        return item;
      });
      node.replaceChildren(...items);
      node.hidden = items.length === 0;
    },
  };
}
