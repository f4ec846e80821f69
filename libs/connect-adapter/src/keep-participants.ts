import type { OtherParticipant } from '@patchcord/contact-ports';

/**
 * The participants in the order they came, whatever order Connect gives them in. Who is no longer named has left:
 * lists can lose somebody (connect.md, section 5.7), and who comes back has their old place.
 */
export function keepParticipants(
  previous: readonly OtherParticipant[],
  next: readonly OtherParticipant[],
): readonly OtherParticipant[] {
  const named = new Map(next.map((participant) => [participant.id, participant]));
  const known = new Set(previous.map(({ id }) => id));
  return [
    ...previous.map((participant) => named.get(participant.id) ?? { ...participant, state: 'left' as const }),
    ...next.filter(({ id }) => !known.has(id)),
  ];
}
