import type { ChatLineView } from '../control/chat-view.js';
import { element } from './element.js';

/** What was written in a chat and what happened, oldest first; lines that are new are read out. */
export function chatLog() {
  const node = element('div', { class: 'log', role: 'log', 'aria-label': 'Conversation', tabindex: '0' });
  const shown = new Set<string>();
  return {
    node,
    show: (lines: readonly ChatLineView[]) => {
      const added = lines.filter(({ id }) => !shown.has(id));
      if (added.length === 0) return;
      for (const { id } of added) shown.add(id);
      node.append(...added.map(chatItem));
      node.scrollTop = node.scrollHeight;
    },
  };
}

function chatItem({ type, contentType, role, name, text, at }: ChatLineView): HTMLElement {
  const time = new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  if (type === 'EVENT') {
    return element('div', { class: 'event' }, `${describeEvent(contentType, name)}, ${time}`);
  }
  const by = element('span', { class: 'by' }, `${name ?? 'Somebody'}, ${time}`);
  const what = type === 'ATTACHMENT' ? `Attachment: ${text}` : text;
  return element('div', { class: role === 'AGENT' ? 'own' : 'other' }, by, element('span', {}, what));
}

function describeEvent(contentType: string, name: string | null): string {
  const who = name ?? 'Somebody';
  const event = contentType.split('.event.')[1] ?? contentType;
  switch (event) {
    case 'participant.joined':
      return `${who} joined`;
    case 'participant.left':
      return `${who} left`;
    case 'transfer.succeeded':
      return 'The chat was transferred';
    case 'transfer.failed':
      return 'The transfer failed';
    case 'chat.ended':
      return 'The chat ended';
    default:
      return `${who}: ${event}`;
  }
}
