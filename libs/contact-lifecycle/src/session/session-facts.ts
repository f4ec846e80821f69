import type { AppSettings } from '@patchcord/contact-attributes';
import type { Instant } from '@patchcord/contact-ports';
import { createActor, type SnapshotFrom } from 'xstate';
import { toContactFacts, toEarlierInput, type ContactFacts } from '../contact/contact-facts.js';
import { contactMachine } from '../contact/contact-machine.js';
import type { agentSessionMachine } from './agent-session-machine.js';
import { isBroken } from './session-contact.js';

/** What a session has come to, for code that cannot go on with its states. */
export interface SessionFacts {
  /** When it was last there while there were contacts, by the local clock. */
  readonly aliveAt: Instant | undefined;
  readonly contacts: readonly ContactFacts[];
}

/** A contact that broke is left out: it would break once more. */
export function toSessionFacts({ context }: SnapshotFrom<typeof agentSessionMachine>): SessionFacts {
  const contacts = context.contacts.filter(({ actor }) => !isBroken(actor));
  return {
    aliveAt: context.aliveAt,
    contacts: contacts.map(({ actor }) => toContactFacts(actor.getSnapshot())),
  };
}

/** Never throws: a contact that nobody can begin with, or for which nothing is left to do, is left out. */
export function readSessionFacts(stored: unknown, appSettings: AppSettings): SessionFacts {
  const { aliveAt, contacts } = (stored ?? {}) as Partial<Record<keyof SessionFacts, unknown>>;
  return {
    aliveAt: typeof aliveAt === 'number' ? aliveAt : undefined,
    contacts: Array.isArray(contacts)
      ? (contacts as readonly ContactFacts[]).filter((facts) => canBegin(facts, appSettings))
      : [],
  };
}

function canBegin(facts: ContactFacts, appSettings: AppSettings): boolean {
  try {
    const input = toEarlierInput(facts, { appSettings, isForgetful: false });
    return createActor(contactMachine, { input }).getSnapshot().status === 'active';
  } catch {
    return false;
  }
}
