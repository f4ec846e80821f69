import type { ContactView } from '@patchcord/connect-simulator';
import type { ContactDeed } from './contact-deeds.js';

/** A contact's state as its card shows it. */
export interface StateDescription {
  /** The state in words. */
  readonly state: string;
  readonly tone: 'ringing' | 'talking' | 'over';
  /** What to do, and what to watch for, in this state. */
  readonly watch: string;
  readonly possible: ReadonlySet<ContactDeed>;
}

/**
 * @param isAtDeskPhone whether its agent answers by a phone beside the computer
 * @returns the state, and what can be done in it
 */
export function describeState(contact: ContactView, isAtDeskPhone: boolean): StateDescription {
  const { state, watchedContactId, live: isLive } = contact;
  if (contact.channel === 'chat' && isLive) return describeChat(contact);
  if (contact.work !== null && isLive) return describeWork(contact);
  if (state === 'connected' && watchedContactId !== null) return describeMonitoring(contact);
  switch (state) {
    case 'incoming':
      return {
        state: 'Callback',
        tone: 'ringing',
        watch: 'Accept it in the softphone: Connect then dials the customer, and the ticket comes up.',
        possible: new Set(['customerHangup', 'accept', 'reject', 'miss']),
      };
    case 'connecting':
      return describeConnecting(contact, isAtDeskPhone);
    case 'connected':
      return {
        state: 'Talking',
        tone: 'talking',
        watch: 'Hang up as the customer: the call record appears on the ticket.',
        possible: new Set(['customerHangup', 'agentHangup']),
      };
    default:
      return {
        state: wordsWhenOver(contact),
        tone: 'over',
        watch: 'Close it in the softphone, or clear it here: the agent is free again.',
        possible: new Set(['clear']),
      };
  }
}

function describeConnecting(
  { dialling, accepted, direction }: ContactView,
  isAtDeskPhone: boolean,
): StateDescription {
  if (dialling) {
    return {
      state: 'Dialling',
      tone: 'ringing',
      watch: 'Be the customer: answer, or do not. “Calls the agent makes” says what happens by itself.',
      possible: new Set(['answer', 'busy', 'noAnswer', 'agentHangup']),
    };
  }
  if (accepted || direction === 'outbound') {
    return {
      state: 'Connecting',
      tone: 'ringing',
      watch: 'The audio comes up in a moment.',
      possible: new Set(['customerHangup', 'agentHangup']),
    };
  }
  return {
    state: 'Ringing',
    tone: 'ringing',
    watch: isAtDeskPhone
      ? 'It rings at the desk phone: accept it here, as the agent on another phone.'
      : 'Answer it in the softphone, at the top right of the workspace.',
    possible: new Set(['customerHangup', 'accept', 'reject', 'miss']),
  };
}

function describeChat({ state }: ContactView): StateDescription {
  if (state === 'connected') {
    return {
      state: 'Chatting',
      tone: 'talking',
      watch: 'End the chat as the customer: what was written comes to the ticket.',
      possible: new Set(['customerHangup', 'agentHangup']),
    };
  }
  return {
    state: 'Waiting for an agent',
    tone: 'ringing',
    watch: 'Accept it in the softphone, at the top right of the workspace.',
    possible: new Set(['customerHangup', 'accept', 'reject', 'miss']),
  };
}

function describeWork({ state, channel }: ContactView): StateDescription {
  const ways: readonly ContactDeed[] = ['agentHangup', 'expire'];
  switch (state) {
    case 'connected':
      return {
        state: 'Working on it',
        tone: 'talking',
        watch: 'End it: it is over for the ticket, and the agent clears it.',
        possible: new Set(channel === 'task' ? [...ways, 'pause'] : ways),
      };
    case 'paused':
      return {
        state: 'Laid aside',
        tone: 'talking',
        watch: 'Watch for: the ticket stays as it is, and the agent can get another task.',
        possible: new Set([...ways, 'resume']),
      };
    default:
      return {
        state: 'Offered',
        tone: 'ringing',
        watch: 'Accept it in the softphone, at the top right of the workspace.',
        possible: new Set(['accept', 'reject', 'miss', 'expire']),
      };
  }
}

function describeMonitoring({ connections }: ContactView): StateDescription {
  const isClassic = connections.some(({ type }) => type === 'monitoring');
  const isBarging = connections.some(({ monitorStatus }) => monitorStatus === 'BARGE');
  const change: readonly ContactDeed[] = isClassic ? [] : [isBarging ? 'listen' : 'bargeIn'];
  return {
    state: isBarging ? 'Speaking too' : 'Listening',
    tone: 'talking',
    watch: isClassic
      ? 'Watch for: nothing is searched, opened or written at the supervisor’s desk.'
      : 'Watch for: the ticket opens at the supervisor’s desk, and stays as it is.',
    possible: new Set([...change, 'stopMonitoring']),
  };
}

function wordsWhenOver({ state, dialFailure }: ContactView): string {
  if (dialFailure !== null) return dialFailureWords[dialFailure];
  return overWords[state] ?? state;
}

const dialFailureWords: Readonly<Record<NonNullable<ContactView['dialFailure']>, string>> = {
  LineEngagedCustomer: 'Line was busy',
  BadAddressCustomer: 'Nobody at that number',
  FailedConnectCustomer: 'Was not answered',
};

const overWords: Readonly<Record<string, string>> = {
  ended: 'Ended, after-contact work',
  missed: 'Missed',
  rejected: 'Rejected',
  error: 'Failed',
};
