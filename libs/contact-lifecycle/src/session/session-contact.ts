import type { ContactSnapshot } from '@patchcord/contact-ports';
import type { ActorRefFrom } from 'xstate';
import type { contactMachine } from '../contact/contact-machine.js';

export type ContactActor = ActorRefFrom<typeof contactMachine>;

/** A contact the session sees to. */
export interface SessionContact {
  readonly contactId: string;
  readonly actor: ContactActor;
  /** What Connect said about it last; undefined once Connect has let it go. */
  readonly listed: ContactSnapshot | undefined;
}

/** Whether its actor threw: it takes nothing in any more. */
export function isBroken(actor: ContactActor): boolean {
  return actor.getSnapshot().status === 'error';
}
