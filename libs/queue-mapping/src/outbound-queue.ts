import { type BrandQueueRow, resolveQueue } from './brand-queue-rows.js';

/** What decides the queue of an outbound call. */
export type OutboundQueueRule =
  'selected by hand' | 'ticket field' | 'brand of the ticket' | 'default outbound queue';

/** Why an earlier rule did not apply; `queue` is the name it would have used. */
export interface SkippedRule {
  readonly rule: OutboundQueueRule;
  readonly reason:
    | 'no queue selected'
    | 'not dialled from a ticket'
    | 'the ticket field is empty'
    | 'the ticket has no brand'
    | 'the brand is not mapped'
    | 'the queue is not in the routing profile';
  readonly queue?: string;
}

/** The facts of one outbound call. `Queue` is whatever the caller knows of a queue, at least its name. */
export interface OutboundCall<Queue extends { readonly name: string }> {
  /** Queue the agent selected by hand, kept until the app reloads or *Reset*. */
  readonly selectedQueue?: Queue | undefined;
  /** The ticket dialled from; absent when dialling from a user profile or the number pad. */
  readonly ticket?:
    | {
        /** Ticket field `connect_outbound_queue`. */
        readonly connectOutboundQueue?: string | null | undefined;
        /** The ticket's brand, as the rows name brands. */
        readonly brand?: string | null | undefined;
      }
    | undefined;
  readonly brandQueueRows: readonly BrandQueueRow[];
  readonly routingProfile: {
    readonly queues: readonly Queue[];
    readonly defaultOutboundQueue: Queue | undefined;
  };
}

/** The queue of an outbound call, the rule that chose it, and why each earlier rule did not apply. */
export interface OutboundQueueDecision<Queue> {
  /** `undefined` only when the routing profile has no default outbound queue. */
  readonly queue: Queue | undefined;
  readonly rule: OutboundQueueRule;
  readonly skipped: readonly SkippedRule[];
}

/** Determines the queue of an outbound call (queues-and-brands.md 'Which queue an outbound call uses'). Never throws. */
export function determineOutboundQueue<Queue extends { readonly name: string }>(
  call: OutboundCall<Queue>,
): OutboundQueueDecision<Queue> {
  const skipped: SkippedRule[] = [];
  for (const { rule, find } of rules) {
    const found = find(call);
    if (typeof found === 'string') {
      skipped.push({ rule, reason: found });
      continue;
    }
    const queue = call.routingProfile.queues.find(({ name }) => name.trim() === found.queue);
    if (queue !== undefined) return { queue, rule, skipped };
    skipped.push({ rule, reason: 'the queue is not in the routing profile', queue: found.queue });
  }
  return { queue: call.routingProfile.defaultOutboundQueue, rule: 'default outbound queue', skipped };
}

/** The name of the queue that a rule asks for, or why it asks for none. */
type Found = { readonly queue: string } | SkippedRule['reason'];

const rules: readonly {
  readonly rule: OutboundQueueRule;
  readonly find: (call: OutboundCall<{ readonly name: string }>) => Found;
}[] = [
  {
    rule: 'selected by hand',
    find: ({ selectedQueue }) =>
      selectedQueue === undefined ? 'no queue selected' : { queue: selectedQueue.name.trim() },
  },
  {
    rule: 'ticket field',
    find: ({ ticket }) => {
      if (ticket === undefined) return 'not dialled from a ticket';
      const queue = ticket.connectOutboundQueue?.trim() ?? '';
      return queue === '' ? 'the ticket field is empty' : { queue };
    },
  },
  {
    rule: 'brand of the ticket',
    find: ({ ticket, brandQueueRows }) => {
      if (ticket === undefined) return 'not dialled from a ticket';
      const brand = ticket.brand?.trim() ?? '';
      if (brand === '') return 'the ticket has no brand';
      const queue = resolveQueue(brandQueueRows, brand);
      return queue === undefined ? 'the brand is not mapped' : { queue };
    },
  },
];
