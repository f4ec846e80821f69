import { customerParty } from './call-parties.js';
import { isCall } from './channel.js';
import { demandThat, stopContact } from './contact-transitions.js';
import type { EngineCore } from './engine-core.js';
import { EngineError } from './engine-error.js';
import { noRecording } from './recording.js';
import { agentLeg, customerLeg, isLive } from './simulated-contact.js';
import type { MonitorStatus, SimulatedConnection, SimulatedContact } from './simulated-contact.js';

/** Ways to watch a contact: the old one, and the enhanced one silently or with a word in it. */
export const monitorModes = ['classic', 'silent', 'barge'] as const;

export type MonitorMode = (typeof monitorModes)[number];

/**
 * A supervisor begins to watch a connected contact, and has a contact of their own for it (spec/connect.md 4.5 and N6,
 * a model). For enhanced monitoring they must be in an offline state. Returns the new id. Throws `invalid-state`.
 */
export function startMonitoring(
  core: EngineCore,
  watched: SimulatedContact,
  supervisorId: string,
  mode: MonitorMode,
): string {
  const { agent, chosen } = core.session(supervisorId);
  demandThat(isCall(watched) && isLive(watched) && watched.state.type === 'connected', watched, 'monitored');
  demandThat(
    watched.monitoring === undefined && watched.agentId !== supervisorId,
    watched,
    'monitored by this agent',
  );
  if (mode !== 'classic' && chosen.type !== 'offline') {
    throw new EngineError(
      'invalid-state',
      `${agent.name} is in ${chosen.name}: enhanced monitoring needs an offline state.`,
    );
  }
  const contact =
    mode === 'classic'
      ? classicContact(core, watched, supervisorId)
      : enhancedContact(core, watched, supervisorId);
  core.add(contact);
  core.touch(supervisorId);
  if (mode === 'barge') setMonitorStatus(core, contact, 'BARGE');
  return contact.contactId;
}

/** The supervisor barges in, or goes back to listening. Throws `invalid-state` unless the monitoring is enhanced. */
export function setMonitorStatus(core: EngineCore, contact: SimulatedContact, status: MonitorStatus): void {
  demandThat(contact.monitoring?.kind === 'enhanced' && isLive(contact), contact, 'an enhanced monitoring');
  const leg = agentLeg(contact);
  leg.monitorStatus = status;
  leg.state = { type: status === 'BARGE' ? 'barge' : 'silent_monitor', at: core.clock.now() };
  core.touch(contact.agentId);
  showSupervisor(core, contact, status === 'BARGE');
}

/** The supervisor stops watching; their contact is over until they clear it. */
export function stopMonitoring(core: EngineCore, contact: SimulatedContact): void {
  demandThat(contact.monitoring !== undefined && isLive(contact), contact, 'stopped as a monitoring');
  showSupervisor(core, contact, false);
  stopContact(core, contact, 'ended');
}

/** There is nothing to watch any more, or nobody who watches. */
export function endMonitoringOf(core: EngineCore, contact: SimulatedContact): void {
  for (const other of core.contacts()) {
    if (other.monitoring?.watchedContactId === contact.contactId && isLive(other))
      stopContact(core, other, 'ended');
  }
  if (contact.monitoring !== undefined) showSupervisor(core, contact, false);
}

/** The watched agent sees the supervisor only while they barge in. */
function showSupervisor(core: EngineCore, contact: SimulatedContact, isShown: boolean): void {
  const watched = core.contact(contact.monitoring?.watchedContactId ?? '');
  const index = watched.connections.findIndex(({ partyId }) => partyId === contact.partyId);
  core.touch(watched.agentId);
  if (index !== -1) watched.connections.splice(index, 1);
  if (!isShown) return;
  watched.connections.push({
    ...leg(core.createId(), contact.partyId, core.clock.now()),
    type: 'outbound',
    destination: { type: 'agent', agentId: contact.agentId },
    state: { type: 'barge', at: core.clock.now() },
    monitorStatus: 'BARGE',
  });
}

/** One monitoring connection whose id is the contact's; no queue, no initial contact, no attributes. */
function classicContact(core: EngineCore, watched: SimulatedContact, agentId: string): SimulatedContact {
  const contactId = core.createId();
  return {
    ...supervisorFacts(core, watched, agentId, contactId),
    initialContactId: undefined,
    monitoring: { kind: 'classic', watchedContactId: watched.contactId, watchedAgentId: watched.agentId },
    connections: [{ ...leg(contactId, contactId, core.clock.now()), type: 'monitoring', initial: true }],
  };
}

/** The supervisor's own leg, the customer's and the watched agent's. */
function enhancedContact(core: EngineCore, watched: SimulatedContact, agentId: string): SimulatedContact {
  const [contactId, connectionId] = [core.createId(), core.createId()];
  const now = core.clock.now();
  const customer = customerLeg(watched);
  return {
    ...supervisorFacts(core, watched, agentId, contactId),
    initialContactId: watched.contactId,
    monitoring: { kind: 'enhanced', watchedContactId: watched.contactId, watchedAgentId: watched.agentId },
    connections: [
      {
        ...leg(connectionId, contactId, now),
        type: 'agent',
        state: { type: 'silent_monitor', at: now },
        monitorStatus: 'SILENT_MONITOR',
      },
      { ...customer, partyId: customerParty, state: { ...customer.state } },
      {
        ...leg(agentLeg(watched).connectionId, watched.partyId, now),
        type: 'outbound',
        destination: { type: 'agent', agentId: watched.agentId },
      },
    ],
  };
}

function supervisorFacts(
  core: EngineCore,
  watched: SimulatedContact,
  agentId: string,
  contactId: string,
): Omit<SimulatedContact, 'initialContactId' | 'monitoring' | 'connections'> {
  const at = core.clock.now();
  return {
    contactId,
    previousContactId: undefined,
    callId: contactId,
    partyId: contactId,
    channel: 'voice',
    agentId,
    direction: watched.direction,
    initiationMethod: 'monitor',
    queue: '',
    queuedAt: at,
    customerNumber: watched.customerNumber,
    customerName: undefined,
    systemNumber: watched.systemNumber,
    broughtBy: undefined,
    work: undefined,
    deskPhone: undefined,
    isJoined: false,
    attributes: {},
    state: { type: 'connected', at },
    earlierAgentLegId: undefined,
    acceptedAt: at,
    audio: 'elsewhere',
    audioAt: at,
    audioSessions: [],
    audioHistory: [{ audio: 'elsewhere', page: undefined, at }],
    dialling: undefined,
    dialFailure: undefined,
    connectedAt: at,
    finishedAt: undefined,
    recording: noRecording,
    digits: [],
    history: [{ type: 'connected', at }],
  };
}

function leg(
  connectionId: string,
  partyId: string,
  at: number,
): Omit<SimulatedConnection, 'type'> & { type: 'agent' } {
  return {
    connectionId,
    type: 'agent',
    initial: false,
    phoneNumber: undefined,
    partyId,
    destination: undefined,
    state: { type: 'connected', at },
    mute: false,
    dialling: undefined,
    monitorStatus: undefined,
  };
}
