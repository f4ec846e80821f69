import { internals } from './streams-internals.js';

/**
 * Ends the session of this browser's worker when the agent has signed out, as Connect's own page does by itself, and tells
 * of what was written in the agent's chats.
 */
export function obeySignals(authToken: string, readNews: () => void): void {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/sim/signals?token=${authToken}`);
  socket.addEventListener('message', ({ data }) => {
    if (data === 'chat-news') readNews();
    else internals.core.getUpstream().sendUpstream('terminate');
  });
}
