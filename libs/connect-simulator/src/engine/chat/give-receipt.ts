import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import type { SimulatedContact } from '../simulated-contact.js';
import { chatEvents } from './chat-line.js';
import type { ChatLine, ChatParticipant, ChatReceipt } from './chat-line.js';
import { conversationOf, keepConversation } from './conversation.js';
import { passOn } from './write-line.js';

/**
 * Somebody got or read a message: kept with the message, and passed on as a line of its own, which is not kept. Throws
 * `not-found`.
 */
export function giveReceipt(
  core: EngineCore,
  contact: SimulatedContact,
  { participantId }: ChatParticipant,
  messageId: string,
  kind: 'delivered' | 'read',
): ChatLine {
  const conversation = conversationOf(core, contact);
  const message = conversation.lines.find(({ id }) => id === messageId);
  if (message === undefined) throw new EngineError('not-found', `There is no message ${messageId}.`);
  const at = core.clock.now();
  const known = message.receipts.find((each) => each.participantId === participantId);
  const receipt: ChatReceipt = {
    participantId,
    deliveredAt: known?.deliveredAt ?? (kind === 'delivered' ? at : undefined),
    readAt: known?.readAt ?? (kind === 'read' ? at : undefined),
  };
  const others = message.receipts.filter((each) => each !== known);
  const received: ChatLine = { ...message, receipts: [...others, receipt] };
  const lines = conversation.lines.map((line) => (line === message ? received : line));
  keepConversation(core, { ...conversation, lines });
  passOn(core, contact.callId, {
    ...message,
    at,
    type: 'MESSAGEMETADATA',
    contentType: chatEvents[kind],
    receipts: [receipt],
  });
  return received;
}
