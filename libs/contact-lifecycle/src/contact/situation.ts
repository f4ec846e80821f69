import type { ContactContext } from './contact-context.js';
import type { ContactEvent } from './contact-events.js';

/** What the guards and actions of a contact machine look at: what is known, and what has just happened. */
export interface Situation {
  readonly context: ContactContext;
  readonly event: ContactEvent;
}
