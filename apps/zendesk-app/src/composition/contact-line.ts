import type { ContactCardData } from '@patchcord/agent-ui';

/** Where a contact stands, in one sentence, and how that is shown. */
export type ContactLine = Pick<ContactCardData, 'line' | 'tone' | 'retryable'>;

export const plain = (line: string): ContactLine => ({ line, tone: 'neutral', retryable: false });
export const working = (line: string): ContactLine => ({ line, tone: 'working', retryable: false });
export const done = (line: string): ContactLine => ({ line, tone: 'success', retryable: false });
/** Something the agent has to know, or to do. */
export const note = (line: string): ContactLine => ({ line, tone: 'warning', retryable: false });
