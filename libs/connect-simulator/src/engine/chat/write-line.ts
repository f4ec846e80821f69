import { contactsOfCall } from '../call-parties.js';
import type { EngineCore } from '../engine-core.js';
import type { ChatLine, ChatLineDraft } from './chat-line.js';
import { keepConversation } from './conversation.js';
import type { ChatNews, Conversation } from './conversation.js';

/** Adds a line to a chat and passes it on to the agents who are in it. A client token that is known adds nothing. */
export function writeLine(
  core: EngineCore,
  callId: string,
  draft: ChatLineDraft,
  clientToken?: string,
): ChatLine {
  const conversation = conversationNamed(core, callId);
  const known = clientToken === undefined ? undefined : conversation.byClientToken.get(clientToken);
  if (known !== undefined) return known;
  const line = lineFrom(core, conversation, draft);
  keepConversation(core, {
    ...conversation,
    lines: [...conversation.lines, line],
    byClientToken:
      clientToken === undefined
        ? conversation.byClientToken
        : new Map(conversation.byClientToken).set(clientToken, line),
  });
  passOn(core, callId, line);
  return line;
}

/** Makes a line that belongs to the last leg, without adding it. */
export function lineFrom(core: EngineCore, conversation: Conversation, draft: ChatLineDraft): ChatLine {
  return {
    id: core.createId(),
    at: draft.at ?? core.clock.now(),
    type: draft.type,
    contentType: draft.contentType,
    contactId: conversation.contactIds.at(-1) ?? conversation.contactIds[0],
    participant: draft.participant,
    content: draft.content,
    attachment:
      draft.attachmentName === undefined
        ? undefined
        : { attachmentId: core.createId(), name: draft.attachmentName },
    receipts: [],
  };
}

/** Tells the agents who are in a chat, and nobody else; nothing is told twice. */
export function passOn(core: EngineCore, callId: string, line: ChatNews['line']): void {
  const agentIds = agentsIn(core, callId);
  const [initialContactId] = conversationNamed(core, callId).contactIds;
  core.announce({ agentIds, initialContactId, line });
}

/** Ids of the agents who are in a chat. */
export function agentsIn(core: EngineCore, callId: string): string[] {
  const inIt = contactsOfCall(core, callId).filter(({ state }) => state.type === 'connected');
  return inIt.map(({ agentId }) => agentId);
}

function conversationNamed(core: EngineCore, callId: string): Conversation {
  const conversation = core.conversations.get(callId);
  if (conversation === undefined) throw new Error(`There is no chat ${callId}.`);
  return conversation;
}
