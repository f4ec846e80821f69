/**
 * Why Zendesk gave no data:
 *
 * - `unavailable`: no answer in time, 429, 5xx. Never the same as *not found*.
 * - `unauthorised`: the client's id or secret is wrong, or its rights do not reach.
 * - `rejected`: Zendesk says that the request is wrong.
 */
export type ZendeskFailureReason = 'unavailable' | 'unauthorised' | 'rejected';

/** A request that Zendesk did not answer with data. */
export class ZendeskFailure extends Error {
  override readonly name = 'ZendeskFailure';
  readonly reason: ZendeskFailureReason;

  constructor(reason: ZendeskFailureReason, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
  }
}
