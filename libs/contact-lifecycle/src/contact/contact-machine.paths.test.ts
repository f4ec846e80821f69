import { parseAppSettings } from '@patchcord/contact-attributes';
import { PortError, type ContactSnapshot, type OtherParticipant } from '@patchcord/contact-ports';
import {
  FakeChatTranscripts,
  FakeRecordingControl,
  FakeTicketing,
  FakeVoiceId,
  FakeWorkspace,
  ManualClock,
  sampleContact,
} from '@patchcord/contact-ports/testing';
import { describe, expect, it } from 'vitest';
import { createActor, type EventFromLogic, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
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
  identification: { outcome, reason: 'because', unknownZendeskUser: undefined, unlistedNumber: undefined },
});
const chosen = (outcome: Extract<Event, { type: 'ticket.chosen' }>['choosing']['outcome']): Event => ({
  type: 'ticket.chosen',
  choosing: { outcome, reason: 'because', unknownTicket: undefined },
});
/** A write's receipt, as the machine hears of it. */
const receipt = (region: string, state: string, output: unknown): Event =>
  ({ type: `xstate.done.actor.0.contact.${region}.${state}`, output }) as unknown as Event;

/** A write or a question that failed for good. */
const failure = (region: string, state: string): Event =>
  ({
    type: `xstate.error.actor.0.contact.${region}.${state}`,
    error: new PortError('rejected', 'no'),
  }) as unknown as Event;

const task = (name: string): Partial<ContactSnapshot> => ({
  channel: 'task',
  task: { name, description: undefined, references: [] },
});

const found = (of: typeof ticket | undefined): Event => ({
  type: 'original.found',
  recovery: { ticket: of && { ...of, direction: 'outbound' }, customer: undefined },
});

/** What Connect says, with whatever else is true of the contact all along. */
const facts = (beginning: Partial<ContactSnapshot>): Event[] => [
  changed({ ...beginning, state: 'connected', stateSince: at(5) }),
  changed({ ...beginning, state: 'ended', stateSince: at(65) }),
  changed({ ...beginning, state: 'missed', stateSince: at(20) }),
  { type: 'contact.cleared', observedAt: at(70) },
];

const assignmentEvents: Event[] = [
  { type: 'openTickets.listed', customerId: 3, tickets: [] },
  {
    type: 'ticket.placed',
    placement: { brandId: undefined, outboundQueue: undefined, reason: 'because', warnings: [] },
  },
  { type: 'agent.createdTicket', requester: { kind: 'agent' } },
  { type: 'agent.attached', ticket },
  { type: 'agent.createdFollowUp', ticket: { ...ticket, closed: true }, requester: { kind: 'agent' } },
  { type: 'agent.choseCustomer', customer: jane },
  { type: 'tab.changed', tab: { kind: 'user', customer: { id: 4, name: 'John Doe' } } },
];

const transferEvents: Event[] = [
  ...assignmentEvents,
  found(ticket),
  found({ ...ticket, closed: true }),
  found(undefined),
  { type: 'agent.lookedAgain' },
];

const linkEvents: Event[] = [
  { type: 'agent.attached', ticket },
  receipt('link', 'linking', { ticketId: 7, subject: 'A ticket' }),
];

/** Zendesk refuses customer and ticket, and the agent gives them up. */
const givenUpEvents: Event[] = [
  failure('ticket', 'creatingCustomer'),
  failure('ticket', 'creatingTicket'),
  { type: 'agent.createdTicket', requester: { kind: 'newCustomer' } },
  { type: 'agent.attached', ticket },
  { type: 'agent.savedNothing' },
];

const recordingEvents: Event[] = [
  { type: 'agent.pausedRecording' },
  { type: 'agent.resumedRecording' },
  receipt('recording.on', 'pausing', 'paused'),
  receipt('recording.on', 'resuming', 'recording'),
];

