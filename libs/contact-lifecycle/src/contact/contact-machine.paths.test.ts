import { parseAppSettings } from '@patchcord/contact-attributes';
import type { ContactSnapshot } from '@patchcord/contact-ports';
import { FakeTicketing, FakeWorkspace, ManualClock, sampleContact } from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { createActor, type EventFromLogic, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { contactMachine } from './contact-machine.js';
import { provideContactPorts } from './provide-contact-ports.js';

type Event = EventFromLogic<typeof contactMachine>;
type State = SnapshotFrom<typeof contactMachine>;

/** A situation the machine can be in, and those one event further. */
interface Situation {
  readonly state: State;
  readonly transitions: Readonly<Record<string, { readonly state: State }>>;
}
type Situations = Readonly<Record<string, Situation>>;

const offered = sampleContact();
const at = (seconds: number): number => offered.stateSince + seconds * 1_000;
const changed = (change: Partial<ContactSnapshot>): Event => ({
  type: 'contact.changed',
  contact: { ...offered, ...change },
});
const ticket = { id: 7, subject: 'A ticket', requesterId: 3, closed: false, updatedAt: 0 };
const dialledFromTicket = {
  kind: 'ticket' as const,
  userId: undefined,
  ticket: { ...ticket, brand: undefined, connectOutboundQueue: undefined },
};
const jane = { id: 3, name: 'Jane Doe' };
const identified = (
  outcome: Extract<Event, { type: 'customer.identified' }>['identification']['outcome'],
): Event => ({
  type: 'customer.identified',
  identification: { outcome, reason: 'because', unknownZendeskUser: undefined },
});
const chosen = (outcome: Extract<Event, { type: 'ticket.chosen' }>['choosing']['outcome']): Event => ({
  type: 'ticket.chosen',
  choosing: { outcome, reason: 'because', unknownTicket: undefined },
});
/** A write's receipt, as the machine hears of it. */
const receipt = (state: string, output: unknown): Event =>
  ({ type: `xstate.done.actor.0.contact.ticket.${state}`, output }) as unknown as Event;

const events: Event[] = [
  changed({ state: 'connected', stateSince: at(5) }),
  changed({ state: 'ended', stateSince: at(65) }),
  changed({ state: 'missed', stateSince: at(20) }),
  { type: 'contact.cleared', observedAt: at(70) },
  { type: 'ticket.recovered', recovery: { ticket, customer: jane } },
  { type: 'ticket.recovered', recovery: { ticket: undefined, customer: undefined } },
  identified({ kind: 'recognised', customer: jane }),
  identified({ kind: 'unrecognised', number: '+14155550134' }),
  identified({ kind: 'several', candidates: [jane, { id: 4, name: 'John Doe' }] }),
  chosen({ kind: 'existing', ticket }),
  chosen({ kind: 'new', followUpOf: undefined, placement: undefined }),
  chosen({ kind: 'otherRequester', ticket }),
  { type: 'lookup.failed', reason: 'unavailable', attempts: 1, nextAttemptAt: 0 },
  receipt('creatingCustomer', { customerId: 3 }),
  receipt('creatingTicket', { ticketId: 7, subject: 'A ticket' }),
  receipt('recordingCall', { callId: 9 }),
];

const machine = provideContactPorts({
  ticketing: new FakeTicketing(),
  workspace: new FakeWorkspace(),
  clock: new ManualClock(),
  outbox: {
    submit: () => new Promise(() => undefined),
    getEntries: () => [],
    subscribe: () => () => undefined,
    retry: () => undefined,
  },
  journal: { record: () => undefined, getEntries: () => [] },
  tellAgent: () => undefined,
});

/** What tells two situations apart: where both regions are, and the facts the guards look at. */
const serializeState = ({ value, context }: State): string =>
  JSON.stringify([
    value,
    context.contact.state,
    context.cleared,
    context.customer?.kind,
    context.ticketChoice?.kind,
    context.assignedTicket?.id,
    context.lookupFailure?.attempts,
  ]);

const beginnings: [string, Partial<ContactSnapshot>][] = [
  ['ringing', {}],
  ['ringing, with pop_incoming false', { attributes: { pop_incoming: 'false' } }],
  ['ringing, without call record', { attributes: { voice_comment: 'false' } }],
  ['connected', { state: 'connected' }],
  ['in after-contact work', { state: 'ended' }],
  ['missed', { state: 'missed' }],
  ['monitoring', { isMonitoring: true, state: 'connected' }],
  ['a chat', { channel: 'chat' }],
  ['dialled from a ticket', { direction: 'outbound' }],
  ['dialled on the pad', { direction: 'outbound', contactId: 'pad' }],
];

const options = (contact: Partial<ContactSnapshot>) => ({
  events,
  serializeState,
  input: {
    contact: { ...offered, ...contact },
    adopted: contact.state !== undefined,
    origin:
      contact.direction === 'outbound' && contact.contactId === undefined ? dialledFromTicket : undefined,
    appSettings: parseAppSettings({}).appSettings,
  },
});

/** Every situation that can be reached, by its serialised state. */
function situationsFrom(contact: Partial<ContactSnapshot>): Situations {
  // The library types its keys so narrowly that the map cannot be walked as a plain object.
  return Object.fromEntries(
    Object.entries(getAdjacencyMap(machine, options(contact)) as object),
  ) as Situations;
}

const regions = (value: unknown): string[] =>
  Object.entries(value as Record<string, string>).map(([region, state]) => `${region}.${state}`);

/** The situations from which no sequence of events leads to a cleared call. */
function stuck(map: Situations): string[] {
  const reaching = new Set(
    Object.entries(map)
      .filter(([, { state }]) => state.context.cleared)
      .map(([key]) => key),
  );
  for (let grew = true; grew;) {
    const before = reaching.size;
    for (const [key, { transitions }] of Object.entries(map)) {
      const leads = Object.values(transitions).some(({ state }) => reaching.has(serializeState(state)));
      if (leads) reaching.add(key);
    }
    grew = reaching.size > before;
  }
  return Object.keys(map).filter((key) => !reaching.has(key));
}

describe(contactMachine.id, () => {
  it('reaches every state of both regions', () => {
    const reached = new Set(
      beginnings
        .flatMap(([, contact]) => getShortestPaths(machine, options(contact)))
        .flatMap(({ state }) => regions(state.value)),
    );
    const passedThrough = [
      'starting',
      'considering',
      'recovered',
      'waitingForAnswer',
      'assigning',
      'finishing',
    ];
    const states = Object.values(contactMachine.states).flatMap((region) =>
      Object.keys(region.states).map((state) => `${region.key}.${state}`),
    );
    expect([...reached].sort()).toEqual(
      states.filter((state) => !passedThrough.some((name) => state === `ticket.${name}`)).sort(),
    );
  });

  it.each(beginnings)('first seen %s: a cleared call can be reached from everywhere', (_, contact) => {
    const map = situationsFrom(contact);
    expect(Object.keys(map).length).toBeGreaterThan(1);
    expect(stuck(map)).toEqual([]);
  });

  it.each(beginnings)(
    'first seen %s: a contact that is over and cleared still owes its writes, or is done',
    (_, contact) => {
      const map = situationsFrom(contact);
      const cleared = Object.values(map).filter(({ state }) => state.context.cleared);
      const undecided = cleared.filter(
        ({ state }) => state.status !== 'done' && !state.hasTag('lookingUp') && !state.hasTag('writing'),
      );
      expect(undecided.map(({ state }) => state.value)).toEqual([]);
    },
  );

  it('fails with what to do when its ports were not provided', () => {
    const errors: unknown[] = [];
    const actor = createActor(contactMachine, { input: options({}).input });
    actor.subscribe({ error: (error) => errors.push(error) });
    actor.start();
    expect(errors).toEqual([
      new Error('Action "note that it was offered" was not provided; call provideContactPorts().'),
    ]);
  });
});
