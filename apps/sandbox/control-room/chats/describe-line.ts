import type { ChatLineView } from '@patchcord/connect-simulator';

/** A line of a chat as the customer's window shows it. */
export interface LineDescription {
  /** `own` is the customer's, `other` anybody else's; `event` is something that happened. */
  readonly side: 'own' | 'other' | 'event';
  /** Who wrote it; empty for what happened. */
  readonly by: string;
  readonly text: string;
}

/** @returns what the customer sees of a line */
export function describeLine({ type, contentType, role, name, text }: ChatLineView): LineDescription {
  const by = name ?? 'Somebody';
  if (type === 'EVENT') {
    return { side: 'event', by: '', text: describeEvent(contentType.split('.event.')[1] ?? contentType, by) };
  }
  const side = role === 'CUSTOMER' ? 'own' : 'other';
  return { side, by, text: type === 'ATTACHMENT' ? `Attachment: ${text}` : text };
}

function describeEvent(event: string, who: string): string {
  switch (event) {
    case 'participant.joined':
      return `${who} joined`;
    case 'participant.left':
      return `${who} left`;
    case 'transfer.succeeded':
      return 'The chat was handed over';
    case 'transfer.failed':
      return 'Handing the chat over failed';
    case 'chat.ended':
      return 'The chat ended';
    default:
      return `${who}: ${event}`;
  }
}
