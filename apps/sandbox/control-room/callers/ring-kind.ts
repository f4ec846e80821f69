/** How a customer reaches an agent: by calling, or by having asked to be called back; Connect's words. */
export type RingKind = 'voice' | 'queue_callback';

/** The ways in words, in the order they are offered. */
export const ringKindWords: Readonly<Record<RingKind, string>> = {
  voice: 'Call',
  queue_callback: 'Callback the customer asked for',
};

/** What to watch for in a callback. */
export const callbackWatch =
  'Watch for: the agent accepts first, Connect dials the customer then; one ticket, one call record.';
