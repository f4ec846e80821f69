import type { ContactView } from '@patchcord/connect-simulator';

/** What somebody can do to a contact from here; the driver's words. */
export type ContactDeed =
  | 'answer'
  | 'busy'
  | 'noAnswer'
  | 'customerHangup'
  | 'accept'
  | 'reject'
  | 'miss'
  | 'agentHangup'
  | 'pause'
  | 'resume'
  | 'expire'
  | 'clear'
  | 'bargeIn'
  | 'listen'
  | 'stopMonitoring';

/** Buttons by what they do, with the words on them. */
export type DeedLabels = ReadonlyMap<ContactDeed, string>;

/** Everything that can ever be done to a contact, so that its card keeps its buttons. */
export interface ContactDeeds {
  readonly customerDeeds: DeedLabels;
  readonly agentDeeds: DeedLabels;
}

const hangUp = ['customerHangup', 'Hang up'] as const;

const dialledCustomer: DeedLabels = new Map([
  ['answer', 'Answer'],
  ['busy', 'Busy'],
  ['noAnswer', 'No answer'],
  hangUp,
]);

const offeredAgent: DeedLabels = new Map([
  ['accept', 'Accept'],
  ['reject', 'Reject'],
  ['miss', 'Miss'],
  ['agentHangup', 'Hang up'],
  ['clear', 'Clear'],
]);

const diallingAgent: DeedLabels = new Map([
  ['agentHangup', 'Hang up'],
  ['clear', 'Clear'],
]);

const chattingCustomer: DeedLabels = new Map([['customerHangup', 'End the chat']]);

const chattingAgent: DeedLabels = new Map([...offeredAgent, ['agentHangup', 'End the chat']]);

const working: readonly (readonly [ContactDeed, string])[] = [
  ['accept', 'Accept'],
  ['reject', 'Reject'],
  ['miss', 'Miss'],
  ['agentHangup', 'End'],
  ['expire', 'Let it expire'],
  ['clear', 'Clear'],
];

const workingOnTask: DeedLabels = new Map([['pause', 'Pause'], ['resume', 'Resume'], ...working] as const);

const supervisor: DeedLabels = new Map([
  ['bargeIn', 'Barge in'],
  ['listen', 'Only listen'],
  ['stopMonitoring', 'Stop'],
  ['clear', 'Clear'],
]);

/** @returns the buttons of a contact's card */
export function deedsOf({ watchedContactId, channel, outboundCallerId, work }: ContactView): ContactDeeds {
  if (watchedContactId !== null) return { customerDeeds: new Map(), agentDeeds: supervisor };
  if (channel === 'task') return { customerDeeds: new Map(), agentDeeds: workingOnTask };
  if (work !== null) return { customerDeeds: new Map(), agentDeeds: new Map(working) };
  if (channel === 'chat') return { customerDeeds: chattingCustomer, agentDeeds: chattingAgent };
  if (channel === 'queue_callback') return { customerDeeds: dialledCustomer, agentDeeds: offeredAgent };
  return outboundCallerId === null
    ? { customerDeeds: new Map([hangUp]), agentDeeds: offeredAgent }
    : { customerDeeds: dialledCustomer, agentDeeds: diallingAgent };
}
