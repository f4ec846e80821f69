/** Something a task or an e-mail refers to. Raw text from outside. */
export interface TaskReferenceData {
  readonly name: string;
  readonly value: string;
  /** It is an address; a link is made of it only where that is safe. */
  readonly isAddress?: boolean | undefined;
  /** The address of this ticket, which opens in Zendesk itself. */
  readonly ticketId?: number | undefined;
}

/** What a task asks for, beyond its name. */
export interface TaskData {
  readonly description?: string | undefined;
  readonly references: readonly TaskReferenceData[];
}
