import { msg } from '@lit/localize';
import type { ContactCardData } from '@patchcord/agent-ui';
import { formatNumberForPeople, isAnonymousNumber, reduceSipAddress } from '@patchcord/contact-attributes';
import type { ContactActor, ContactContext } from '@patchcord/contact-lifecycle';
import type { Instant, OutboxEntry } from '@patchcord/contact-ports';
import { describeContact } from './describe-contact.js';
import { presentExtras } from './present-extras.js';

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
  recordingIsSetUp: boolean,
): ContactCardData {
  const { context } = contact;
  const { who, number, organisation } = describeCustomer(context);
  return {
    contactId: context.contact.contactId,
    channel: channels[context.contact.channel],
    direction: context.contact.direction,
    who,
    customerKind: presentCustomerKind(contact),
    ...presentPhase(contact),
    ...describeContact(contact, entries, now),
    ...presentExtras(contact, entries, recordingIsSetUp),
    inView,
    ...(number !== undefined && { number }),
    ...(organisation !== undefined && { organisation }),
    ...(context.contact.queueName !== undefined && { queue: context.contact.queueName }),
    ...(context.assignedTicket && {
      ticket: { id: context.assignedTicket.id, subject: context.assignedTicket.subject },
    }),
  };
}

function presentCustomerKind(contact: ContactState): ContactCardData['customerKind'] {
  const { contact: facts, customer, origin } = contact.context;
  if (customer) return customer.kind;
  // The agent who dialled from a ticket knows whom they call.
  if (origin?.kind === 'ticket') return 'recognised';
  if (isAnonymousNumber(facts.customerNumber)) return 'anonymous';
  return contact.hasTag('lookingUp') ? 'looking-up' : 'unrecognised';
}

function presentPhase(contact: ContactState): Pick<ContactCardData, 'phase' | 'since'> {
  const { offeredAt, answeredAt = offeredAt, endedAt = answeredAt } = contact.context.times;
  if (contact.hasTag('ringing')) return { phase: 'ringing', since: offeredAt };
  if (contact.hasTag('afterContactWork')) return { phase: 'afterContactWork', since: endedAt };
  if (contact.context.times.endedAt !== undefined) return { phase: 'over', since: endedAt };
  return { phase: 'connected', since: answeredAt };
}

function describeCustomer({ contact, customer, resolved }: ContactContext): {
  readonly who: string;
  readonly number?: string | undefined;
  readonly organisation?: string | undefined;
} {
  const number = isAnonymousNumber(contact.customerNumber)
    ? undefined
    : formatNumberForPeople(reduceSipAddress(contact.customerNumber ?? ''));
  if (customer?.kind === 'recognised') {
    return { who: customer.customer.name, number, organisation: customer.customer.organisation };
  }
  const name = resolved.settings.customerName;
  return name === undefined ? { who: number ?? msg('Anonymous caller') } : { who: name, number };
}
