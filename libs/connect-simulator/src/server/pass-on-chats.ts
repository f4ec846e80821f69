import { wireLine } from '../participant/wire-line.js';
import type { SimulatorContext } from './simulator-context.js';
import type { createWebSocketServer } from './web-socket.js';

/** Sends what is written in a chat to the pages of the agents in it, as frames of `aws/chat` (spec/connect.md 3.6), and tells the CCP pages. */
export function passOnChats(
  { engine, faults }: SimulatorContext,
  webSocket: Pick<ReturnType<typeof createWebSocketServer>, 'send' | 'signalChatNews'>,
): void {
  engine.chat.onNews(({ agentIds, initialContactId, line }) => {
    webSocket.signalChatNews(agentIds);
    if (agentIds.length === 0 || faults.take('chatFrames') !== undefined) return;
    webSocket.send(agentIds, 'aws/chat', {
      topic: 'aws/chat',
      contentType: 'application/json',
      content: JSON.stringify(wireLine(line, initialContactId)),
    });
  });
}
