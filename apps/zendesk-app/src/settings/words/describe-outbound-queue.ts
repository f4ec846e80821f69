import { msg, str } from '@lit/localize';
import type { OutboundQueueDecision, OutboundQueueRule, SkippedRule } from '@patchcord/queue-mapping';

/** Which queue a call would use and why, then why each earlier rule did not apply. */
export function describeOutboundQueue(decision: OutboundQueueDecision<{ readonly name: string }>): {
  readonly answer: string;
  readonly skipped: readonly string[];
} {
  const { queue, rule, skipped } = decision;
  return {
    answer:
      queue === undefined
        ? msg('No rule gives a queue, and the routing profile has no default outbound queue.')
        : msg(str`The call uses queue “${queue.name}”: ${nameRule(rule)}.`),
    skipped: skipped.map((each) => msg(str`Not ${nameRule(each.rule)}: ${describeSkipped(each)}.`)),
  };
}

function nameRule(rule: OutboundQueueRule): string {
  switch (rule) {
    case 'selected by hand':
      return msg('the queue selected by hand');
    case 'ticket field':
      return msg('the ticket’s field connect_outbound_queue');
    case 'brand of the ticket':
      return msg('the queue of the ticket’s brand');
    case 'default outbound queue':
      return msg('the default outbound queue of the routing profile');
  }
}

function describeSkipped({ reason, queue = '' }: SkippedRule): string {
  switch (reason) {
    case 'no queue selected':
      return msg('none is selected');
    case 'not dialled from a ticket':
      return msg('the call is not made from a ticket');
    case 'the ticket field is empty':
      return msg('the field is empty');
    case 'the ticket has no brand':
      return msg('the ticket has no brand');
    case 'the brand is not mapped':
      return msg('no queue is mapped to the brand');
    case 'the queue is not in the routing profile':
      return msg(str`“${queue}” is not in the routing profile`);
  }
}
