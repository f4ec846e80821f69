import type { ContactSnapshot, ContactState } from '@patchcord/contact-ports';

/** Whether the contact waits for the agent's answer. */
export function isOffered(state: ContactState): boolean {
  return state === 'incoming' || state === 'connecting' || state === 'pending';
}

/**
 * Whether `next` is a new life of a contact that was already over: Connect may offer the same id to the same agent
 * again after it was missed, without it ever leaving the list (spec/connect.md, 4.7). A page that slept may hear of it
 * only when it has been answered, which is later than its end: a page that was just loaded may be told what is past.
 */
export function isOfferedAgain(
  before: Pick<ContactSnapshot, 'state' | 'stateSince'>,
  next: Pick<ContactSnapshot, 'state' | 'stateSince'>,
): boolean {
  const wasOver =
    before.state === 'missed' ||
    before.state === 'rejected' ||
    before.state === 'error' ||
    before.state === 'ended';
  const isAnswered = next.state === 'connected' || next.state === 'paused';
  return wasOver && (isOffered(next.state) || (isAnswered && next.stateSince > before.stateSince));
}

/** Whether it is a call that rings or is talked on: while there is one, no other can be dialled. */
export function isLiveCall({ channel, state }: ContactSnapshot): boolean {
  const isCall = channel === 'voice' || channel === 'queue_callback';
  return isCall && (isOffered(state) || state === 'connected');
}
