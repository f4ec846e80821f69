import type { CcpPageConfig } from '../pages/ccp-page-config.js';
import { chatCard } from './chat-card.js';
import { contactCard } from './contact-card.js';
import type { ContactCard } from './contact-card.js';
import { element } from './element.js';
import { stateSelector } from './state-selector.js';
import { workCard } from './work-card.js';

/**
 * Shows agent and contacts in the page and lets a person work with them, through the page's own Streams. `readNews` has the
 * chats look for new lines.
 */
export function showSoftphone(root: HTMLElement, config: CcpPageConfig): { readonly readNews: () => void } {
  const problem = element('p', { class: 'problem', role: 'alert' });
  const fail = (sentence: string) => {
    problem.textContent = sentence;
  };
  const selector = stateSelector(config, fail);
  const list = element('div', { class: 'contacts' });
  const idle = element('p', { class: 'idle' }, 'No contacts');
  const cards = new Map<string, ContactCard>();

  const cardOf = (contact: connect.Contact) => {
    switch (contact.getType()) {
      case connect.ContactType.VOICE:
      case connect.ContactType.QUEUE_CALLBACK:
        return contactCard(contact, fail);
      case connect.ContactType.CHAT:
        return chatCard(contact, config.authToken, fail);
      default:
        return workCard(contact, fail);
    }
  };
  const tick = () => {
    for (const card of cards.values()) card.tick(Date.now());
  };
  const update = (agent: connect.Agent) => {
    selector.update(agent);
    const contacts = agent.getContacts();
    const present = new Set(contacts.map((contact) => contact.getContactId()));
    for (const [contactId, card] of cards) {
      if (present.has(contactId)) continue;
      card.node.remove();
      cards.delete(contactId);
      fail('');
    }
    for (const contact of contacts) {
      const known = cards.get(contact.getContactId());
      if (known !== undefined) {
        known.update(contact);
        continue;
      }
      const card = cardOf(contact);
      cards.set(contact.getContactId(), card);
      list.append(card.node);
    }
    idle.hidden = cards.size > 0;
    tick();
  };

  connect.agent((agent) => {
    root.replaceChildren(selector.node, problem, list, idle);
    agent.onRefresh(update);
    agent.onMuteToggle(({ muted }) => {
      for (const card of cards.values()) card.showMuted(muted);
    });
    update(agent);
    setInterval(tick, 1000);
  });
  return {
    readNews: () => {
      for (const card of cards.values()) card.readNews?.();
    },
  };
}
