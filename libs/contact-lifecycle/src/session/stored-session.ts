import type { AppSettings } from '@patchcord/contact-attributes';
import { createActor, type Actor, type InputFrom, type Snapshot } from 'xstate';
import { contactMachine } from '../contact/contact-machine.js';
import { diallerMachine } from '../dial/dialler-machine.js';
import { agentSessionMachine } from './agent-session-machine.js';
import { readSessionFacts, toSessionFacts, type SessionFacts } from './session-facts.js';

/** What another page, or a later life of this one, needs to go on with a session. Plain data: it can be cloned. */
export interface StoredSession {
  /** Of the code that stored it: other code goes on from the facts instead. */
  readonly release: string;
  readonly snapshot: unknown;
  readonly facts: SessionFacts;
}

/**
 * A running session as data. Names and numbers of live contacts are in it; contacts that are done are not.
 * @param release of the code that runs, such as the app's version
 */
export function toStoredSession(session: Actor<typeof agentSessionMachine>, release: string): StoredSession {
  const facts = toSessionFacts(session.getSnapshot());
  const snapshot: unknown = session.getPersistedSnapshot();
  if (!isRecord(snapshot) || !isRecord(snapshot['context'])) return { release, snapshot, facts };
  // It changes with each word of Connect's, and the next page hears its own.
  const context = { ...snapshot['context'], observedAt: undefined };
  return { release, snapshot: { ...snapshot, context }, facts };
}

/**
 * What to start a session from: `createActor(machine, { input, snapshot })`. Look-ups and writes that were under way
 * begin again, and what was done is not done again: writes have the keys they had. The calls a page was about to dial
 * are not ordered again. A contact that broke is left out: if Connect still has it, it is adopted.
 *
 * States of another release are not gone on with, but from the facts: what Connect has let go of meanwhile nobody would
 * adopt, and the ticket that the outbox is about to create would stay without its record.
 * @returns undefined when nothing usable was stored: then the contacts are adopted
 */
export function fromStoredSession(
  stored: unknown,
  { release, appSettings }: { readonly release: string; readonly appSettings: AppSettings },
): Snapshot<unknown> | undefined {
  if (!isRecord(stored)) return undefined;
  const goOn = stored['release'] === release ? withStates(stored['snapshot'], appSettings) : undefined;
  return goOn ?? withFacts(stored['facts'], appSettings);
}

/** A new session with contacts that begin where they had come to. */
function withFacts(stored: unknown, appSettings: AppSettings): Snapshot<unknown> | undefined {
  const earlier = readSessionFacts(stored, appSettings);
  if (earlier.contacts.length === 0) return undefined;
  // What it would show or note at its start has been shown and noted: it is not started here.
  return createActor(agentSessionMachine, { input: { appSettings, earlier } }).getPersistedSnapshot();
}

/** @returns undefined when this code cannot go on with each of its contacts */
function withStates(snapshot: unknown, appSettings: AppSettings): Snapshot<unknown> | undefined {
  if (!isRecord(snapshot) || snapshot['status'] !== 'active') return undefined;
  const { context, children } = snapshot;
  if (!isRecord(context) || !isRecord(children)) return undefined;
  const unbroken = Object.entries(children).filter(([, child]) => !isStoredBroken(child));
  const restored = unbroken.map(([id, child]) =>
    id === 'dialler'
      ? ([id, withFreshDialler(child, appSettings)] as const)
      : ([id, withAdoptedContact(child, appSettings)] as const),
  );
  if (!restored.every(([id, child]) => id === 'dialler' || canGoOn(child))) return undefined;
  const restoredIds = new Set(restored.map(([id]) => id));
  return {
    ...snapshot,
    status: 'active',
    output: undefined,
    error: undefined,
    // Nobody could drop an order whose call never appears.
    context: {
      ...context,
      appSettings,
      // It was kept when the storage worked again, and there it is.
      isForgetful: false,
      status: 'connecting',
      pendingDial: undefined,
      contacts: readContacts(context).filter(({ actor }) => restoredIds.has(actor.id)),
    },
    children: Object.fromEntries(restored) as unknown,
  } as Snapshot<unknown>;
}

/** Its actor had thrown. */
function isStoredBroken(child: unknown): boolean {
  return isRecord(child) && isRecord(child['snapshot']) && child['snapshot']['status'] === 'error';
}

/** Its time limits went with the page it ran in. */
function withFreshDialler(child: unknown, { defaultCountry }: AppSettings): unknown {
  const fresh = createActor(diallerMachine, { input: { defaultCountry } }).getPersistedSnapshot();
  return isRecord(child) ? { ...child, snapshot: fresh } : child;
}

/** The page that is gone may have sent what this one is about to send: its writes are looked for first. */
function withAdoptedContact(child: unknown, appSettings: AppSettings): unknown {
  if (!isRecord(child) || !isRecord(child['snapshot'])) return child;
  const { snapshot } = child;
  const { context, children } = snapshot;
  if (!isRecord(context) || !isRecord(children)) return child;
  const resumed = Object.entries(children).map(([id, write]) => [id, withResumedIntent(write)]);
  return {
    ...child,
    snapshot: {
      ...snapshot,
      context: { ...context, appSettings, adopted: true, isForgetful: false },
      children: Object.fromEntries(resumed) as unknown,
    },
  };
}

/**
 * Whether this code can go on with a contact as another page has stored it. Versions do not tell: one may be uploaded
 * again with other code in it.
 */
function canGoOn(child: unknown): boolean {
  if (!isRecord(child) || !isRecord(child['snapshot'])) return false;
  const { context, children, status } = child['snapshot'];
  if (status !== 'active' || !isRecord(context) || !isRecord(children)) return false;
  // What a contact knows begins with what it started from.
  const input = context as unknown as InputFrom<typeof contactMachine>;
  const snapshot = structuredClone(child['snapshot']) as unknown as Snapshot<unknown>;
  const restored = createActor(contactMachine, { input, snapshot }).getSnapshot();
  const fresh = createActor(contactMachine, { input }).getSnapshot();
  return (
    restored.status === 'active' &&
    fresh.status === 'active' &&
    Object.keys(children).every((id) => id in restored.children) &&
    Object.keys(fresh.context).every((fact) => fact in context)
  );
}

function readContacts({ contacts }: Readonly<Record<string, unknown>>): readonly StoredContact[] {
  return Array.isArray(contacts) ? (contacts as readonly StoredContact[]) : [];
}

interface StoredContact {
  readonly actor: { readonly id: string };
}

/** An intent that was under way when the page went. */
function withResumedIntent(write: unknown): unknown {
  if (!isRecord(write) || !isRecord(write['snapshot'])) return write;
  const { snapshot } = write;
  if (!isRecord(snapshot['input']) || !('resumed' in snapshot['input'])) return write;
  return { ...write, snapshot: { ...snapshot, input: { ...snapshot['input'], resumed: true } } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
