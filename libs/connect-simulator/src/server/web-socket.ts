import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { SimulatorContext } from './simulator-context.js';

/**
 * `/ws`, the socket the worker opens before it polls anything: heartbeat, subscriptions and what is passed on (spec/connect.md 3.6); and
 * `/sim/signals`, by which the CCP page learns that its agent has signed out.
 */
export function createWebSocketServer(context: SimulatorContext) {
  const server = new WebSocketServer({ noServer: true });
  const signals = new WebSocketServer({ noServer: true });
  const signalled = new WeakMap<WebSocket, string | undefined>();
  const tokens = new WeakMap<WebSocket, string>();
  const subscribed = new WeakMap<WebSocket, readonly string[]>();
  server.on('connection', (socket: WebSocket) => {
    socket.on('message', (data) => {
      const answer = answerTo(String(data));
      if (answer === undefined || context.faults.take('webSocket')?.outcome === 'no-answer') return;
      const { topics } = { topics: [], ...answer.content };
      subscribed.set(socket, [...(subscribed.get(socket) ?? []), ...topics]);
      socket.send(JSON.stringify(answer));
    });
  });
  /** Empty for a socket whose session has ended. */
  const agentOf = (socket: WebSocket): string => context.signIns.find(tokens.get(socket))?.agentId ?? '';
  const listeners = (topic: string): WebSocket[] =>
    [...server.clients].filter(
      (socket) => agentOf(socket) !== '' && (subscribed.get(socket) ?? []).includes(topic),
    );
  return {
    upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const token = url.searchParams.get('token') ?? undefined;
      if (url.pathname === '/sim/signals') {
        signals.handleUpgrade(request, stream, head, (socket) => {
          signalled.set(socket, context.signIns.find(token)?.agentId);
        });
        return;
      }
      const isRefused = context.faults.take('webSocket')?.outcome === 'dropped';
      if (url.pathname !== '/ws' || context.signIns.find(token) === undefined || isRefused) {
        stream.destroy();
        return;
      }
      server.handleUpgrade(request, stream, head, (socket) => {
        tokens.set(socket, token ?? '');
        server.emit('connection', socket, request);
      });
    },
    /** Has the CCP pages of an agent, or all, end their session, as signing out in one of them does. */
    signalSignedOut: (agentId?: string): void => {
      for (const socket of signals.clients) {
        if (agentId === undefined || signalled.get(socket) === agentId) socket.send('signed-out');
      }
    },
    /** Passes a frame on to agents whose workers have subscribed to its topic; who is not there never gets it. */
    send: (agentIds: readonly string[], topic: string, frame: object): void => {
      for (const socket of listeners(topic)) {
        if (agentIds.includes(agentOf(socket))) socket.send(JSON.stringify(frame));
      }
    },
    /** Ids of the agents who would be sent a frame of a topic. */
    subscribers: (topic: string): ReadonlySet<string> => new Set(listeners(topic).map(agentOf)),
    /** Has the CCP pages of these agents look for new lines in their chats. */
    signalChatNews: (agentIds: readonly string[]): void => {
      for (const socket of signals.clients) {
        if (agentIds.includes(signalled.get(socket) ?? '')) socket.send('chat-news');
      }
    },
    close: (): void => {
      for (const socket of [...server.clients, ...signals.clients]) socket.terminate();
    },
    /** Drops every open socket of a worker, as a lost network does. */
    dropAll: (): void => {
      for (const socket of server.clients) socket.terminate();
    },
  };
}

interface Answer {
  readonly topic: string;
  readonly content: { readonly status: 'success'; readonly topics?: readonly string[] };
}

function answerTo(text: string): Answer | undefined {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof frame !== 'object' || frame === null || !('topic' in frame)) return undefined;
  if (frame.topic === 'aws/heartbeat') return { topic: 'aws/heartbeat', content: { status: 'success' } };
  if (frame.topic !== 'aws/subscribe' || !('content' in frame)) return undefined;
  const { content } = frame;
  const topics: unknown =
    typeof content === 'object' && content !== null && 'topics' in content ? content.topics : [];
  const names = Array.isArray(topics) ? topics.map(String) : [];
  return { topic: 'aws/subscribe', content: { status: 'success', topics: names } };
}