const chatEvents: Event[] = [
  receipt('chat', 'keeping', { items: [], completeness: 'partial' }),
  receipt('ticket', 'readingTranscript', { items: [], completeness: 'partial' }),
  receipt('ticket', 'addingTranscript', { ticketId: 7 }),
];

const noteEvents: Event[] = [receipt('ticket', 'addingNote', { ticketId: 7 })];

const voiceIdEvents: Event[] = [
  receipt('voiceId.on', 'reading', { id: 's1', status: 'notEnrolled' }),
  failure('voiceId.on', 'reading'),
  receipt('voiceId.on', 'evaluating', { authentication: 'authenticated', fraudRisk: undefined }),
  failure('voiceId.on', 'evaluating'),
  receipt('voiceId.on', 'enrolling', undefined),
  receipt('voiceId.on', 'optingOut', undefined),
  receipt('voiceId', 'readingForProfile', { id: 's1', status: 'enrolled' }),
  failure('voiceId', 'readingForProfile'),
  receipt('voiceId', 'storing', { customerId: 3, missingFields: [] }),
  { type: 'agent.evaluatedSpeaker' },
  { type: 'agent.enrolledSpeaker' },
  { type: 'agent.optedOutSpeaker' },
];

const profileEvents: Event[] = [
  {
    type: 'customer.identified',
    identification: {
      outcome: { kind: 'recognised', customer: jane },
      reason: 'because',
      unknownZendeskUser: undefined,
      unlistedNumber: '+14155550134',
    },
  },
  { type: 'agent.addedNumber', customerId: 3 },
  receipt('profile', 'addingNumber', { customerId: 3 }),
];

const lookupEvents: Event[] = [
  { type: 'ticket.recovered', recovery: { ticket: { ...ticket, direction: undefined }, customer: jane } },
  { type: 'ticket.recovered', recovery: { ticket: undefined, customer: undefined } },
  identified({ kind: 'recognised', customer: jane }),
  identified({ kind: 'unrecognised', number: '+14155550134' }),
  identified({ kind: 'several', candidates: [jane, { id: 4, name: 'John Doe' }] }),
  chosen({ kind: 'existing', ticket }),
  chosen({ kind: 'new', followUpOf: undefined, placement: undefined }),
  chosen({ kind: 'otherRequester', ticket }),
  receipt('ticket', 'creatingCustomer', { customerId: 3 }),
  receipt('ticket', 'creatingTicket', { ticketId: 7, subject: 'A ticket' }),
  receipt('ticket', 'recordingCall', { callId: 9 }),
];

const machine = provideContactPorts({
  ticketing: new FakeTicketing(),
  recordingControl: new FakeRecordingControl(),
  transcripts: new FakeChatTranscripts(),
  voiceId: new FakeVoiceId(),
  workspace: new FakeWorkspace(),
  clock: new ManualClock(),
  outbox: {
    submit: () => new Promise(() => undefined),
    retry: () => undefined,
  },
  journal: { record: () => undefined, getEntries: () => [] },
  tellAgent: () => undefined,
});

/** What tells two situations apart: where its regions are, and the facts the guards look at. */
const serializeState = ({ value, context }: State): string =>
  JSON.stringify([
    value,
    context.contact.state,
    context.cleared,
    context.customer?.kind,
    context.ticketChoice?.kind,
    context.chosenRequester?.kind,
    context.original.kind,
    context.recording.state,
    context.unlistedNumber,
    context.assignedTicket?.id,
    context.assignedTicket?.noted,
    context.ticketsGivenUp > 0,
    context.voiceId.speaker?.status,
    context.voiceId.evaluation?.authentication,
    context.voiceId.problem,
    context.lookupFailure?.attempts,
  ]);

const agentMode = { ticket_assignment: 'agent' };
const transfer = { isTransferLeg: true, initialContactId: 'c0' };
const colleague: OtherParticipant = {
  id: 'b1',
  kind: 'agent',
  name: 'Bob Carter',
  number: undefined,
  state: 'connected',
};

