/** Channels this instance knows; `hologram` is an invented one, which the Streams library does not know. */
export const contactChannels = ['voice', 'queue_callback', 'chat', 'task', 'email', 'hologram'] as const;

export type ContactChannel = (typeof contactChannels)[number];

/** Channels that are spoken. */
export type CallChannel = 'voice' | 'queue_callback';

/** Whether it is spoken: it needs audio, and decides about the agent's state (spec/connect.md 4.1). */
export function isCall({ channel }: { readonly channel: ContactChannel }): boolean {
  return channel === 'voice' || channel === 'queue_callback';
}

/** Whether the agent's leg is the initial and only one (spec/connect.md 4.5; for e-mail a model). */
export function isOneSided({ channel }: { readonly channel: ContactChannel }): boolean {
  return channel === 'task' || channel === 'email';
}
