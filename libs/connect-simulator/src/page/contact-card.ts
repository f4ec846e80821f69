import { contactDetails, describeQueue, describeState, isCalling } from './contact-details.js';
import { contactOrders } from './contact-orders.js';
import type { ContactOrders } from './contact-orders.js';
import { elapsedText } from './elapsed-text.js';
import { button, element } from './element.js';
import { numberPad } from './number-pad.js';
import { partyList } from './party-list.js';
import { transferPanel } from './transfer-panel.js';

type SimpleOrder = Exclude<
  keyof ContactOrders,
  'sendDigit' | 'add' | 'transfer' | 'drop' | 'pause' | 'takeUp'
>;

/** One contact on the softphone's face. */
export interface ContactCard {
  readonly node: HTMLElement;
  update(contact: connect.Contact): void;
  showMuted(isMuted: boolean): void;
  /** Something was written in a chat. */
  readNews?(): void;
  tick(now: number): void;
}

/** A card that follows a contact; buttons are made anew only when they change, so that the focus stays. */
export function contactCard(first: connect.Contact, fail: (sentence: string) => void): ContactCard {
  const state = element('span', { role: 'status' });
  const time = element('span', { class: 'time', role: 'timer', 'aria-label': 'Time in this state' });
  const caller = element('h2');
  const queue = element('p', { class: 'quiet' });
  const actions = element('div', { class: 'actions' });
  const node = element('section', { class: 'contact' });
  let contact = first;
  const parties = partyList((connectionId) => {
    contactOrders(contact, fail).drop(connectionId);
  });
  node.append(element('p', { class: 'state' }, state, time), caller, queue, parties.node, actions);
  let details = contactDetails(first);
  let shownActions = '';
  let isMuted = false;
  let pad: HTMLElement | undefined;
  let panel: HTMLElement | undefined;
  // The same contact may ring again, so an acceptance counts only for the state it was made in.
  let acceptedSince = Number.NaN;
  const isAccepted = () => acceptedSince === details.since;
  first.onAccepted(() => {
    acceptedSince = details.since;
    show();
  });

  const on = (order: SimpleOrder) => () => {
    contactOrders(contact, fail)[order]();
  };
  const toggle = (open: HTMLElement | undefined, make: () => HTMLElement) => {
    open?.remove();
    if (open !== undefined) return undefined;
    const made = make();
    node.append(made);
    return made;
  };
  const togglePanel = () => {
    panel = toggle(panel, () =>
      transferPanel(
        {
          add: (endpoint) => {
            contactOrders(contact, fail).add(endpoint);
            togglePanel();
          },
          transfer: (endpoint) => {
            contactOrders(contact, fail).transfer(endpoint);
            togglePanel();
          },
        },
        fail,
      ),
    );
    showActions();
  };
  const togglePad = () => {
    pad = toggle(pad, () =>
      numberPad((digit) => {
        contactOrders(contact, fail).sendDigit(digit);
      }),
    );
    showActions();
  };
  const buttons = (): HTMLButtonElement[] => {
    switch (details.state) {
      case 'incoming':
      case 'connecting':
        if (isCalling(details) || isAccepted())
          return [button('Hang up', 'Hang up', on('hangUp'), { class: 'stop' })];
        return [
          button('Accept', 'Accept call', on('accept'), { class: 'go' }),
          button('Reject', 'Reject call', on('reject'), { class: 'stop' }),
        ];
      case 'connected':
        if (details.monitoring !== undefined) return monitorButtons();
        return [
          details.hasThirdParty
            ? button('Leave', 'Leave call', on('hangUp'), { class: 'stop' })
            : button('Hang up', 'Hang up', on('hangUp'), { class: 'stop' }),
          details.isOnHold
            ? button('Resume', 'Resume call', on('resume'))
            : button('Hold', 'Hold call', on('hold')),
          isMuted
            ? button('Unmute', 'Unmute', () => setMute(false))
            : button('Mute', 'Mute', () => setMute(true)),
          button('Number pad', 'Number pad', togglePad, { 'aria-expanded': String(pad !== undefined) }),
          button('Transfer or add', 'Transfer or add', togglePanel, {
            'aria-expanded': String(panel !== undefined),
          }),
          ...(details.hasThirdParty
            ? [button('Merge', 'Merge calls', on('merge')), button('Swap', 'Swap hold', on('swap'))]
            : []),
        ];
      default:
        return [button('Clear contact', 'Clear contact', on('clear'))];
    }
  };
  const monitorButtons = (): HTMLButtonElement[] => [
    button('Stop', 'Stop monitoring', on('hangUp'), { class: 'stop' }),
    ...(details.monitoring === 'silent' ? [button('Barge in', 'Barge in', on('bargeIn'))] : []),
    ...(details.monitoring === 'barge' ? [button('Listen only', 'Listen only', on('listen'))] : []),
  ];
  const showActions = () => {
    const next = buttons();
    const wanted = next.map((each) => each.outerHTML).join('');
    if (wanted === shownActions) return;
    shownActions = wanted;
    const focused = [...actions.children].indexOf(document.activeElement ?? actions);
    actions.replaceChildren(...next);
    next[focused]?.focus();
  };
  const show = () => {
    if (details.state !== 'connected') {
      pad?.remove();
      panel?.remove();
      pad = panel = undefined;
    }
    node.dataset['state'] = details.state;
    node.dataset['contactId'] = details.contactId;
    node.setAttribute(
      'aria-label',
      isCalling(details)
        ? `Calling ${details.caller} ${describeQueue(details)}`
        : `${describeState(details, isAccepted())}, ${details.caller}`,
    );
    state.textContent = describeState(details, isAccepted());
    caller.textContent = details.caller;
    queue.textContent = describeQueue(details);
    parties.show(details.parties);
    showActions();
  };
  show();
  return {
    node,
    update: (next) => {
      contact = next;
      details = contactDetails(next);
      show();
    },
    showMuted: (muted) => {
      isMuted = muted;
      showActions();
    },
    tick: (now) => {
      time.textContent = elapsedText(now - details.since);
    },
  };
}

function setMute(isMuted: boolean): void {
  connect.agent((agent) => {
    if (isMuted) agent.mute();
    else agent.unmute();
  });
}