/** What a contact is when it is first seen, and what can happen to it beyond what happens to all, or instead of it. */
const beginnings: [string, Partial<ContactSnapshot>, Event[], Event[]?][] = [
  ['ringing', {}, [{ type: 'lookup.failed', reason: 'unavailable', attempts: 1, nextAttemptAt: 0 }]],
  ['ringing, with pop_incoming false', { attributes: { pop_incoming: 'false' } }, []],
  ['ringing, without call record', { attributes: { voice_comment: 'false' } }, []],
  ['connected', { state: 'connected' }, [failure('ticket', 'recordingCall')]],
  ['connected, and its ticket is given up', { state: 'connected' }, givenUpEvents],
  [
    'agent assignment, and its ticket is given up',
    { attributes: agentMode },
    [...assignmentEvents, ...givenUpEvents],
  ],
  ['in after-contact work', { state: 'ended' }, []],
  ['missed', { state: 'missed' }, []],
  ['monitoring', { isMonitoring: true, monitoredContactId: 'c0' }, [found(ticket)]],
  ['a chat', { channel: 'chat', attributes: { customer_email: 'carla@example.com' } }, chatEvents],
  ['a chat about nobody', { channel: 'chat' }, [identified({ kind: 'anonymous' }), ...assignmentEvents]],
  ['a task', task('Call back'), noteEvents],
  ['a task that names a ticket', task('Zendesk-7'), [...noteEvents, found(ticket), found(undefined)]],
  ['an e-mail', { channel: 'email' }, [...noteEvents, { type: 'agent.attached', ticket }]],
  [
    'with Voice ID',
    { attributes: { voiceid_enabled: 'true', voiceid_auth_mode: 'verify' } },
    voiceIdEvents,
    [
      identified({ kind: 'recognised', customer: jane }),
      identified({ kind: 'anonymous' }),
      chosen({ kind: 'existing', ticket }),
      receipt('ticket', 'recordingCall', { callId: 9 }),
    ],
  ],
  ['dialled from a ticket', { direction: 'outbound' }, []],
  ['dialled on the pad', { direction: 'outbound', contactId: 'pad' }, []],
  ['agent assignment', { attributes: agentMode }, assignmentEvents],
  [
    'agent assignment, nothing forced',
    { attributes: { ...agentMode, force_ticket_creation: 'false' } },
    assignmentEvents,
  ],
  ['a transfer', transfer, transferEvents],
  ['a transfer first seen connected', { ...transfer, state: 'connected' }, [found(ticket), found(undefined)]],
  [
    'a transfer, agent assignment',
    { ...transfer, attributes: agentMode },
    [found({ ...ticket, closed: true })],
  ],
  ['with a colleague', { otherParticipants: [colleague] }, linkEvents],
  ['with recording control', { attributes: { pause_recording: 'true' } }, recordingEvents],
  ['with a number to add', { attributes: { zendesk_user: '3' } }, profileEvents],
];

const options = (
  contact: Partial<ContactSnapshot>,
  further: readonly Event[],
  lookups: readonly Event[] = lookupEvents,
) => ({
  events: [...facts(contact), ...lookups, ...further],
  serializeState,
  input: {
    contact: { ...offered, ...contact },
    adopted: contact.state !== undefined,
    origin:
      contact.direction === 'outbound' && contact.contactId === undefined ? dialledFromTicket : undefined,
    appSettings: parseAppSettings({}).appSettings,
    isForgetful: false,
  },
});

type Beginning = (typeof beginnings)[number];

const known = new Map<string, Situations>();

/** Every situation that can be reached from a beginning, by its serialised state. Walked once: that takes its time. */
function situationsFrom([name, contact, further, lookups]: Beginning): Situations {
  // The library types its keys so narrowly that the map cannot be walked as a plain object.
  const map =
    known.get(name) ??
    (Object.fromEntries(
      Object.entries(getAdjacencyMap(machine, options(contact, further, lookups)) as object),
    ) as Situations);
  known.set(name, map);
  return map;
}

