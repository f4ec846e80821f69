import { internals } from './streams-internals.js';

/** Ends the session of this browser's worker when the agent has signed out, as Connect's own page does by itself. */
export function obeySignals(authToken: string): void {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/sim/signals?token=${authToken}`);
  socket.addEventListener('message', () => {
    internals.core.getUpstream().sendUpstream('terminate');
  });
}
