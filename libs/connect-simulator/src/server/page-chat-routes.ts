import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { chatView } from '../control/chat-view.js';
import { EngineError } from '../engine/engine-error.js';
import { authCookieName } from './auth-cookie.js';
import type { SimulatorContext } from './simulator-context.js';

/**
 * `/sim/chats/:contactId`: the CCP page's own way to read and write its agent's chats. It leaves the participant service
 * alone, so that what reaches that comes from the pages under test.
 */
export function pageChatRoutes({ engine, signIns }: SimulatorContext) {
  const app = new Hono();
  const ownChat = (c: Context, contactId: string) => {
    const signIn = signIns.find(c.req.header('x-amz-bearer')) ?? signIns.find(getCookie(c, authCookieName));
    const contact = engine
      .contacts()
      .find((each) => each.contactId === contactId && each.agentId === signIn?.agentId);
    return contact?.acceptedAt === undefined || contact.channel !== 'chat' ? undefined : contact;
  };

  app.get('/sim/chats/:id', (c) => {
    const contact = ownChat(c, c.req.param('id'));
    if (contact === undefined) return c.json({ message: 'This is no chat of this agent.' }, 404);
    return c.json(chatView(engine.chat.conversation(contact.contactId), []));
  });
  app.post('/sim/chats/:id', async (c) => {
    const contact = ownChat(c, c.req.param('id'));
    const content = (await c.req.text()).trim();
    if (contact === undefined) return c.json({ message: 'This is no chat of this agent.' }, 404);
    if (content === '') return c.json({ message: 'There is nothing to send.' }, 400);
    try {
      const draft = { type: 'MESSAGE', contentType: 'text/plain', content } as const;
      engine.chat.writeInPage(contact.contactId, draft, undefined);
      return c.json({});
    } catch (cause) {
      if (cause instanceof EngineError) return c.json({ message: cause.message }, 409);
      throw cause;
    }
  });
  return app;
}
