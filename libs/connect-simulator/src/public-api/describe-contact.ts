import type { ContactEngine } from '../engine/contact-engine.js';
import { isCall } from '../engine/channel.js';
import type { SimulatedContact } from '../engine/simulated-contact.js';
import type { PendingWork } from '../engine/work/pending-work.js';
import type { WorkItem } from '../engine/work/work-item.js';
import { ApiError } from '../server/api-error.js';
import { arnOf } from '../world/arn.js';

/** `DescribeContact`, also of work that still waits; times are epoch seconds. Throws 404. */
export function describeContact(engine: ContactEngine, contactId: string): object {
  const contact = engine.contacts().find((each) => each.contactId === contactId);
  if (contact !== undefined) return { Contact: describe(engine, contact) };
  const pending = engine.pendingWork().find((each) => each.contactId === contactId);
  if (pending !== undefined) return { Contact: describePending(engine, pending) };
  throw new ApiError(404, 'ResourceNotFoundException', `There is no contact ${contactId}.`);
}

function describe(engine: ContactEngine, contact: SimulatedContact): object {
  const [first] = contact.history;
  const last = contact.history.at(-1);
  const queueId = engine.world.queues.find(({ name }) => name === contact.queue)?.id;
  return withoutUndefined({
    ...identity(engine, contact),
    InitiationMethod: contact.initiationMethod.toUpperCase(),
    Channel: channelOf(contact),
    QueueInfo:
      queueId === undefined ? undefined : { Id: queueId, EnqueueTimestamp: seconds(contact.queuedAt) },
    // The agent who has taken it: while it rings, or was missed, there is none.
    AgentInfo:
      contact.acceptedAt === undefined
        ? undefined
        : withoutUndefined({
            Id: contact.agentId,
            ConnectedToAgentTimestamp: seconds(contact.connectedAt),
          }),
    ...describeWork(contact.work),
    Attributes: contact.attributes,
    InitiationTimestamp: seconds(contact.queuedAt),
    LastUpdateTimestamp: seconds(last?.at ?? first?.at),
    DisconnectTimestamp: seconds(endOf(contact)),
    CustomerEndpoint: endpoint(contact, contact.customerNumber, contact.work?.mail?.from),
    SystemEndpoint: endpoint(contact, contact.systemNumber, contact.work?.mail?.to),
  });
}

function describePending(engine: ContactEngine, { contactId, order, orderedAt }: PendingWork): object {
  return withoutUndefined({
    ...identity(engine, { contactId, ...order }),
    InitiationMethod: order.initiationMethod.toUpperCase(),
    Channel: channelOf(order),
    ...describeWork(order.work),
    Attributes: order.attributes,
    InitiationTimestamp: seconds(orderedAt),
    LastUpdateTimestamp: seconds(orderedAt),
  });
}

function identity(
  engine: ContactEngine,
  ids: Pick<SimulatedContact, 'contactId' | 'initialContactId' | 'previousContactId'>,
) {
  // The first contact of a chain has no initial contact here, though it has one on the agent's side.
  const isFirst = ids.initialContactId === ids.contactId;
  return {
    Arn: arnOf(engine.world.instance, `contact/${ids.contactId}`),
    Id: ids.contactId,
    InitialContactId: isFirst ? undefined : ids.initialContactId,
    PreviousContactId: ids.previousContactId,
  };
}

function describeWork(work: WorkItem | undefined) {
  return {
    Name: work?.name,
    Description: work?.description,
    RelatedContactId: work?.relatedContactId,
    ScheduledTimestamp: seconds(work?.scheduledAt),
  };
}

function channelOf(contact: Pick<SimulatedContact, 'channel'>): string {
  return isCall(contact) ? 'VOICE' : contact.channel.toUpperCase();
}

function endOf({ history, finishedAt }: SimulatedContact): number | undefined {
  const isOver = (type: string) => ['ended', 'missed', 'rejected', 'error'].includes(type);
  return history.findLast(({ type }) => isOver(type))?.at ?? finishedAt;
}

function endpoint(contact: SimulatedContact, number: string, address: string | undefined) {
  if (address !== undefined) return { Type: 'EMAIL_ADDRESS', Address: address };
  return isCall(contact) && number !== '' ? { Type: 'TELEPHONE_NUMBER', Address: number } : undefined;
}

function seconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

function withoutUndefined(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
