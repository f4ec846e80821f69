import type { SessionContact } from './session-contact.js';

/**
 * The contact that the agent works on: the card that is highlighted, whose panel follows the tab in view. It is the one
 * the agent selected, as long as there is something to do about it; else one that is talked to, first of all one that
 * needs a choice; then one whose choice is still to be made, then the newest.
 */
export function contactInView(
  contacts: readonly SessionContact[],
  selectedContactId: string | undefined,
): SessionContact | undefined {
  return (
    contacts.findLast(
      (contact) => contact.contactId === selectedContactId && (!isOver(contact) || isChosenFor(contact)),
    ) ??
    contacts.findLast((contact) => isTalkedTo(contact) && isChosenFor(contact)) ??
    contacts.findLast(isTalkedTo) ??
    contacts.findLast(isChosenFor) ??
    contacts.at(-1)
  );
}

export function isTalkedTo({ actor }: SessionContact): boolean {
  const { times } = actor.getSnapshot().context;
  return times.answeredAt !== undefined && times.endedAt === undefined;
}

function isOver({ actor }: SessionContact): boolean {
  return actor.getSnapshot().context.times.endedAt !== undefined;
}

function isChosenFor({ actor }: SessionContact): boolean {
  return actor.getSnapshot().hasTag('choosing');
}
