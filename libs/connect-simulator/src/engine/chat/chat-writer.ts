import type { ChatParticipant } from './chat-line.js';
import type { Conversation } from './conversation.js';

/** Who may write beside the agents: the customer, a bot of a flow, the flow itself, a bot of one's own, a supervisor. */
export const chatWriters = ['customer', 'bot', 'system', 'custom-bot', 'supervisor'] as const;

export type ChatWriter = (typeof chatWriters)[number];

const others = {
  bot: { role: 'SYSTEM', name: 'BOT' },
  system: { role: 'SYSTEM', name: 'SYSTEM_MESSAGE' },
  'custom-bot': { role: 'CUSTOM_BOT', name: 'CUSTOM_BOT' },
  supervisor: { role: 'SUPERVISOR', name: 'Supervisor' },
} as const;

/** A writer as a participant of a chat; `name` takes the place of the usual one. */
export function writerOf(
  conversation: Conversation,
  writer: ChatWriter,
  name: string | undefined,
): ChatParticipant {
  if (writer === 'customer') return { ...conversation.customer, name: name ?? conversation.customer.name };
  const usual = others[writer];
  return { participantId: `${conversation.callId}-${writer}`, role: usual.role, name: name ?? usual.name };
}
