import type { DiallingMode } from './dialling-mode.js';
import type { SimulatedContact } from './simulated-contact.js';

/** What a new contact is made of; ids come from the caller so that they stay unique in one place. */
export interface NewContact {
  readonly contactId: string;
  readonly agentConnectionId: string;
  readonly customerConnectionId: string;
  readonly initialContactId: string | undefined;
  readonly agentId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly initiationMethod: string;
  readonly queue: string;
  readonly customerNumber: string;
  readonly systemNumber: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a dialled contact only. */
  readonly dialling?: DiallingMode;
  readonly at: number;
}

/** A contact in its first state: an inbound caller is already there, a dialled customer is not. */
export function newContact(facts: NewContact): SimulatedContact {
  const { at, direction } = facts;
  return {
    contactId: facts.contactId,
    initialContactId: facts.initialContactId ?? facts.contactId,
    agentId: facts.agentId,
    direction,
    initiationMethod: facts.initiationMethod,
    queue: facts.queue,
    queuedAt: at,
    customerNumber: facts.customerNumber,
    systemNumber: facts.systemNumber,
    attributes: { ...facts.attributes },
    state: { type: 'connecting', at },
    connections: [
      {
        connectionId: facts.agentConnectionId,
        type: 'agent',
        initial: false,
        phoneNumber: undefined,
        state: { type: 'connecting', at },
        mute: false,
      },
      {
        connectionId: facts.customerConnectionId,
        type: direction,
        initial: true,
        phoneNumber: facts.customerNumber,
        state: { type: direction === 'inbound' ? 'connected' : 'connecting', at },
        mute: false,
      },
    ],
    acceptedAt: direction === 'outbound' ? at : undefined,
    audio: 'none',
    audioAt: undefined,
    dialling: facts.dialling,
    dialFailure: undefined,
    connectedAt: undefined,
    finishedAt: undefined,
    digits: [],
    history: [{ type: 'connecting', at }],
  };
}
