import { contactDetails, describeQueue, describeState } from './contact-details.js';
import { contactOrders } from './contact-orders.js';
import { button, element } from './element.js';
import { numberPad } from './number-pad.js';

/** One contact on the softphone's face. */
export interface ContactCard {
  readonly node: HTMLElement;
  update(contact: connect.Contact): void;
  showMuted(isMuted: boolean): void;
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
  node.append(element('p', { class: 'state' }, state, time), caller, queue, actions);
  let contact = first;
  let details = contactDetails(first);
  let shownActions = '';
  let isMuted = false;
  let pad: HTMLElement | undefined;
  // The same contact may ring again, so an acceptance counts only for the state it was made in.
  let acceptedSince = Number.NaN;
  const isAccepted = () => acceptedSince === details.since;
  first.onAccepted(() => {
    acceptedSince = details.since;
    show();
  });

  const press = (order: keyof ReturnType<typeof contactOrders>, digit = '') => {
    contactOrders(contact, fail)[order](digit);
  };
  const on = (order: Exclude<keyof ReturnType<typeof contactOrders>, 'sendDigit'>) => () => {
    press(order);
  };
  const togglePad = () => {
    if (pad === undefined) {
      pad = numberPad((digit) => {
        press('sendDigit', digit);
      });
      node.append(pad);
    } else {
      pad.remove();
      pad = undefined;
    }
    showActions();
  };
  const buttons = (): HTMLButtonElement[] => {
    switch (details.state) {
      case 'connecting':
        if (details.isOutbound || isAccepted())
          return [button('Hang up', 'Hang up', on('hangUp'), { class: 'stop' })];
        return [
          button('Accept', 'Accept call', on('accept'), { class: 'go' }),
          button('Reject', 'Reject call', on('reject'), { class: 'stop' }),
        ];
      case 'connected':
        return [
          button('Hang up', 'Hang up', on('hangUp'), { class: 'stop' }),
          details.isOnHold
            ? button('Resume', 'Resume call', on('resume'))
            : button('Hold', 'Hold call', on('hold')),
          isMuted
            ? button('Unmute', 'Unmute', () => setMute(false))
            : button('Mute', 'Mute', () => setMute(true)),
          button('Number pad', 'Number pad', togglePad, { 'aria-expanded': String(pad !== undefined) }),
        ];
      default:
        return [button('Clear contact', 'Clear contact', on('clear'))];
    }
  };
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
      pad = undefined;
    }
    node.dataset['state'] = details.state;
    node.dataset['contactId'] = details.contactId;
    const isDialling = details.isOutbound && details.state === 'connecting';
    node.setAttribute(
      'aria-label',
      isDialling
        ? `Calling ${details.caller} ${describeQueue(details)}`
        : `${describeState(details, isAccepted())}, ${details.caller}`,
    );
    state.textContent = describeState(details, isAccepted());
    caller.textContent = details.caller;
    queue.textContent = describeQueue(details);
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
      const seconds = Math.max(0, Math.floor((now - details.since) / 1000));
      time.textContent = `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
    },
  };
}

function setMute(isMuted: boolean): void {
  connect.agent((agent) => {
    if (isMuted) agent.mute();
    else agent.unmute();
  });
}
