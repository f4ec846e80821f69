/** What becomes of a dialled call if nobody decides about it: answered or failed after `dialMs`, or it rings on. */
export const diallingModes = ['answers', 'waits', 'busy', 'bad-address', 'no-answer'] as const;

export type DiallingMode = (typeof diallingModes)[number];

/** Ways in which a dialled customer is not reached, and the error state each puts the agent into (spec/connect.md N3, a model). */
export const dialFailures = {
  busy: 'LineEngagedCustomer',
  'bad-address': 'BadAddressCustomer',
  'no-answer': 'FailedConnectCustomer',
} as const;

/** How a dial fails, in Connect's names of the agent's error states. */
export type DialFailure = (typeof dialFailures)[keyof typeof dialFailures];
