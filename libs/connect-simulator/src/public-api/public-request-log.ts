/** One request that reached the public API; `at` is an ISO time, `status` null if no answer was sent. */
export interface PublicRequestRecord {
  readonly at: string;
  readonly operation: string;
  readonly path: string;
  status: number | null;
  /** The exception's name. */
  type: string | null;
}
