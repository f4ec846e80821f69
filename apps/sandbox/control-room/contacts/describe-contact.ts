import type { AgentView, ContactView } from '@patchcord/connect-simulator';
import type { Callers } from '../callers/list-callers.js';
import { deedsOf, type ContactDeeds } from './contact-deeds.js';
import { describeState, type StateDescription } from './describe-state.js';
import { isAgentsCall } from './is-agents-call.js';

/** A contact as its card shows it. */
export interface ContactDescription extends ContactDeeds, StateDescription {
  /** The customer's name, or number; what a task or e-mail is called. */
  readonly who: string;
  /** Whose it is, and which way it came: its queue, and what the customer of an outbound call sees. */
  readonly way: string;
  /** Whether it is recorded, in words; empty when there is no talk to record. */
  readonly recording: string;
}

/** @returns what the card of a contact shows */
export function describeContact(
  contact: ContactView,
  callers: Callers,
  agents: readonly AgentView[],
): ContactDescription {
  const agent = agents.find(({ username }) => username === contact.agent);
  return {
    who: nameOf(contact, callers),
    way: `${agent?.name ?? contact.agent}, ${wayOf(contact)}`,
    recording:
      contact.state === 'connected' && isAgentsCall(contact) ? recordingWords[contact.recording] : '',
    ...deedsOf(contact),
    ...describeState(contact, agent?.softphoneEnabled === false),
  };
}

function wayOf({
  queue,
  channel,
  outboundCallerId,
  watchedContactId,
  initiationMethod,
}: ContactView): string {
  if (watchedContactId !== null) return 'as a supervisor';
  if (channel === 'queue_callback') return `a callback of ${queue}`;
  const wasHandedOver = initiationMethod.endsWith('transfer');
  const what = noCallWords[channel];
  if (what !== undefined) return wasHandedOver ? `${what} handed over, in ${queue}` : `${what} in ${queue}`;
  if (outboundCallerId !== null) return `from ${queue}, customer sees ${outboundCallerId}`;
  return wasHandedOver ? `a transfer, in ${queue}` : `in ${queue}`;
}

/** What is no call. */
const noCallWords: Readonly<Partial<Record<ContactView['channel'], string>>> = {
  chat: 'a chat',
  task: 'a task',
  email: 'an e-mail',
  hologram: 'a hologram',
};

function nameOf({ customerName, customerNumber, work }: ContactView, { first, others }: Callers): string {
  const name = customerName ?? work?.name;
  if (name !== undefined) return name;
  const caller = [...first, ...others].find(({ number }) => number === customerNumber);
  return caller === undefined || caller.kind === 'unknown' ? customerNumber : caller.name;
}

const recordingWords: Readonly<Record<ContactView['recording'], string>> = {
  off: 'not recorded',
  recording: 'recorded',
  suspended: 'recording paused',
  stopped: 'recording stopped',
};
