import { chatLog } from './chat-log.js';
import { chatService } from './chat-service.js';
import { chatWriter } from './chat-writer.js';
import type { ContactCard } from './contact-card.js';
import { contactOrders } from './contact-orders.js';
import type { ContactOrders } from './contact-orders.js';
import { elapsedText } from './elapsed-text.js';
import { button, element } from './element.js';
import { handOverPanel } from './hand-over-panel.js';

const words: Readonly<Record<string, string>> = {
  connecting: 'Incoming chat',
  connected: 'Chatting',
  ended: 'Chat ended',
  missed: 'Missed chat',
  rejected: 'Rejected chat',
};

/** A chat on the softphone's face: who it is, what was written, and a field to write in. */
export function chatCard(
  first: connect.Contact,
  authToken: string,
  fail: (sentence: string) => void,
): ContactCard {
  let contact = first;
  let panel: HTMLElement | undefined;
  let shownState = '';
  const service = chatService(first.getContactId(), authToken);
  const customer = customerName(first);
  const state = element('span', { role: 'status' });
  const time = element('span', { class: 'time', role: 'timer', 'aria-label': 'Time in this state' });
  const actions = element('div', { class: 'actions' });
  const log = chatLog();
  const read = async () => {
    try {
      log.show((await service.read()).lines);
    } catch {
      fail('The chat could not be read.');
    }
  };
  const writer = chatWriter(customer, async (text) => {
    try {
      await service.write(text);
    } catch (cause) {
      fail('The message could not be sent.');
      throw cause;
    }
    await read();
  });
  const node = element('section', { class: 'contact chat' });
  node.dataset['contactId'] = first.getContactId();
  node.append(
    element('p', { class: 'state' }, state, time),
    element('h2', {}, customer),
    element('p', { class: 'quiet' }, first.getQueue().name),
    log.node,
    writer,
    actions,
  );
  const on = (order: 'accept' | 'reject' | 'hangUp' | 'clear') => () => {
    contactOrders(contact, fail)[order]();
  };
  const togglePanel = () => {
    const open = panel;
    open?.remove();
    panel = open === undefined ? handOverPanel(handOver, fail) : undefined;
    if (panel !== undefined) node.append(panel);
    showActions();
  };
  const handOver: ContactOrders['transfer'] = (endpoint) => {
    contactOrders(contact, fail).transfer(endpoint);
    togglePanel();
  };
  const buttons = (type: string): HTMLButtonElement[] => {
    switch (type) {
      case 'connecting':
        return [
          button('Accept', `Accept chat of ${customer}`, on('accept'), { class: 'go' }),
          button('Reject', `Reject chat of ${customer}`, on('reject'), { class: 'stop' }),
        ];
      case 'connected':
        return [
          button('End', `End chat with ${customer}`, on('hangUp'), { class: 'stop' }),
          button('Hand over', `Hand over chat of ${customer}`, togglePanel, {
            'aria-expanded': String(panel !== undefined),
          }),
        ];
      default:
        return [button('Clear contact', `Clear chat of ${customer}`, on('clear'))];
    }
  };
  const showActions = () => {
    const focused = [...actions.children].indexOf(document.activeElement ?? actions);
    const next = buttons(contact.getState().type);
    actions.replaceChildren(...next);
    next[focused]?.focus();
  };
  const show = () => {
    const { type } = contact.getState();
    if (type === shownState) return;
    shownState = type;
    if (type !== 'connected') {
      panel?.remove();
      panel = undefined;
    }
    node.dataset['state'] = type;
    node.setAttribute('aria-label', `${words[type] ?? type}, ${customer}`);
    state.textContent = words[type] ?? type;
    writer.hidden = type !== 'connected';
    log.node.hidden = type !== 'connected' && type !== 'ended';
    if (!log.node.hidden) void read();
    showActions();
  };
  show();
  return {
    node,
    update: (next) => {
      contact = next;
      show();
    },
    showMuted: () => undefined,
    readNews: () => {
      if (!log.node.hidden) void read();
    },
    tick: (now) => {
      time.textContent = elapsedText(now - contact.getState().timestamp.getTime());
    },
  };
}

/** Read from the contact's data: to ask for the connection of a chat that rings is to join it (spec/connect.md 5.10). */
function customerName(contact: connect.Contact): string {
  const { contactData } = contact.toSnapshot() as unknown as { contactData: ChatData };
  const customer = contactData.connections.find(({ initial }) => initial);
  return customer?.chatMediaInfo?.customerName ?? 'Somebody';
}

interface ChatData {
  readonly connections: readonly {
    readonly initial: boolean;
    readonly chatMediaInfo?: { readonly customerName?: string };
  }[];
}
