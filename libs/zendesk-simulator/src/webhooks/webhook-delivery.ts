/** One attempt to deliver; `status` is `null` when no answer came. */
export interface WebhookAttempt {
  readonly at: string;
  readonly status: number | null;
}

/** One message to one webhook, with all its attempts. */
export interface WebhookDelivery {
  /** The invocation's; a copy of a message has another. */
  readonly id: string;
  readonly webhookId: string;
  readonly endpoint: string;
  readonly ticketId: number;
  /** The kind of the event, or the title of the trigger. */
  readonly cause: string;
  /** The parsed JSON; the text if it is none. */
  readonly body: unknown;
  /** `waiting` until it is delivered, or given up. */
  state: 'waiting' | 'delivered' | 'given up';
  readonly attempts: WebhookAttempt[];
}

/** How messages travel, to try what networks do. */
export interface WebhookConduct {
  /** Milliseconds every message waits before it is sent, unless it is held. */
  readonly lagMs: number;
  /** How often each message is sent: 2 for a duplicate. */
  readonly copies: number;
  /** Whether messages gather and none is sent. */
  readonly isHeld: boolean;
  /** Whether gathered messages are sent the last one first, once they are sent. */
  readonly isReversed: boolean;
}

/** Messages travel at once, once, in their order. */
export const usualConduct: WebhookConduct = { lagMs: 0, copies: 1, isHeld: false, isReversed: false };
