import type { DurableOutbox } from '@patchcord/outbox';

/**
 * Has the agent asked before the page goes, for as long as something unsent would go with it: where the browser stores
 * nothing, what waits is in this page only. Returns its own clean-up.
 * @param guard asks as long as it was told so last
 */
export function guardUnsent(
  outbox: Pick<DurableOutbox, 'getEntries' | 'keptIn' | 'subscribe'>,
  guard: (isNeeded: boolean) => void,
): () => void {
  const look = (): void => {
    guard(outbox.keptIn === 'memory' && outbox.getEntries().length > 0);
  };
  const unsubscribe = outbox.subscribe(look);
  look();
  return () => {
    unsubscribe();
    guard(false);
  };
}
