/** How tickets fared on their way to tasks. */
export interface TicketNews {
  /** Messages that wait, or wait again. */
  readonly waiting: number;
  readonly deadLetters: number;
  /** The newest first. */
  readonly decisions: readonly TicketDecision[];
}

/** What became of one event of a ticket. */
export interface TicketDecision {
  /** ISO 8601. */
  readonly at: string;
  readonly ticket: string;
  /** `created`, `tags_changed` … */
  readonly event: string;
  /** Why there is a task, or none. */
  readonly reason: string;
  readonly isTask: boolean;
}