/** The names of the states a region is in, each with those it lies in: `ticket.offering`, `ticket.offering.listed`. */
function statesIn(value: unknown, above = ''): string[] {
  if (typeof value === 'string') return [`${above}${value}`];
  return Object.entries(value as Record<string, unknown>).flatMap(([state, below]) => [
    `${above}${state}`,
    ...statesIn(below, `${above}${state}.`),
  ]);
}

/** The names of all states below `node`, except the regions themselves. */
function statesBelow(node: StateNode, above = ''): string[] {
  return Object.values(node.states).flatMap((state) => [
    `${above}${state.key}`,
    ...statesBelow(state, `${above}${state.key}.`),
  ]);
}

interface StateNode {
  readonly key: string;
  readonly states: Readonly<Record<string, StateNode>>;
}

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

const owing = ['lookingUp', 'writing', 'linking', 'addingNumber'] as const;

describe(contactMachine.id, () => {
  it('reaches every state of every region', { timeout: 120_000 }, () => {
    const reached = new Set(
      beginnings
        .flatMap((beginning) => Object.values(situationsFrom(beginning)))
        .flatMap(({ state }) => statesIn(state.value)),
    );
    const passedThrough = new Set([
      'ticket.starting',
      'ticket.considering',
      'ticket.beginning',
      'ticket.recovered',
      'ticket.waitingForAnswer',
      'ticket.offering.looking',
      'ticket.forcingTicket',
      'ticket.preparingTicket',
      'ticket.nobodyHasOne',
      'ticket.assigning',
      'ticket.finishing',
      'voiceId.on.known',
    ]);
    const states = statesBelow(contactMachine.root).filter((state) => !passedThrough.has(state));
    expect([...reached].sort()).toEqual(states.sort());
  });

  it.each(beginnings)('first seen %s: a cleared call can be reached from everywhere', (...beginning) => {
    const map = situationsFrom(beginning);
    expect(Object.keys(map).length).toBeGreaterThan(1);
    expect(stuck(map)).toEqual([]);
  });

  it.each(beginnings)('first seen %s: no ticket is tried by itself once one was given up', (...beginning) => {
    const own = new Set(['agent.createdTicket', 'agent.createdFollowUp', 'agent.lookedAgain']);
    const isTried = ({ state }: { readonly state: State }) => state.hasTag('creating');
    const tried = Object.values(situationsFrom(beginning))
      .filter(({ state }) => state.context.ticketsGivenUp > 0 && state.hasTag('choosing'))
      .flatMap(({ transitions }) => Object.entries(transitions))
      .filter(([event, next]) => isTried(next) && ![...own].some((name) => event.includes(name)));
    expect(tried.map(([event]) => event)).toEqual([]);
  });

  it.each(beginnings)(
    'first seen %s: a contact that is over and cleared still owes its writes, waits for the agent who gave its ticket up, or is done',
    (...beginning) => {
      const map = situationsFrom(beginning);
      const cleared = Object.values(map).filter(({ state }) => state.context.cleared);
      const undecided = cleared.filter(
        ({ state }) =>
          state.status !== 'done' &&
          !owing.some((tag) => state.hasTag(tag)) &&
          !(state.context.ticketsGivenUp > 0 && state.hasTag('choosing')),
      );
      expect(undecided.map(({ state }) => state.value)).toEqual([]);
    },
  );

  it('fails with what to do when its ports were not provided', () => {
    const errors: unknown[] = [];
    const actor = createActor(contactMachine, { input: options({}, []).input });
    actor.subscribe({ error: (error) => errors.push(error) });
    actor.start();
    expect(errors).toEqual([
      new Error('Action "note that it was offered" was not provided; call provideContactPorts().'),
    ]);
  });
});
