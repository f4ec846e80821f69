import { msg, str } from '@lit/localize';
import { isSpoken, type ContactActor } from '@patchcord/contact-lifecycle';
import { plain, working, type ContactLine } from './contact-line.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** What will become of a contact that waits for the agent's answer, or for the customer's: a call rings, a chat or a task is offered. */
export function describeOffer(contact: ContactState): ContactLine {
  const { channel, direction } = contact.context.contact;
  if (!isSpoken(channel)) return describeOffered(contact);
  return direction === 'outbound' ? describeCalling(contact) : describeRinging(contact);
}

function describeRinging(contact: ContactState): ContactLine {
  const { customer, ticketChoice, resolved } = contact.context;
  if (!resolved.settings.popIncoming) return plain(msg('Ringing. The customer is shown when you answer.'));
  if (contact.hasTag('awaitingOriginal')) {
    return working(msg('Ringing. Looking for the ticket of the conversation.'));
  }
  if (contact.hasTag('lookingUp')) return working(msg('Ringing. Looking up the caller.'));
  if (ticketChoice?.kind === 'existing') {
    return plain(msg(str`Ringing. Will go on #${ticketChoice.ticket.id} when you answer.`));
  }
  if (ticketChoice?.kind === 'new' && ticketChoice.followUpOf !== undefined) {
    return plain(
      msg(str`Ringing. Will continue #${ticketChoice.followUpOf}, which is closed, when you answer.`),
    );
  }
  switch (customer?.kind) {
    case 'recognised':
      return plain(msg(str`Ringing. ${customer.customer.name} found, shown in Zendesk.`));
    case 'unrecognised':
      return plain(msg('Ringing. Will create a customer and a ticket when you answer.'));
    default:
      return plain(msg('Ringing. Will create a ticket when you answer.'));
  }
}

/** A call that is being dialled: where it will be saved when the customer answers. */
function describeCalling(contact: ContactState): ContactLine {
  const { customer, ticketChoice } = contact.context;
  if (contact.hasTag('lookingUp')) return working(msg('Calling. Looking up the number.'));
  if (ticketChoice?.kind === 'existing') {
    return plain(msg(str`Calling. Will go on #${ticketChoice.ticket.id} when the customer answers.`));
  }
  if (ticketChoice === undefined && customer?.kind !== 'recognised') {
    return plain(msg('Calling. Nothing is saved for a call to an unknown number.'));
  }
  return plain(msg('Calling. Will create a ticket when the customer answers.'));
}

function describeOffered(contact: ContactState): ContactLine {
  const { customer, ticketChoice, resolved, contact: facts } = contact.context;
  if (!resolved.settings.popIncoming) return plain(msg('Offered. The customer is shown when you accept.'));
  if (contact.hasTag('awaitingOriginal')) {
    return facts.channel === 'task'
      ? working(msg('Offered. Looking for the ticket of the task.'))
      : working(msg('Offered. Looking for the ticket of the conversation.'));
  }
  if (contact.hasTag('lookingUp')) return working(msg('Offered. Looking up the customer.'));
  if (ticketChoice?.kind === 'existing') {
    return plain(msg(str`Offered. Will go on #${ticketChoice.ticket.id} when you accept.`));
  }
  if (ticketChoice?.kind === 'new' && ticketChoice.followUpOf !== undefined) {
    return plain(
      msg(str`Offered. Will continue #${ticketChoice.followUpOf}, which is closed, when you accept.`),
    );
  }
  switch (customer?.kind) {
    case 'recognised':
      return plain(msg(str`Offered. ${customer.customer.name} found, shown in Zendesk.`));
    case 'unrecognised':
      return plain(msg('Offered. Will create a customer and a ticket when you accept.'));
    default:
      return plain(msg('Offered. Will create a ticket when you accept.'));
  }
}
