import type { ChatLine, ChatRole } from '../engine/chat/chat-line.js';
import type { Conversation } from '../engine/chat/conversation.js';

/** A line of a chat as the control API shows it; `at` is an ISO time. */
export interface ChatLineView {
  readonly id: string;
  readonly at: string;
  /** The leg it belongs to. */
  readonly contactId: string;
  readonly type: ChatLine['type'];
  readonly contentType: string;
  /** Null, as is the name, for what happens to the chat as a whole. */
  readonly role: ChatRole | null;
  readonly name: string | null;
  /** What was written; empty for events, the file name of an attachment. */
  readonly text: string;
}

/** A chat as the control API shows it, all of its legs. */
export interface ChatView {
  /** Its legs, oldest first; the last may not be offered to anybody yet. */
  readonly contactIds: readonly string[];
  readonly customerName: string;
  /** Whether it has ended. */
  readonly over: boolean;
  /** Agents, by username, who are in it and whose pages hear at once of what is written from now on. */
  readonly heardBy: readonly string[];
  /** Oldest first. */
  readonly lines: readonly ChatLineView[];
}

export function chatView(
  { contactIds, customer, isOver, lines }: Conversation,
  heardBy: readonly string[],
): ChatView {
  return {
    contactIds,
    customerName: customer.name ?? '',
    over: isOver,
    heardBy,
    lines: lines.map(chatLineView),
  };
}

export function chatLineView(line: ChatLine): ChatLineView {
  return {
    id: line.id,
    at: new Date(line.at).toISOString(),
    contactId: line.contactId,
    type: line.type,
    contentType: line.contentType,
    role: line.participant?.role ?? null,
    name: line.participant?.name ?? null,
    text: line.attachment?.name ?? line.content ?? '',
  };
}
