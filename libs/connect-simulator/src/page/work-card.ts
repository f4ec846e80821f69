import type { ContactCard } from './contact-card.js';
import { contactOrders } from './contact-orders.js';
import type { ContactOrders } from './contact-orders.js';
import { elapsedText } from './elapsed-text.js';
import { button, element } from './element.js';
import { handOverPanel } from './hand-over-panel.js';
import { referenceList } from './reference-list.js';

type SimpleOrder = 'accept' | 'reject' | 'pause' | 'takeUp' | 'hangUp' | 'clear';

/** A task, an e-mail or a contact of an unknown channel on the softphone's face. */
export function workCard(first: connect.Contact, fail: (sentence: string) => void): ContactCard {
  const kind = kindOf(first.getType());
  const name = first.getName();
  let contact = first;
  let panel: HTMLElement | undefined;
  let shownState = '';
  const state = element('span', { role: 'status' });
  const time = element('span', { class: 'time', role: 'timer', 'aria-label': 'Time in this state' });
  const actions = element('div', { class: 'actions' });
  const node = element('section', { class: 'contact' });
  node.dataset['contactId'] = first.getContactId();
  node.append(
    element('p', { class: 'state' }, state, time),
    element('h2', {}, name),
    ...about(first),
    actions,
  );

  const on = (order: SimpleOrder) => () => {
    contactOrders(contact, fail)[order]();
  };
  const handOver: ContactOrders['transfer'] = (endpoint) => {
    contactOrders(contact, fail).transfer(endpoint);
    togglePanel();
  };
  const togglePanel = () => {
    const open = panel;
    open?.remove();
    panel = open === undefined ? handOverPanel(handOver, fail) : undefined;
    if (panel !== undefined) node.append(panel);
    showActions();
  };
  const atWork = (isPaused: boolean): HTMLButtonElement[] => [
    button('End', `End ${kind} ${name}`, on('hangUp'), { class: 'stop' }),
    ...(first.getType() !== connect.ContactType.TASK
      ? []
      : [
          isPaused
            ? button('Resume', `Resume ${kind} ${name}`, on('takeUp'))
            : button('Pause', `Pause ${kind} ${name}`, on('pause')),
        ]),
    button('Hand over', `Hand over ${kind} ${name}`, togglePanel, {
      'aria-expanded': String(panel !== undefined),
    }),
  ];
  const buttons = (type: string): HTMLButtonElement[] => {
    switch (type) {
      case 'connecting':
        return [
          button('Accept', `Accept ${kind} ${name}`, on('accept'), { class: 'go' }),
          button('Reject', `Reject ${kind} ${name}`, on('reject'), { class: 'stop' }),
        ];
      case 'connected':
      case 'paused':
        return atWork(type === 'paused');
      default:
        return [button('Clear contact', `Clear ${kind} ${name}`, on('clear'))];
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
    if (type !== 'connected' && type !== 'paused') {
      panel?.remove();
      panel = undefined;
    }
    node.dataset['state'] = type;
    state.textContent = describeState(kind, type);
    node.setAttribute('aria-label', `${describeState(kind, type)}, ${name}`);
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
    tick: (now) => {
      time.textContent = elapsedText(now - contact.getState().timestamp.getTime());
    },
  };
}

/** Whose it is, where it comes through, what it says and what it refers to. */
function about(contact: connect.Contact): HTMLElement[] {
  const writer =
    (contact.getCustomerEndpoint() as { emailAddress?: string; displayName?: string } | null) ?? {};
  const { displayName = '', emailAddress = '' } = writer;
  const from = displayName === '' ? emailAddress : `${displayName} <${emailAddress}>`;
  const references = contact.getReferences() as connect.ReferenceDictionary | undefined;
  const description = contact.getDescription() as string | undefined;
  return [
    ...(from === '' ? [] : [element('p', {}, `From ${from}`)]),
    element('p', { class: 'quiet' }, contact.getQueue().name),
    ...(description === undefined ? [] : [element('p', { class: 'description' }, description)]),
    ...(references === undefined || Object.keys(references).length === 0 ? [] : [referenceList(references)]),
  ];
}

function kindOf(type: string): string {
  return type === 'email' ? 'e-mail' : type;
}

function describeState(kind: string, type: string): string {
  const upper = kind.charAt(0).toUpperCase() + kind.slice(1);
  switch (type) {
    case 'connecting':
      return `Incoming ${kind}`;
    case 'connected':
      return `Working on ${kind}`;
    case 'paused':
      return `${upper} paused`;
    case 'ended':
      return 'After contact work';
    case 'missed':
      return `Missed ${kind}`;
    case 'rejected':
      return `Rejected ${kind}`;
    default:
      return type;
  }
}
