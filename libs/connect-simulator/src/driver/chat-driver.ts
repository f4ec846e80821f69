import type { ChatLineView, ChatView } from '../control/chat-view.js';
import type { ChatAuthor } from '../engine/chat/chat-orders.js';
import type { ChatWriter } from '../engine/chat/chat-writer.js';
import type { ParticipantRequestRecord } from '../participant/participant-request-log.js';
import type { SendToControl } from './send-to-control.js';

/** Something to be written; `contentType` is `text/plain` without it, and `name` takes the place of the usual one. */
export interface ChatMessage {
  readonly text: string;
  readonly contentType?: string;
  readonly name?: string;
}

/** A chat to be offered. */
export interface ChatOptions {
  readonly customerName: string;
  /** By its name. */
  readonly queue: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What was written before an agent was found, oldest first, a second apart; by a bot of the flow unless `as` says otherwise. */
  readonly history?: readonly (ChatMessage & { readonly as?: ChatWriter })[];
  /** Username or id; the default agent without it. */
  readonly agent?: string;
  /** Whether the contact names itself as its initial contact; without it there is none, as in the vendor's data. */
  readonly isOwnInitial?: boolean;
}

/**
 * Orders of the driver for chats. Any contact of a chat will do; what is written belongs to the leg the chat is in. A chat
 * ends by `customerHangup` or `agentHangup`, and goes on with another agent by `transfer`.
 */
export function chatDriver(send: SendToControl) {
  const post = <Answer>(contactId: string, what: string, body: object) =>
    send<Answer>('POST', `/chats/${encodeURIComponent(contactId)}/${what}`, body);
  return {
    /** Offers a chat to the agent. 409 unless they are routable and have a free place. */
    startChat: (options: ChatOptions) => send<{ contactId: string }>('POST', '/chats', options),
    /** Somebody writes; the customer unless `as` says otherwise. `agent` is whoever is in the chat. */
    writeInChat: (contactId: string, message: string | (ChatMessage & { readonly as?: ChatAuthor })) =>
      post<ChatLineView>(contactId, 'messages', typeof message === 'string' ? { text: message } : message),
    /** Somebody sends a file, of which there is the name and nothing else. */
    attachInChat: (
      contactId: string,
      file: { readonly fileName: string; readonly contentType?: string; readonly as?: ChatAuthor },
    ) => post<ChatLineView>(contactId, 'attachments', file),
    /** Something happens that the simulator does not do by itself, e.g. `participant.idle`; by nobody unless `as` is given. */
    addChatEvent: (
      contactId: string,
      event: { readonly event: string; readonly as?: ChatAuthor; readonly content?: string },
    ) => post<ChatLineView>(contactId, 'events', event),
    /** The agents see that somebody is writing, the customer unless another is named. It is not kept. */
    typeInChat: async (contactId: string, as?: ChatAuthor) => void (await post(contactId, 'typing', { as })),
    /** The customer got or read a message of the agent's. */
    giveReceipt: (contactId: string, messageId: string, kind: 'delivered' | 'read') =>
      post<ChatLineView>(contactId, 'receipts', { messageId, kind }),
    /** The whole chat of a contact, all of its legs, also when it is over. */
    chat: (contactId: string) => send<ChatView>('GET', `/chats/${encodeURIComponent(contactId)}`),
    /** What reached the participant service, oldest first. */
    participantRequests: async () =>
      (await send<{ requests: ParticipantRequestRecord[] }>('GET', '/participant-requests')).requests,
    clearParticipantRequests: async () => void (await send('DELETE', '/participant-requests')),
  };
}
