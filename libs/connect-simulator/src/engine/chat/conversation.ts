import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import type { SimulatedContact } from '../simulated-contact.js';
import type { ChatLine, ChatParticipant } from './chat-line.js';

/** One customer's chat through all of its legs. It is never changed in place. */
export interface Conversation {
  /** `callId` of its contacts. */
  readonly callId: string;
  /** Its legs, oldest first; what is written now belongs to the last. */
  readonly contactIds: readonly [string, ...string[]];
  readonly customer: ChatParticipant;
  /** Oldest first. */
  readonly lines: readonly ChatLine[];
  /** Agents who are in it, by participant id. */
  readonly joined: readonly string[];
  /** Lines by the token their writer gave, so that a repeated request writes nothing. */
  readonly byClientToken: ReadonlyMap<string, ChatLine>;
  readonly isOver: boolean;
}

/** Something to be passed on to the pages of agents at once, kept or not. */
export interface ChatNews {
  readonly agentIds: readonly string[];
  readonly initialContactId: string;
  readonly line: Omit<ChatLine, 'type'> & { readonly type: ChatLine['type'] | 'MESSAGEMETADATA' };
}

/** The chat that a contact is a leg of. Throws `invalid-request` if it is no chat. */
export function conversationOf(core: EngineCore, contact: SimulatedContact): Conversation {
  const conversation = core.conversations.get(contact.callId);
  if (conversation !== undefined) return conversation;
  throw new EngineError('invalid-request', `Contact ${contact.contactId} is no chat.`);
}

/** Puts a changed conversation in the place of the one before. */
export function keepConversation(core: EngineCore, conversation: Conversation): void {
  core.conversations = new Map(core.conversations).set(conversation.callId, conversation);
}
