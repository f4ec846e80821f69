/** What an agent can do to a call of several; the driver's words. */
export type CallDeed = 'conference' | 'swap' | 'leave';
