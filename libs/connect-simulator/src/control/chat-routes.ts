import { Hono } from 'hono';
import { chatEventType } from '../engine/chat/chat-line.js';
import type { ChatAuthor } from '../engine/chat/chat-orders.js';
import { chatWriters } from '../engine/chat/chat-writer.js';
import type { ChatOrder, OpeningLine } from '../engine/chat/start-chat.js';
import type { SimulatorContext } from '../server/simulator-context.js';
import { agentIdFrom } from './agent-id-from.js';
import { chatLineView, chatView } from './chat-view.js';
import { ControlError } from './control-error.js';
import {
  bodyFrom,
  readJson,
  readOptionalFlag,
  readOptionalText,
  readOptionalWord,
  readText,
} from './read-body.js';
import type { ControlBody } from './read-body.js';
import { readAttributes } from './read-contact-order.js';

const authors = [...chatWriters, 'agent'] as const;

/** `/control/chats`: be the customer of a chat, its bots, or whoever else writes. */
export function chatRoutes({ engine, subscribers }: SimulatorContext) {
  const app = new Hono();
  const { chat } = engine;

  app.post('/', async (c) => {
    const body = await readJson(c.req);
    return c.json({ contactId: chat.start(readChatOrder(body, agentIdFrom(engine, body))) }, 201);
  });
  app.get('/:id', (c) => {
    const conversation = chat.conversation(c.req.param('id'));
    const heardBy = chat
      .agentsIn(conversation.callId)
      .filter((agentId) => subscribers('aws/chat').has(agentId))
      .map((agentId) => engine.session(agentId).agent.username);
    return c.json(chatView(conversation, heardBy));
  });
  app.post('/:id/messages', async (c) => {
    const body = await readJson(c.req);
    const draft = {
      type: 'MESSAGE',
      content: readText(body, 'text'),
      contentType: readOptionalText(body, 'contentType') ?? 'text/plain',
    } as const;
    const line = chat.write(c.req.param('id'), authorIn(body), draft, readOptionalText(body, 'name'));
    return c.json(chatLineView(line), 201);
  });
  app.post('/:id/attachments', async (c) => {
    const body = await readJson(c.req);
    const draft = {
      type: 'ATTACHMENT',
      attachmentName: readText(body, 'fileName'),
      contentType: readOptionalText(body, 'contentType') ?? 'application/octet-stream',
    } as const;
    return c.json(chatLineView(chat.write(c.req.param('id'), authorIn(body), draft)), 201);
  });
  app.post('/:id/events', async (c) => {
    const body = await readJson(c.req);
    const author = readOptionalWord(body, 'as', authors);
    const draft = {
      type: 'EVENT',
      contentType: chatEventType(readText(body, 'event')),
      content: readOptionalText(body, 'content'),
    } as const;
    return c.json(chatLineView(chat.write(c.req.param('id'), author, draft)), 201);
  });
  app.post('/:id/typing', async (c) => {
    chat.showTyping(c.req.param('id'), authorIn(await readJson(c.req)));
    return c.json({});
  });
  app.post('/:id/receipts', async (c) => {
    const body = await readJson(c.req);
    const kind = readOptionalWord(body, 'kind', ['delivered', 'read'] as const) ?? 'read';
    return c.json(
      chatLineView(chat.giveReceipt(c.req.param('id'), 'customer', readText(body, 'messageId'), kind)),
    );
  });
  return app;
}

/** A chat to be offered, from a body. Throws 400. */
export function readChatOrder(body: ControlBody, agentId: string): ChatOrder {
  return {
    agentId,
    customerName: readText(body, 'customerName'),
    queue: readText(body, 'queue'),
    attributes: readAttributes(body['attributes'] ?? {}),
    history: readHistory(body['history'] ?? []),
    isOwnInitial: readOptionalFlag(body, 'isOwnInitial') ?? false,
  };
}

function readHistory(value: unknown): readonly OpeningLine[] {
  if (!Array.isArray(value)) throw new ControlError(400, '"history" must be a list.');
  return value.map(bodyFrom).map((line) => ({
    as: readOptionalWord(line, 'as', chatWriters) ?? 'bot',
    text: readText(line, 'text'),
    contentType: readOptionalText(line, 'contentType') ?? 'text/plain',
    name: readOptionalText(line, 'name'),
  }));
}

function authorIn(body: ControlBody): ChatAuthor {
  return readOptionalWord(body, 'as', authors) ?? 'customer';
}
