import { toDialable } from '@patchcord/contact-attributes';
import type { AgentSnapshot, OutboundQueue, TicketId, UserId } from '@patchcord/contact-ports';
import {
  determineOutboundQueue,
  type BrandQueueRow,
  type OutboundQueueDecision,
} from '@patchcord/queue-mapping';
import type { DialOrigin } from './dial-origin.js';
import type { DialProblem } from './dial-problem.js';

/** What is known about the call that is about to be dialled. Plain data. */
export interface DialContext {
  readonly defaultCountry: string | undefined;
  /** As typed. */
  readonly number: string;
  readonly requestedTicketId: TicketId | undefined;
  readonly requestedUserId: UserId | undefined;
  /** Undefined until the ticket has been read. */
  readonly origin: DialOrigin | undefined;
  /** The agent clicked a number: it is dialled without asking again. */
  readonly dialsAtOnce: boolean;
  /** Kept until the app reloads, or *Reset*. */
  readonly selectedQueueId: string | undefined;
  readonly agent: AgentSnapshot | undefined;
  readonly hasLiveCall: boolean;
  readonly brandQueues: readonly BrandQueueRow[];
  readonly problem: DialProblem | undefined;
}

/** The number in E.164; undefined while it is none, or an impossible one. */
export function dialledNumber({ number, defaultCountry }: Pick<DialContext, 'number' | 'defaultCountry'>) {
  return toDialable(number, defaultCountry);
}

/** The queue the call would use now, the rule that chose it, and why earlier rules did not apply. */
export function dialQueue({
  agent,
  origin,
  selectedQueueId,
  brandQueues,
}: Pick<
  DialContext,
  'agent' | 'origin' | 'selectedQueueId' | 'brandQueues'
>): OutboundQueueDecision<OutboundQueue> {
  const routingProfile = agent?.routingProfile ?? { queues: [], defaultOutboundQueue: undefined };
  const { queues, defaultOutboundQueue } = routingProfile;
  const known = defaultOutboundQueue ? [...queues, defaultOutboundQueue] : queues;
  return determineOutboundQueue({
    selectedQueue: known.find(({ id }) => id === selectedQueueId),
    ticket: origin?.kind === 'ticket' ? origin.ticket : undefined,
    brandQueueRows: brandQueues,
    routingProfile: { queues: known, defaultOutboundQueue },
  });
}

/** Why the call cannot be dialled now; undefined when it can. */
export function dialObstacle(context: DialContext): DialProblem | undefined {
  if (!context.agent) return { code: 'notSignedIn' };
  if (!context.agent.mayDial) return { code: 'mayNotDial' };
  if (context.hasLiveCall) return { code: 'callIsLive' };
  if (dialledNumber(context) === undefined) return { code: 'impossibleNumber', number: context.number };
  if (!dialQueue(context).queue) return { code: 'noQueue' };
  return undefined;
}
