import { msg } from '@lit/localize';
import { formatNumberForPeople, isAnonymousNumber, reduceSipAddress } from '@patchcord/contact-attributes';
import { isForeign, isSpoken, type ContactActor, type ContactContext } from '@patchcord/contact-lifecycle';
import type { ContactCardData } from '@patchcord/agent-ui';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** Whom a contact is with, or what it is about: a task and an e-mail go by their names. */
export interface PresentedWho {
  readonly who: string;
  /** The customer, where `who` is something else. */
  readonly customerName?: string | undefined;
  readonly number?: string | undefined;
  readonly organisation?: string | undefined;
}

export function presentWho(context: ContactContext): PresentedWho {
  const { contact, customer, resolved } = context;
  const number = readableNumber(context);
  const known =
    customer?.kind === 'recognised'
      ? { name: customer.customer.name, organisation: customer.customer.organisation }
      : { name: namedByContact(context), organisation: undefined };
  const topic = contact.task?.name.trim();
  if (topic) {
    return { who: topic, customerName: known.name, number, organisation: known.organisation };
  }
  if (known.name !== undefined) return { who: known.name, number, organisation: known.organisation };
  const email = isSpoken(contact.channel) ? undefined : resolved.settings.customerEmail;
  if (email !== undefined) return { who: email, number };
  return { who: number ?? describeNobody(context) };
}

/** What the contact itself says of its customer's name. */
function namedByContact({ contact, resolved }: ContactContext): string | undefined {
  return resolved.settings.customerName ?? contact.customerName;
}

function readableNumber({ contact, resolved }: ContactContext): string | undefined {
  const number = isSpoken(contact.channel)
    ? contact.customerNumber
    : (contact.customerNumber ?? resolved.settings.customerNumber);
  return isAnonymousNumber(number) ? undefined : formatNumberForPeople(reduceSipAddress(number ?? ''));
}

function describeNobody({ contact }: ContactContext): string {
  switch (contact.channel) {
    case 'voice':
    case 'queue_callback':
      return msg('Anonymous caller');
    case 'chat':
      return msg('Unnamed visitor');
    case 'task':
      return msg('Unnamed task');
    case 'email':
      return msg('Email without a subject');
    case 'unknown':
      return msg('Contact of an unknown kind');
  }
}

/** What is known of the customer, for the word beside the name. */
export function presentCustomerKind(contact: ContactState): ContactCardData['customerKind'] {
  const { contact: facts, customer, origin } = contact.context;
  const isCall = isSpoken(facts.channel);
  if (customer?.kind === 'recognised' || customer?.kind === 'several') return customer.kind;
  // Nobody looks for the customer of such a contact.
  if (isForeign(facts.channel)) return 'none';
  if (customer) return customer.kind === 'anonymous' && !isCall ? 'none' : customer.kind;
  // The agent who dialled from a ticket knows whom they call.
  if (origin?.kind === 'ticket') return 'recognised';
  if (isCall && isAnonymousNumber(facts.customerNumber)) return 'anonymous';
  if (contact.hasTag('lookingUp')) return 'looking-up';
  return isCall ? 'unrecognised' : 'none';
}
