import { addContact } from '../add-contact.js';
import type { EngineCore } from '../engine-core.js';
import { EngineError } from '../engine-error.js';
import { hasRoomFor } from '../has-room-for.js';
import { demandRoutable } from '../offer-contact.js';
import { queueNamed } from '../queue-named.js';
import { customerLeg } from '../simulated-contact.js';
import { chatEvents } from './chat-line.js';
import type { ChatLineDraft } from './chat-line.js';
import { keepConversation } from './conversation.js';
import type { Conversation } from './conversation.js';
import { writerOf } from './chat-writer.js';
import type { ChatWriter } from './chat-writer.js';
import { lineFrom } from './write-line.js';

/** What somebody wrote before an agent was found. */
export interface OpeningLine {
  readonly as: ChatWriter;
  readonly text: string;
  readonly contentType: string;
  readonly name: string | undefined;
}

/** A chat that reached a queue and is offered to an agent. */
export interface ChatOrder {
  readonly agentId: string;
  readonly customerName: string;
  readonly queue: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What was written before, oldest first. */
  readonly history: readonly OpeningLine[];
  /** Whether the contact names itself as the first of its chain; without it there is no such id, as in the vendor's data. */
  readonly isOwnInitial: boolean;
}

/** How long before the offer each opening line was written: a second apart. */
const openingPaceMs = 1000;

/** Offers a chat. Throws `unknown-queue`; `invalid-state` unless the agent is routable and has a free place. */
export function startChat(core: EngineCore, order: ChatOrder): string {
  const queue = queueNamed(core.world, order.queue);
  demandRoutable(core, order.agentId);
  if (!hasRoomFor(core, order.agentId, 'chat')) {
    throw new EngineError(
      'invalid-state',
      `${core.session(order.agentId).agent.name} has as many chats as they can have at once.`,
    );
  }
  const contactId = core.createId();
  addContact(core, {
    contactId,
    agentId: order.agentId,
    channel: 'chat',
    direction: 'inbound',
    initiationMethod: 'api',
    queue: queue.name,
    customerNumber: '',
    customerName: order.customerName,
    systemNumber: '',
    initialContactId: order.isOwnInitial ? contactId : undefined,
    attributes: order.attributes,
  });
  const contact = core.contact(contactId);
  const { connectionId } = customerLeg(contact);
  const conversation: Conversation = {
    callId: contact.callId,
    contactIds: [contactId],
    customer: { participantId: connectionId, role: 'CUSTOMER', name: order.customerName },
    lines: [],
    joined: [],
    byClientToken: new Map(),
    isOver: false,
  };
  keepConversation(core, { ...conversation, lines: openingLines(core, conversation, order.history) });
  return contactId;
}

function openingLines(core: EngineCore, conversation: Conversation, history: readonly OpeningLine[]) {
  const startedAt = core.clock.now() - (history.length + 1) * openingPaceMs;
  const drafts: ChatLineDraft[] = [
    { type: 'EVENT', contentType: chatEvents.joined, participant: conversation.customer },
    ...history.map(({ as, text, contentType, name }) => ({
      type: 'MESSAGE' as const,
      contentType,
      content: text,
      participant: writerOf(conversation, as, name),
    })),
  ];
  return drafts.map((draft, index) =>
    lineFrom(core, conversation, { ...draft, at: startedAt + index * openingPaceMs }),
  );
}
