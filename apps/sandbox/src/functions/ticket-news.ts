import type { TicketDecision, TicketNews } from '../wire/ticket-news.js';
import type { TicketTasks } from './deploy-ticket-tasks.js';

const mostDecisions = 50;

/** Reads the queues, and the log of the function, as an administrator would. */
export function readTicketNews({ deadLetters, queue, tasks }: TicketTasks): TicketNews {
  const { delayed, inFlight, visible } = queue.counts;
  const decisions = tasks.log().flatMap(readDecision);
  return {
    waiting: delayed + inFlight + visible,
    deadLetters: deadLetters.counts.visible,
    decisions: decisions.reverse().slice(0, mostDecisions),
  };
}

function readDecision(line: string): readonly TicketDecision[] {
  try {
    const { contactId, reason, ticket, timestamp, type } = JSON.parse(line) as Readonly<
      Record<string, unknown>
    >;
    if (typeof reason !== 'string' || typeof ticket !== 'string') return [];
    return [{ at: String(timestamp), ticket, event: String(type), reason, isTask: contactId !== undefined }];
  } catch {
    // Not every line is one of the function's own.
    return [];
  }
}
