import { addContact } from '../add-contact.js';
import type { ContactChannel } from '../channel.js';
import type { Destination } from '../destination.js';
import type { EngineCore } from '../engine-core.js';
import { freeAgentFor } from '../transfer-ticket.js';
import type { WorkItem } from './work-item.js';

/** Channels whose contacts are about something written, once. */
export type WorkChannel = Extract<ContactChannel, 'task' | 'email' | 'hologram'>;

/** A task, an e-mail or a hologram that reached the instance. */
export interface WorkOrder {
  readonly channel: WorkChannel;
  readonly work: WorkItem;
  /** Shown as its queue, also if it goes to one agent. */
  readonly queue: string;
  readonly initiationMethod: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of one that goes on with another contact only. */
  readonly initialContactId: string | undefined;
  readonly previousContactId: string | undefined;
}

/** Work that nobody has been offered yet: not due, or nobody is free. */
export interface PendingWork {
  readonly contactId: string;
  readonly order: WorkOrder;
  readonly destination: Destination;
  /** Epoch milliseconds. */
  readonly orderedAt: number;
}

/** Work that waits, and which order had which token. */
export interface WorkBook {
  readonly pending: readonly PendingWork[];
  /** What was due or had expired by then was looked at (epoch milliseconds). */
  readonly lookedAt: number;
  /** Contact ids by the tokens of orders. */
  readonly tokens: ReadonlyMap<string, string>;
}

export const emptyWorkBook: WorkBook = { pending: [], lookedAt: 0, tokens: new Map() };

/** Brings work that is due to agents who are free, the oldest first, and drops what has expired. */
export function deliverPending(core: EngineCore): void {
  const now = core.clock.now();
  core.workBook = { ...core.workBook, lookedAt: now };
  for (const each of core.workBook.pending) {
    const { expiresAt = Number.POSITIVE_INFINITY, scheduledAt = now } = each.order.work;
    if (expiresAt <= now) {
      forget(core, each);
      continue;
    }
    if (scheduledAt > now) continue;
    const agentId = freeAgentFor(core, each.destination, each.order.channel);
    if (agentId === undefined) continue;
    forget(core, each);
    addWork(core, agentId, each.order, each.contactId, Math.max(each.orderedAt, scheduledAt));
  }
}

/** When the next of the waiting work is due or expires (epoch milliseconds); undefined if only agents are awaited. */
export function nextPendingAt(core: EngineCore): number | undefined {
  // Not the time by now: what has become due since then was not looked at.
  const { lookedAt, pending } = core.workBook;
  const times = pending
    .flatMap(({ order: { work } }) => [work.scheduledAt, work.expiresAt])
    .filter((at) => at !== undefined && at > lookedAt);
  return times.length === 0 ? undefined : Math.min(...times.map(Number));
}

/** The contact of one agent, offered to them now. */
export function addWork(
  core: EngineCore,
  agentId: string,
  order: WorkOrder,
  contactId: string,
  queuedAt: number,
): void {
  const { previousContactId } = order;
  addContact(core, {
    contactId,
    agentId,
    channel: order.channel,
    work: order.work,
    direction: 'inbound',
    initiationMethod: order.initiationMethod,
    queue: order.queue,
    queuedAt,
    customerNumber: '',
    systemNumber: '',
    initialContactId: order.initialContactId,
    ...(previousContactId === undefined ? {} : { previousContactId }),
    attributes: order.attributes,
  });
}

function forget(core: EngineCore, done: PendingWork): void {
  core.workBook = {
    ...core.workBook,
    pending: core.workBook.pending.filter((each) => each !== done),
  };
}
