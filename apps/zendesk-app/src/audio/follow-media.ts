import type { SoftphoneSound } from '@patchcord/connect-adapter';
import type { TelephonySnapshot } from '@patchcord/contact-ports';

/** Whether the audio of answered calls has come. */
export interface MediaMemory {
  /** The call that is waited for. */
  readonly awaited: string | undefined;
  /** One was over before its audio came. */
  readonly hasMissed: boolean;
  /** The agent is in the state that such a call leaves behind. */
  readonly isFailed: boolean;
}

export const noMedia: MediaMemory = { awaited: undefined, hasMissed: false, isFailed: false };

/** Connect's own name for what is left of a call that could not be connected to the agent (connect.md, section 4.1). */
const failedState = 'FailedConnectAgent';

/** What is remembered after each change: a call without audio, until one has it. */
export function followMedia(
  memory: MediaMemory,
  { agent, contacts = [] }: Pick<TelephonySnapshot, 'agent' | 'contacts'>,
  unanswered: SoftphoneSound['unanswered'],
): MediaMemory {
  const isHeard = contacts.some(
    ({ channel, state }) => (channel === 'voice' || channel === 'queue_callback') && state === 'connected',
  );
  const isFailed = agent?.state.name === failedState;
  if (isHeard) return { awaited: undefined, hasMissed: false, isFailed };
  // An accepted callback has its audio before its customer is rung: that it is waited for no more is no loss.
  const isCallback = contacts.some(
    ({ contactId, direction }) => contactId === memory.awaited && direction === 'callback',
  );
  const isOver = memory.awaited !== undefined && unanswered === undefined && !isCallback;
  return {
    awaited: unanswered?.contactId,
    hasMissed: memory.hasMissed || isOver || (isFailed && !memory.isFailed),
    isFailed,
  };
}
