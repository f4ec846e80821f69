import { contactsOfCall } from '../call-parties.js';
import { demandThat } from '../contact-transitions.js';
import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import { isLive } from '../simulated-contact.js';
import type { SimulatedContact } from '../simulated-contact.js';
import { agentJoins, agentParticipant } from './chat-life.js';
import { chatEvents } from './chat-line.js';
import type { ChatLine, ChatLineDraft, ChatParticipant } from './chat-line.js';
import { writerOf } from './chat-writer.js';
import type { ChatWriter } from './chat-writer.js';
import { conversationOf } from './conversation.js';
import type { ChatNews } from './conversation.js';
import { giveReceipt } from './give-receipt.js';
import { startChat } from './start-chat.js';
import type { ChatOrder } from './start-chat.js';
import { agentsIn, lineFrom, passOn, writeLine } from './write-line.js';

/** Somebody beside the pages who does something in a chat: `agent` is whoever is in it. */
export type ChatAuthor = ChatWriter | 'agent';

/** What can be done in chats; each throws `EngineError` and then changes nothing. */
export function chatOrders(core: EngineCore) {
  // What is written changes no snapshot, so nobody's poll is answered.
  const inChat = <Result>(contactId: string, work: (contact: SimulatedContact) => Result): Result =>
    core.change('none', () => work(core.contact(contactId)));
  const inOpenChat = <Result>(contactId: string, work: (contact: SimulatedContact) => Result): Result =>
    inChat(contactId, (contact) => {
      demandThat(!conversationOf(core, contact).isOver, contact, 'written in');
      return work(contact);
    });
  const authorOf = (contact: SimulatedContact, as: ChatAuthor, name: string | undefined): ChatParticipant => {
    if (as !== 'agent') return writerOf(conversationOf(core, contact), as, name);
    const [agents] = contactsOfCall(core, contact.callId).filter(({ state }) => state.type === 'connected');
    if (agents !== undefined) return agentParticipant(core, agents);
    throw new EngineError('invalid-state', `No agent is in the chat of contact ${contact.contactId}.`);
  };
  return {
    start: (order: ChatOrder) => core.change(order.agentId, () => startChat(core, order)),
    /** Ids of the agents who are in a chat, by its `callId`. */
    agentsIn: (callId: string) => agentsIn(core, callId),
    conversation: (contactId: string) => conversationOf(core, core.contact(contactId)),
    /** Adds a line by somebody beside the pages, or by nobody; it belongs to the leg the chat is in. */
    write: (contactId: string, as: ChatAuthor | undefined, draft: ChatLineDraft, name?: string): ChatLine =>
      inOpenChat(contactId, (contact) =>
        writeLine(core, contact.callId, {
          ...draft,
          participant: as === undefined ? undefined : authorOf(contact, as, name),
        }),
      ),
    /** Adds what the agent of this contact writes in a page; the same client token writes once. */
    writeInPage: (contactId: string, draft: ChatLineDraft, clientToken: string | undefined): ChatLine =>
      inOpenChat(contactId, (contact) => {
        demandThat(isLive(contact) && contact.state.type === 'connected', contact, 'written in');
        const participant = agentParticipant(core, contact);
        return writeLine(core, contact.callId, { ...draft, participant }, clientToken);
      }),
    /** Tells the agents that somebody is writing; it is not kept. */
    showTyping: (contactId: string, as: ChatAuthor, name?: string): ChatLine =>
      inOpenChat(contactId, (contact) => {
        const participant = authorOf(contact, as, name);
        const draft = { type: 'EVENT', contentType: chatEvents.typing, participant } as const;
        const line = lineFrom(core, conversationOf(core, contact), draft);
        passOn(core, contact.callId, line);
        return line;
      }),
    /** Somebody got or read a message. Throws `not-found` for an unknown one. */
    giveReceipt: (contactId: string, as: ChatAuthor, messageId: string, kind: 'delivered' | 'read') =>
      inOpenChat(contactId, (contact) =>
        giveReceipt(core, contact, authorOf(contact, as, undefined), messageId, kind),
      ),
    /** A page says that its agent is in the chat (`ConnectParticipant`), be it accepted or not. */
    join: (contactId: string): void => {
      inOpenChat(contactId, (contact) => {
        demandThat(isLive(contact), contact, 'joined');
        agentJoins(core, contact);
      });
    },
    onNews: (listener: (news: ChatNews) => void) => core.onChatNews(listener),
  };
}
