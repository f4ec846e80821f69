import type { AgentSessionContext, SessionContact } from '@patchcord/contact-lifecycle';
import type { DurableOutbox } from '@patchcord/outbox';

/** The session, as far as it says whether it survives the page, and whom only this page knows. */
export interface Forgetting {
  getSnapshot(): {
    readonly context: Pick<AgentSessionContext, 'isForgetful'> & {
      readonly contacts: readonly Pick<SessionContact, 'listed'>[];
    };
  };
  subscribe(listener: () => void): { unsubscribe(): void };
}

/**
 * Has the agent asked before the page goes, for as long as something unsent would go with it: where the browser stores
 * nothing, or no more, what waits is in this page only, or what comes after it. So is a contact that Connect has let go of
 * and that still waits, for a look-up or for the agent's choice: no page could adopt it. Returns its own clean-up.
 * @param guard asks as long as it was told so last
 */
export function guardUnsent(
  outbox: Pick<DurableOutbox, 'getEntries' | 'keptIn' | 'subscribe'>,
  session: Forgetting,
  guard: (isNeeded: boolean) => void,
): () => void {
  const look = (): void => {
    const { contacts, isForgetful } = session.getSnapshot().context;
    const mayForget = outbox.keptIn === 'memory' || isForgetful;
    guard(mayForget && (outbox.getEntries().length > 0 || contacts.some(({ listed }) => !listed)));
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
