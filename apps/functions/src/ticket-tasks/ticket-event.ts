/** What happened to a ticket, as one event of Zendesk tells. */
export interface TicketEvent {
  /** Names this event among all; the same however often it is delivered. */
  readonly id: string;
  /** Names the action that brought this event about, perhaps with others; undefined where it brought this one alone. */
  readonly actionId: string | undefined;
  /** `created`, `tags_changed`, `priority_changed` …: Zendesk's own word without its prefix. */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly occurredAt: number;
  readonly ticket: EventTicket;
  /** Tags that this event added; those of a new ticket are all added. */
  readonly tagsAdded: readonly string[];
  /** Id of the user who did it. */
  readonly actorId: string | undefined;
  /** Whether it is a comment that the customer can see. */
  readonly isPublicComment: boolean;
}

/** The ticket as it was after the event. Ids are texts of digits. */
export interface EventTicket {
  readonly id: string;
  readonly subject: string | undefined;
  readonly description: string | undefined;
  readonly status: string | undefined;
  readonly priority: string | undefined;
  readonly brandId: string | undefined;
  readonly groupId: string | undefined;
  readonly requesterId: string | undefined;
  readonly externalId: string | undefined;
  readonly tags: readonly string[];
}

/** An event, or why the message is none. */
export type TicketEventReading =
  { readonly event: TicketEvent } | { readonly event: undefined; readonly problem: string };
