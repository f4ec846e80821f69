import { addContact } from './add-contact.js';
import { contactsOfCall } from './call-parties.js';
import type { Destination } from './destination.js';
import type { EngineCore } from './engine-core.js';
import type { SimulatedContact } from './simulated-contact.js';

/** A call on its way to somebody: it waits until an agent is free. */
export interface TransferTicket {
  readonly callId: string;
  /** What the agent who takes it will be in the call. */
  readonly partyId: string;
  readonly destination: Destination;
  /** The contact it comes from. */
  readonly previousContactId: string;
  readonly queuedAt: number;
}

/** Offers waiting calls to agents who are free, the oldest first. */
export function deliverWaiting(core: EngineCore): void {
  for (const ticket of core.waiting) {
    const agentId = freeAgent(core, ticket);
    if (agentId === undefined) continue;
    core.waiting = core.waiting.filter((other) => other !== ticket);
    offerTransfer(core, ticket, agentId);
  }
}

/** Nobody took a transferred call: whoever transferred it has it still, or else it waits again. */
export function returnTransfer(core: EngineCore, contact: SimulatedContact): void {
  const { broughtBy, callId, contactId, partyId } = contact;
  if (broughtBy === undefined || contactsOfCall(core, callId).length > 0) return;
  core.waiting.push({
    callId,
    partyId,
    destination: broughtBy,
    previousContactId: contactId,
    queuedAt: core.clock.now(),
  });
}

/** The receiver's contact: its own ids and times, the first contact of the chain, the attributes of this moment. */
function offerTransfer(core: EngineCore, ticket: TransferTicket, agentId: string): void {
  const { destination } = ticket;
  const previous = core.contact(ticket.previousContactId);
  addContact(core, {
    agentId,
    channel: 'voice',
    callId: ticket.callId,
    partyId: ticket.partyId,
    broughtBy: destination,
    direction: 'inbound',
    initiationMethod: destination.type === 'queue' ? 'queue_transfer' : 'transfer',
    queue: destination.type === 'queue' ? destination.queue : previous.queue,
    queuedAt: ticket.queuedAt,
    customerNumber: previous.customerNumber,
    systemNumber: previous.systemNumber,
    initialContactId: previous.initialContactId,
    previousContactId: previous.contactId,
    attributes: previous.attributes,
  });
}

function freeAgent(core: EngineCore, ticket: TransferTicket): string | undefined {
  const { destination, callId } = ticket;
  const taken = new Set(contactsOfCall(core, callId).map(({ agentId }) => agentId));
  return core.sessions().find(({ agent, chosen }) => {
    if (chosen.type !== 'routable' || taken.has(agent.id) || core.present(agent.id).length > 0) return false;
    if (destination.type === 'agent') return agent.id === destination.agentId;
    const profile = core.world.routingProfiles.find(({ name }) => name === agent.routingProfile);
    return destination.type === 'queue' && (profile?.queues.includes(destination.queue) ?? false);
  })?.agent.id;
}
