import { msg, str } from '@lit/localize';
import { formatNumberForPeople } from '@patchcord/contact-attributes';
import {
  dialledNumber,
  dialObstacle,
  dialQueue,
  type DialContext,
  type diallerMachine,
} from '@patchcord/contact-lifecycle';
import type { SnapshotFrom } from 'xstate';
import type { DialView } from '../softphone/dial-view.js';
import { describeDialProblem } from './describe-dial-problem.js';

/** The dial panel, from the dialler. */
export function presentDial(dialler: SnapshotFrom<typeof diallerMachine>): DialView {
  const { context } = dialler;
  const number = dialledNumber(context);
  const obstacle = dialObstacle(context);
  const { queue } = dialQueue(context);
  const profile = context.agent?.routingProfile;
  const origin = describeOrigin(context);
  const busy = describeBusy(dialler);
  const isIncomplete = obstacle?.code === 'impossibleNumber';
  return {
    open: dialler.hasTag('open'),
    number: context.number,
    queues: profile?.queues ?? [],
    isSelectedByHand: context.selectedQueueId !== undefined,
    reason: describeQueue(context),
    mayCall: obstacle === undefined && busy === undefined && context.origin !== undefined,
    ...(number !== undefined && { e164: number }),
    ...(context.defaultCountry !== undefined && { defaultCountry: context.defaultCountry }),
    ...(queue && { selectedQueueId: queue.id }),
    ...(origin !== undefined && { origin }),
    ...(busy !== undefined && { busy }),
    ...(context.problem && { problem: describeDialProblem(context.problem) }),
    ...(obstacle && !isIncomplete && { mayNotDialBecause: describeDialProblem(obstacle) }),
  };
}

function describeOrigin({ origin, requestedTicketId }: DialContext): string | undefined {
  if (origin?.kind === 'ticket') return msg(str`For ticket #${origin.ticket.id} ${origin.ticket.subject}`);
  if (requestedTicketId !== undefined && !origin) return msg(str`For ticket #${requestedTicketId}`);
  return origin?.kind === 'user' ? msg('For this customer') : undefined;
}

function describeBusy(dialler: SnapshotFrom<typeof diallerMachine>): string | undefined {
  if (dialler.hasTag('reading')) return msg('Reading the ticket.');
  if (!dialler.hasTag('dialling')) return undefined;
  const { queue } = dialQueue(dialler.context);
  const number = formatNumberForPeople(dialledNumber(dialler.context) ?? dialler.context.number);
  return msg(str`Calling ${number} from queue ${queue?.name ?? ''}.`);
}

/** The queue a call would come from, and why; also why the ticket's own wish was not followed. */
function describeQueue(context: DialContext): string {
  const { queue, rule, skipped } = dialQueue(context);
  if (!queue) return msg('There is no queue to call from.');
  const ticket = context.origin?.kind === 'ticket' ? context.origin.ticket : undefined;
  const sentence = (() => {
    switch (rule) {
      case 'selected by hand':
        return msg(str`Will call from queue ${queue.name}: you selected it.`);
      case 'ticket field':
        return msg(str`Will call from queue ${queue.name}: noted on ticket #${ticket?.id ?? ''}.`);
      case 'brand of the ticket':
        return msg(str`Will call from queue ${queue.name}: brand ${ticket?.brand ?? ''}.`);
      case 'default outbound queue':
        return msg(str`Will call from queue ${queue.name}: your default outbound queue.`);
    }
  })();
  const absent = skipped.find(({ reason }) => reason === 'the queue is not in the routing profile')?.queue;
  if (absent === undefined) return sentence;
  return `${sentence} ${msg(str`Queue ${absent} is not in your routing profile.`)}`;
}
