import type { ContactSnapshot } from '@patchcord/contact-ports';

/** Whether somebody talks, or may do so at any moment. */
export function isLiveCall({ channel, state }: ContactSnapshot): boolean {
  const isVoice = channel === 'voice' || channel === 'queue_callback';
  return isVoice && ['incoming', 'pending', 'connecting', 'connected', 'paused'].includes(state);
}
