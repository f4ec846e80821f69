import type { SessionContact } from './agent-session-machine.js';

/**
 * The contact that the agent works on: the card that is highlighted, whose panel follows the tab in view. It is the one
 * the agent selected; else the one that is talked to, then one that still needs a choice, then the newest.
 */
export function contactInView(
  contacts: readonly SessionContact[],
  selectedContactId: string | undefined,
): SessionContact | undefined {
  return (
    contacts.findLast(({ contactId }) => contactId === selectedContactId) ??
    contacts.findLast(({ actor }) => {
      const { times } = actor.getSnapshot().context;
      return times.answeredAt !== undefined && times.endedAt === undefined;
    }) ??
    contacts.findLast(({ actor }) => actor.getSnapshot().hasTag('choosing')) ??
    contacts.at(-1)
  );
}
