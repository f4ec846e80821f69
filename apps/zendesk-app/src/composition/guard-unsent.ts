import type { AgentSessionContext } from '@patchcord/contact-lifecycle';
import type { DurableOutbox } from '@patchcord/outbox';

/** The session, as far as it says whether it survives the page. */
export interface Forgetting {
  getSnapshot(): { readonly context: Pick<AgentSessionContext, 'isForgetful'> };
  subscribe(listener: () => void): { unsubscribe(): void };
}

/**
 * Has the agent asked before the page goes, for as long as something unsent would go with it: where the browser stores
 * nothing, or no more, what waits is in this page only, or what comes after it. Returns its own clean-up.
 * @param guard asks as long as it was told so last
 */
export function guardUnsent(
  outbox: Pick<DurableOutbox, 'getEntries' | 'keptIn' | 'subscribe'>,
  session: Forgetting,
  guard: (isNeeded: boolean) => void,
): () => void {
  const look = (): void => {
    const isForgetful = outbox.keptIn === 'memory' || session.getSnapshot().context.isForgetful;
    guard(isForgetful && outbox.getEntries().length > 0);
  };
  const unsubscribe = outbox.subscribe(look);
  const subscription = session.subscribe(look);
  look();
  return () => {
    unsubscribe();
    subscription.unsubscribe();
    guard(false);
  };
}
