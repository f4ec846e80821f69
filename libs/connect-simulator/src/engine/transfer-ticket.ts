import { addContact } from './add-contact.js';
import { contactsOfCall } from './call-parties.js';
import type { ContactChannel } from './channel.js';
import { addLeg } from './chat/add-leg.js';
import type { Destination } from './destination.js';
import type { EngineCore } from './engine-core.js';
import { hasRoomFor } from './has-room-for.js';
import { customerLeg } from './simulated-contact.js';
import type { SimulatedContact } from './simulated-contact.js';

/** A contact on its way to somebody: it waits until an agent is free. */
export interface TransferTicket {
  readonly callId: string;
  /** What the agent who takes it will be in the call. */
  readonly partyId: string;
  readonly destination: Destination;
  /** The contact it comes from. */
  readonly previousContactId: string;
  readonly queuedAt: number;
  /** Of a chat: the leg it goes on in. */
  readonly contactId?: string;
}

/** Offers waiting contacts to agents who are free, the oldest first. */
export function deliverWaiting(core: EngineCore): void {
  for (const ticket of core.waiting) {
    const agentId = freeAgent(core, ticket);
    if (agentId === undefined) continue;
    core.waiting = core.waiting.filter((other) => other !== ticket);
    offerTransfer(core, ticket, agentId);
  }
}

/** Nobody took a transferred contact: whoever transferred it has it still, or else it waits again. */
export function returnTransfer(core: EngineCore, contact: SimulatedContact): void {
  const { broughtBy, callId, contactId, partyId } = contact;
  if (broughtBy === undefined || contactsOfCall(core, callId).length > 0) return;
  core.waiting.push({
    callId,
    partyId,
    destination: broughtBy,
    previousContactId: contactId,
    queuedAt: core.clock.now(),
    ...(contact.channel === 'chat' ? { contactId: addLeg(core, contact) } : {}),
  });
}

/** The receiver's contact: its own ids and times, the first contact of the chain, the attributes of this moment. */
function offerTransfer(core: EngineCore, ticket: TransferTicket, agentId: string): void {
  const { destination } = ticket;
  const previous = core.contact(ticket.previousContactId);
  addContact(core, {
    ...(ticket.contactId === undefined
      ? {}
      : { contactId: ticket.contactId, customerConnectionId: customerLeg(previous).connectionId }),
    agentId,
    channel: previous.channel === 'queue_callback' ? 'voice' : previous.channel,
    callId: ticket.callId,
    partyId: ticket.partyId,
    broughtBy: destination,
    work: previous.work,
    direction: 'inbound',
    initiationMethod: destination.type === 'queue' ? 'queue_transfer' : 'transfer',
    queue: destination.type === 'queue' ? destination.queue : previous.queue,
    queuedAt: ticket.queuedAt,
    customerNumber: previous.customerNumber,
    customerName: previous.customerName,
    systemNumber: previous.systemNumber,
    initialContactId: previous.initialContactId ?? previous.contactId,
    previousContactId: previous.contactId,
    attributes: previous.attributes,
  });
}

function freeAgent(core: EngineCore, ticket: TransferTicket): string | undefined {
  const { destination, callId } = ticket;
  const { channel } = core.contact(ticket.previousContactId);
  // Whoever has not cleared their part of it yet does not get it back.
  const own = core.contacts().filter((each) => each.callId === callId && each.finishedAt === undefined);
  return freeAgentFor(core, destination, channel, new Set(own.map(({ agentId }) => agentId)));
}

/** An agent who can be offered another contact of a channel now, none of those who have their part in it already. */
export function freeAgentFor(
  core: EngineCore,
  destination: Destination,
  channel: ContactChannel,
  taken: ReadonlySet<string> = new Set(),
): string | undefined {
  return core.sessions().find(({ agent, chosen }) => {
    if (chosen.type !== 'routable' || taken.has(agent.id)) return false;
    if (!hasRoomFor(core, agent.id, channel)) return false;
    if (destination.type === 'agent') return agent.id === destination.agentId;
    const profile = core.world.routingProfiles.find(({ name }) => name === agent.routingProfile);
    return destination.type === 'queue' && (profile?.queues.includes(destination.queue) ?? false);
  })?.agent.id;
}
