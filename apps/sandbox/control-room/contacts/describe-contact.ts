import type { ContactView } from '@patchcord/connect-simulator';
import type { Callers } from '../callers/list-callers.js';

/** What somebody can do to a contact from here; the driver's words. */
export type ContactDeed =
  'answer' | 'busy' | 'noAnswer' | 'customerHangup' | 'accept' | 'reject' | 'miss' | 'agentHangup' | 'clear';

/** A contact as its card shows it. */
export interface ContactDescription {
  readonly who: string;
  /** Which way the call came through: its queue, and what the customer of an outbound call sees. */
  readonly way: string;
  /** Everything that can ever be done to it, with the words on its buttons. */
  readonly customerDeeds: ReadonlyMap<ContactDeed, string>;
  readonly agentDeeds: ReadonlyMap<ContactDeed, string>;
  /** The state in words. */
  readonly state: string;
  readonly tone: 'ringing' | 'talking' | 'over';
  /** What to do, and what to watch for, in this state. */
  readonly watch: string;
  readonly possible: ReadonlySet<ContactDeed>;
}

/** @returns what the card of a contact shows */
export function describeContact(contact: ContactView, callers: Callers): ContactDescription {
  const { queue, outboundCallerId } = contact;
  const deeds = outboundCallerId === null ? inboundDeeds : outboundDeeds;
  return {
    who: nameOf(contact, callers),
    way: outboundCallerId === null ? `in ${queue}` : `from ${queue}, customer sees ${outboundCallerId}`,
    ...deeds,
    ...describeState(contact),
  };
}

const inboundDeeds: Pick<ContactDescription, 'customerDeeds' | 'agentDeeds'> = {
  customerDeeds: new Map([['customerHangup', 'Hang up']]),
  agentDeeds: new Map([
    ['accept', 'Accept'],
    ['reject', 'Reject'],
    ['miss', 'Miss'],
    ['agentHangup', 'Hang up'],
    ['clear', 'Clear'],
  ]),
};

const outboundDeeds: Pick<ContactDescription, 'customerDeeds' | 'agentDeeds'> = {
  customerDeeds: new Map([
    ['answer', 'Answer'],
    ['busy', 'Busy'],
    ['noAnswer', 'No answer'],
    ['customerHangup', 'Hang up'],
  ]),
  agentDeeds: new Map([
    ['agentHangup', 'Hang up'],
    ['clear', 'Clear'],
  ]),
};

type StateDescription = Omit<ContactDescription, 'who' | 'way' | 'customerDeeds' | 'agentDeeds'>;

function nameOf({ customerNumber }: ContactView, { first, others }: Callers): string {
  const caller = [...first, ...others].find(({ number }) => number === customerNumber);
  return caller === undefined || caller.kind === 'unknown' ? customerNumber : caller.name;
}

function describeState({ state, accepted, direction, dialling, dialFailure }: ContactView): StateDescription {
  switch (state) {
    case 'connecting':
      if (dialling) {
        return {
          state: 'Dialling',
          tone: 'ringing',
          watch: 'Be the customer: answer, or do not. “Calls the agent makes” says what happens by itself.',
          possible: new Set(['answer', 'busy', 'noAnswer', 'agentHangup']),
        };
      }
      return accepted || direction === 'outbound'
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
        state: (dialFailure === null ? overWords[state] : dialFailureWords[dialFailure]) ?? state,
        tone: 'over',
        watch: 'Close it in the softphone, or clear it here: the agent is free again.',
        possible: new Set(['clear']),
      };
  }
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
