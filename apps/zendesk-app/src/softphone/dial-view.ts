/** What the dial panel shows, as plain data. Sentences arrive in the agent's language. */
export interface DialView {
  readonly open: boolean;
  /** The number as typed. */
  readonly number: string;
  /** The number as it will be dialled; absent while it is none. */
  readonly e164?: string;
  /** Why the number cannot be dialled, a sentence. */
  readonly numberProblem?: string;
  /** Country of a number without country code: ISO code, or dialling prefix with `+`. */
  readonly defaultCountry?: string;
  /** What the call is for, as a line: *For ticket #1234 Parcel has not arrived*. */
  readonly origin?: string;
  /** The routing profile's queues. */
  readonly queues: readonly { readonly id: string; readonly name: string }[];
  /** The queue the call will use, whoever chose it. */
  readonly selectedQueueId?: string;
  /** Whether the agent chose that queue; then *Reset* is offered. */
  readonly isSelectedByHand: boolean;
  /** The queue and why, a sentence: *Will call from queue Sales EU: brand Acme*. */
  readonly reason: string;
  /** The number the customer will see, as people read it. */
  readonly callerId?: string;
  /** What is going on, a sentence; present while dialling. */
  readonly busy?: string;
  /** Why the last call was refused or failed, a sentence. The panel speaks it to screen readers; it needs no announcement. */
  readonly problem?: string;
  /** Whether *Call* can be pressed. */
  readonly mayCall: boolean;
  /** Why the agent cannot dial at all just now, a sentence; absent when they can. */
  readonly mayNotDialBecause?: string;
}
