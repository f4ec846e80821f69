import type { AgentSessionContext } from './agent-session-context.js';
import type { AgentSessionEvent } from './agent-session-events.js';

/** A defect: an actor of the session threw. */
export interface Breakage {
  /** Of the contact, or `dialler`. */
  readonly id: string;
  readonly error: unknown;
}

/** Which contact broke, or that the dialler did. */
export function breakageOf({
  context,
  event,
}: {
  readonly context: Pick<AgentSessionContext, 'contacts'>;
  readonly event: Extract<AgentSessionEvent, { readonly error: unknown }>;
}): Breakage {
  const contact = context.contacts.find(({ actor }) => actor.id === event.actorId);
  return { id: contact?.contactId ?? event.actorId, error: event.error };
}
