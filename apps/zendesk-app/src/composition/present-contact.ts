import type { ContactCardData } from '@patchcord/agent-ui';
import type { ContactActor } from '@patchcord/contact-lifecycle';
import type { Instant, OutboxEntry } from '@patchcord/contact-ports';
import { describeContact } from './describe-contact.js';
import { presentExtras, type ExtraFacts } from './present-extras.js';
import { presentCustomerKind, presentWho } from './present-who.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

const channels = {
  voice: 'voice',
  queue_callback: 'callback',
  chat: 'chat',
  task: 'task',
  email: 'email',
  unknown: 'unknown',
} as const;

/** A contact as its card shows it. `now` is the local clock; the card's own times are Connect's. */
export function presentContact(
  contact: ContactState,
  entries: readonly OutboxEntry[],
  now: Instant,
  inView: boolean,
  facts: ExtraFacts,
): ContactCardData {
  const { context } = contact;
  const { who, customerName, number, organisation } = presentWho(context);
  return {
    contactId: context.contact.contactId,
    channel: channels[context.contact.channel],
    direction: context.contact.direction,
    who,
    customerKind: presentCustomerKind(contact),
    ...presentPhase(contact),
    ...describeContact(contact, entries, now),
    ...presentExtras(contact, entries, facts),
    inView,
    ...(context.contact.state === 'paused' && { isPaused: true }),
    ...(customerName !== undefined && { customerName }),
    ...(number !== undefined && { number }),
    ...(organisation !== undefined && { organisation }),
    ...(context.contact.queueName !== undefined && { queue: context.contact.queueName }),
    ...(context.assignedTicket && {
      ticket: { id: context.assignedTicket.id, subject: context.assignedTicket.subject },
    }),
  };
}

function presentPhase(contact: ContactState): Pick<ContactCardData, 'phase' | 'since'> {
  const { offeredAt, answeredAt = offeredAt, endedAt = answeredAt } = contact.context.times;
  const { state, stateSince } = contact.context.contact;
  if (contact.hasTag('ringing')) return { phase: 'ringing', since: offeredAt };
  if (contact.hasTag('afterContactWork')) return { phase: 'afterContactWork', since: endedAt };
  if (contact.context.times.endedAt !== undefined) return { phase: 'over', since: endedAt };
  return { phase: 'connected', since: state === 'paused' ? stateSince : answeredAt };
}
