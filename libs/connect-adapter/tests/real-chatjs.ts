import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { vi } from 'vitest';
import type { ChatItemData, ChatSession } from '../src/chat-types.js';

type Handler = (data: { readonly content: string }) => void;

interface ChatSessionFactory {
  setGlobalConfig(config: object): void;
  create(options: object): ChatSession & { connect(): Promise<unknown> };
}

/**
 * The unmodified chatjs, in Node, with a participant service on localhost and a WebSocket manager of ours in the place of
 * Streams' (connect.md, section 5.10).
 */
export async function startRealChatjs() {
  const expiry = new Date(Date.now() + 60 * 60 * 1_000).toISOString();
  const written: ChatItemData[] = [];
  const pages: (string | undefined)[] = [];
  let status = 200;
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const answer = answerTo(request.url ?? '', JSON.parse(body || '{}') as Record<string, unknown>);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status === 200 ? answer : { message: 'Access denied' }), () => {
        if (request.url?.endsWith('/transcript'))
          pages.push(request.headers['x-amz-bearer'] as string | undefined);
      });
    });
  });
  const answerTo = (url: string, { NextToken, MaxResults }: Record<string, unknown>): object => {
    if (!url.endsWith('/participant/transcript')) {
      return { ConnectionCredentials: { ConnectionToken: 'ct', Expiry: expiry } };
    }
    const end = typeof NextToken === 'string' ? Number(NextToken) : written.length;
    const start = Math.max(0, end - Number(MaxResults));
    return {
      InitialContactId: 'c1',
      NextToken: start > 0 ? String(start) : '',
      Transcript: written.slice(start, end),
    };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const handlers = new Set<Handler>();
  const subscription = () => () => undefined;
  const websocketManager = {
    subscribeTopics: () => undefined,
    onMessage: (_topic: string, handler: Handler) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    onConnectionGain: subscription,
    onConnectionLost: subscription,
    onInitFailure: subscription,
  };
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('navigator', { userAgent: 'test' });
  vi.stubGlobal('connect', { version: '2.28.2' });
  createRequire(import.meta.url)('amazon-connect-chatjs');
  const { ChatSession } = (
    globalThis as unknown as { readonly connect: { readonly ChatSession: ChatSessionFactory } }
  ).connect;
  ChatSession.setGlobalConfig({
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
  });

  return {
    written,
    /** The token of each request for a page that was answered. */
    pages,
    /** From now on the service refuses everything. */
    refuse: () => void (status = 403),
    /** Everything is as at first: chatjs keeps its client, and so the address of the service. */
    reset: () => {
      written.length = 0;
      pages.length = 0;
      status = 200;
    },
    open: async (): Promise<ChatSession> => {
      const session = ChatSession.create({
        type: 'AGENT',
        chatDetails: {
          contactId: 'c1',
          initialContactId: 'c1',
          participantId: 'a8',
          participantToken: 'participant-token',
          getConnectionToken: () =>
            Promise.resolve({ chatTokenTransport: { participantToken: 'chat-token', expiry } }),
        },
        websocketManager,
      });
      await session.connect();
      return session;
    },
    /** Something is written, and sent. */
    say: (item: ChatItemData): void => {
      const full = { ...item, ContactId: 'c1', InitialContactId: 'c1' };
      written.push(full);
      for (const handler of handlers) handler({ content: JSON.stringify(full) });
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
