/** One request that reached the participant service; `at` is an ISO time, `status` null if no answer was sent. */
export interface ParticipantRequestRecord {
  readonly at: string;
  /** Connect's own name, e.g. `GetTranscript`. */
  readonly operation: string;
  /** The leg whose token was shown; null for a token that is not good (any more). */
  readonly contactId: string | null;
  readonly agent: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  status: number | null;
}
