/** A user or ticket as Zendesk answered it. */
export type ZendeskRecord = Readonly<Record<string, unknown>>;

/** What a look-up found. */
export interface Found {
  readonly users: readonly ZendeskRecord[];
  readonly tickets: readonly ZendeskRecord[];
}
