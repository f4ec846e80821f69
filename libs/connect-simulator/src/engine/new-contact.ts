import { customerParty } from './call-parties.js';
import { isCall, isOneSided } from './channel.js';
import type { ContactChannel } from './channel.js';
import type { Destination } from './destination.js';
import type { DiallingMode } from './dialling-mode.js';
import { noRecording } from './recording.js';
import type { DeskPhone, SimulatedConnection, SimulatedContact } from './simulated-contact.js';
import type { WorkItem } from './work/work-item.js';

/** What a new contact is made of; ids come from the caller so that they stay unique in one place. */
export interface NewContact {
  readonly contactId: string;
  readonly agentConnectionId: string;
  readonly customerConnectionId: string;
  readonly initialContactId: string | undefined;
  readonly channel: ContactChannel;
  readonly agentId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly initiationMethod: string;
  readonly queue: string;
  /** Now, if it is left out. */
  readonly queuedAt?: number;
  readonly customerNumber: string;
  /** Of a chat only. */
  readonly customerName?: string | undefined;
  readonly systemNumber: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a dialled contact only. */
  readonly dialling?: DiallingMode;
  readonly deskPhone?: DeskPhone | undefined;
  readonly work?: WorkItem | undefined;
  /** Of a transferred contact only, as are the three that follow. */
  readonly callId?: string;
  readonly partyId?: string;
  readonly previousContactId?: string;
  readonly broughtBy?: Destination;
  readonly at: number;
}

/**
 * A contact in its first state: an inbound caller is already there, a dialled customer is not, and a task or an e-mail
 * has nobody but the agent.
 */
export function newContact(facts: NewContact): SimulatedContact {
  const { at, contactId, direction } = facts;
  const isOutbound = direction === 'outbound';
  const isAtDesk = isOutbound && facts.deskPhone !== undefined;
  const state = { type: facts.channel === 'queue_callback' ? 'incoming' : 'connecting', at } as const;
  const partyId = facts.partyId ?? contactId;
  const leg = { mute: false, destination: undefined, dialling: undefined, monitorStatus: undefined };
  const connections: SimulatedConnection[] = [
    {
      ...leg,
      connectionId: facts.agentConnectionId,
      type: 'agent',
      initial: isOneSided(facts),
      phoneNumber: undefined,
      partyId,
      state: { type: 'connecting', at },
    },
  ];
  if (!isOneSided(facts)) {
    connections.push({
      ...leg,
      connectionId: facts.customerConnectionId,
      type: direction,
      initial: true,
      phoneNumber: isCall(facts) ? facts.customerNumber : undefined,
      partyId: customerParty,
      state: { type: isOutbound ? 'connecting' : 'connected', at },
    });
  }
  return {
    contactId,
    initialContactId: facts.initialContactId ?? (isCall(facts) ? contactId : undefined),
    previousContactId: facts.previousContactId,
    callId: facts.callId ?? contactId,
    partyId,
    channel: facts.channel,
    agentId: facts.agentId,
    direction,
    initiationMethod: facts.initiationMethod,
    queue: facts.queue,
    queuedAt: facts.queuedAt ?? at,
    customerNumber: facts.customerNumber,
    customerName: facts.customerName,
    systemNumber: facts.systemNumber,
    broughtBy: facts.broughtBy,
    monitoring: undefined,
    work: facts.work,
    deskPhone: facts.deskPhone,
    isJoined: false,
    attributes: { ...facts.attributes },
    state,
    connections,
    earlierAgentLegId: undefined,
    acceptedAt: isOutbound ? at : undefined,
    audio: isAtDesk ? 'elsewhere' : 'none',
    audioAt: isAtDesk ? at : undefined,
    audioSessions: [],
    audioHistory: isAtDesk ? [{ audio: 'elsewhere', page: undefined, at }] : [],
    dialling: facts.dialling,
    dialFailure: undefined,
    connectedAt: undefined,
    finishedAt: undefined,
    recording: noRecording,
    digits: [],
    history: [state],
  };
}
