import type { ContactView } from '@patchcord/connect-simulator';
import type { Callers } from '../callers/list-callers.js';

/** What somebody can do to a contact from here; the driver's words. */
export type ContactDeed = 'customerHangup' | 'accept' | 'reject' | 'miss' | 'agentHangup' | 'clear';

/** A contact as its card shows it. */
export interface ContactDescription {
  readonly who: string;
  /** The state in words. */
  readonly state: string;
  readonly tone: 'ringing' | 'talking' | 'over';
  /** What to do, and what to watch for, in this state. */
  readonly watch: string;
  readonly possible: ReadonlySet<ContactDeed>;
}

/** @returns what the card of a contact shows */
export function describeContact(contact: ContactView, callers: Callers): ContactDescription {
  return { who: nameOf(contact, callers), ...describeState(contact) };
}

function nameOf({ customerNumber }: ContactView, { first, others }: Callers): string {
  const caller = [...first, ...others].find(({ number }) => number === customerNumber);
  return caller === undefined || caller.kind === 'unknown' ? customerNumber : caller.name;
}

function describeState({ state, accepted, direction }: ContactView): Omit<ContactDescription, 'who'> {
  switch (state) {
    case 'connecting':
      if (direction === 'outbound') {
        return {
          state: 'Dialling',
          tone: 'ringing',
          watch: 'The customer answers in a moment.',
          possible: new Set(['customerHangup', 'agentHangup']),
        };
      }
      return accepted
        ? {
            state: 'Connecting',
            tone: 'ringing',
            watch: 'The audio comes up in a moment.',
            possible: new Set(['customerHangup', 'agentHangup']),
          }
        : {
            state: 'Ringing',
            tone: 'ringing',
            watch: 'Answer it in the softphone, at the top right of the workspace.',
            possible: new Set(['customerHangup', 'accept', 'reject', 'miss']),
          };
    case 'connected':
      return {
        state: 'Talking',
        tone: 'talking',
        watch: 'Hang up as the customer: the call record appears on the ticket.',
        possible: new Set(['customerHangup', 'agentHangup']),
      };
    default:
      return {
        state: overWords[state] ?? state,
        tone: 'over',
        watch: 'Close it in the softphone, or clear it here: the agent is free again.',
        possible: new Set(['clear']),
      };
  }
}

const overWords: Readonly<Record<string, string>> = {
  ended: 'Ended, after-contact work',
  missed: 'Missed',
  rejected: 'Rejected',
  error: 'Failed',
};
