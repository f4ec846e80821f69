import type { ContactChannel, ContactSnapshot, Instant } from '@patchcord/contact-ports';

/** What the agent's contacts mean for this window, the most pressing of them. */
export interface CallState {
  readonly phase: 'idle' | 'ringing' | 'dialling' | 'talking' | 'afterContactWork';
  /** Of the contact that decides; undefined while idle. */
  readonly contactId: string | undefined;
  readonly channel: ContactChannel | undefined;
  /** Its queue, where Connect names one. */
  readonly queueName: string | undefined;
  /** Since when, by Connect's clock. */
  readonly since: Instant | undefined;
}

export const idle: CallState = {
  phase: 'idle',
  contactId: undefined,
  channel: undefined,
  queueName: undefined,
  since: undefined,
};

/** A call that is heard comes before one that rings; chats and tasks count only while they ring, and no call is live. */
export function toCallState(contacts: readonly ContactSnapshot[]): CallState {
  const [first] = contacts
    .map((contact) => ({ contact, phase: phaseOf(contact) }))
    .filter(({ phase }) => phase !== 'idle')
    .sort((one, other) => rankOf(one) - rankOf(other));
  if (first === undefined) return idle;
  const { contactId, channel, queueName, stateSince } = first.contact;
  return { phase: first.phase, contactId, channel, queueName, since: stateSince };
}

/** Whether closing this window would cut somebody off, or keep a call from being heard. */
export function isCallHeardHere({ phase, channel }: CallState): boolean {
  return isVoice(channel) && (phase === 'talking' || phase === 'ringing' || phase === 'dialling');
}

/** Whether the channel has sound of its own. */
export function isVoice(channel: ContactChannel | undefined): boolean {
  return channel === 'voice' || channel === 'queue_callback';
}

function phaseOf({ channel, state, direction, isMonitoring }: ContactSnapshot): CallState['phase'] {
  if (state === 'incoming' || state === 'pending') return 'ringing';
  if (state === 'connecting') return direction === 'inbound' && !isMonitoring ? 'ringing' : 'dialling';
  if (!isVoice(channel)) return 'idle';
  return state === 'connected' || state === 'paused' ? 'talking' : 'afterContactWork';
}

/** The lower, the more it matters. Closing the window in after-contact work cuts nobody off. */
function rankOf({
  contact,
  phase,
}: {
  readonly contact: ContactSnapshot;
  readonly phase: CallState['phase'];
}): number {
  if (phase === 'ringing' && !isVoice(contact.channel)) return 3;
  return { talking: 0, ringing: 1, dialling: 2, afterContactWork: 4, idle: 5 }[phase];
}
