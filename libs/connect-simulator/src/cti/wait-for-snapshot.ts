import type { ContactEngine } from '../engine/contact-engine.js';
import { agentSnapshot } from './agent-snapshot.js';

/**
 * The long poll: answers at once if `nextToken` is stale, else on the next change, else after `timeoutMs` with an
 * equal snapshot. `isOver` is asked on each change: true ends the wait early (the session is gone).
 */
export function waitForSnapshot(
  engine: ContactEngine,
  agentId: string,
  poll: { readonly nextToken: string | undefined; readonly timeoutMs: number; readonly signal: AbortSignal },
  isOver: () => boolean,
): Promise<ReturnType<typeof agentSnapshot>> {
  const current = agentSnapshot(engine, agentId);
  if (poll.nextToken !== current.nextToken || isOver()) return Promise.resolve(current);
  return new Promise((resolve) => {
    const answer = () => {
      stopListening();
      stopTimer();
      poll.signal.removeEventListener('abort', answer);
      resolve(agentSnapshot(engine, agentId));
    };
    const stopListening = engine.onChange(() => {
      if (isOver() || String(engine.session(agentId).version) !== poll.nextToken) answer();
    });
    const stopTimer = engine.clock.schedule(answer, poll.timeoutMs);
    poll.signal.addEventListener('abort', answer);
  });
}
