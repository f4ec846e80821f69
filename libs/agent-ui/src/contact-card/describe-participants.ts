import type { ParticipantData } from './contact-card-data.js';
import type { ContactCardLabels } from './contact-card-labels.js';

// Names written from right to left must not reorder what stands around them.
const isolate = (name: string): string => `\u2068${name}\u2069`;

/** Who else takes part, in one line such as `with Bob Carter (on hold), Ann Lee`; `undefined` when nobody does. */
export function describeParticipants(
  participants: readonly ParticipantData[],
  labels: Pick<ContactCardLabels, 'withParticipants' | 'participantStates'>,
): string | undefined {
  if (participants.length === 0) return undefined;
  const names = participants.map(({ name, state }) =>
    state === 'connected' ? isolate(name) : `${isolate(name)} (${labels.participantStates[state]})`,
  );
  return labels.withParticipants(names.join(', '));
}
