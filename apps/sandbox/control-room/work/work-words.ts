import type { ReferenceType } from '@patchcord/connect-simulator';

/** What can be sent beside calls and chats. */
export type WorkKind = 'task' | 'email' | 'hologram';

/** The kinds in words, in the order they are offered, with what to watch for. */
export const workKinds: Readonly<Record<WorkKind, { readonly words: string; readonly watch: string }>> = {
  task: {
    words: 'Task',
    watch:
      'Watch for: a task named Zendesk-4 opens ticket 4 while it is offered, and is noted on it when it is accepted.',
  },
  email: {
    words: 'E-mail',
    watch: 'Watch for: it is shown, and the agent can attach it to a ticket by hand.',
  },
  hologram: {
    words: 'Something nobody knows',
    watch: 'Watch for: a channel the app does not know breaks nothing; the agent can attach it by hand.',
  },
};

/** When it comes, in words, with the driver's options. */
export const deliveries = {
  now: { words: 'At once', options: {} },
  free: { words: 'When the agent is free', options: { whenFree: true } },
  soon: { words: 'In 15 seconds', options: { scheduledInMs: 15_000 } },
  minute: { words: 'In a minute', options: { scheduledInMs: 60_000 } },
} as const;

/** When its time is up, in words, with the driver's options. */
export const expiries = {
  never: { words: 'Never', options: {} },
  soon: { words: 'After 30 seconds', options: { expiresInMs: 30_000 } },
  later: { words: 'After 5 minutes', options: { expiresInMs: 300_000 } },
} as const;

/** A key of `deliveries`. */
export type Delivery = keyof typeof deliveries;

/** A key of `expiries`. */
export type Expiry = keyof typeof expiries;

/** Kinds of references in words, in the order they are offered. */
export const referenceWords: Readonly<Record<ReferenceType, string>> = {
  URL: 'Address',
  STRING: 'Text',
  NUMBER: 'Number',
  DATE: 'Date',
  EMAIL: 'E-mail',
  ATTACHMENT: 'File',
};
