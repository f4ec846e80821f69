import type { CustomerFieldsReceipt, Journal, TimelineEntry } from '@patchcord/contact-ports';
import { assertEvent } from 'xstate';
import type { ContactContext } from './contact-context.js';
import type { ContactEvent } from './contact-events.js';
import { isSpoken } from './contact-channel.js';
import { directionOf, hasOtherAgents } from './conversation.js';
import { handlingOf } from './handling.js';
import { requesterIn } from './requester.js';
import type { Situation } from './situation.js';

type Details = Pick<TimelineEntry, 'data' | 'personal'>;

/** The effects of a contact machine that write its timeline: what happened, and why. */
export function createContactNotes(journal: Journal) {
  const write = (
    { contact }: ContactContext,
    kind: 'event' | 'decision' | 'problem',
    name: string,
    reason: string,
    details: Details = {},
  ): void => {
    journal.record({ contactId: contact.contactId, kind, name, reason, ...details });
  };
  return {
    'note that it was offered': ({ context }: Situation) => {
      const { channel, customerNumber, queueName, state } = context.contact;
      const from = customerNumber === undefined ? '' : ` from ${customerNumber}`;
      write(
        context,
        'event',
        'contact.offered',
        `A ${channel} contact${from} in queue ${queueName ?? '(none)'}, first seen ${state}.`,
        {
          data: { channel, direction: directionOf(context), number: customerNumber, queue: queueName },
          ...(customerNumber !== undefined && { personal: [customerNumber] }),
        },
      );
    },
    'note that it was answered': ({ context }: Situation) => {
      write(context, 'event', 'contact.connected', 'The agent answered.');
    },
    'note that it was not answered': ({ context }: Situation) => {
      write(context, 'event', 'contact.unanswered', `It ended unanswered: ${context.contact.state}.`);
    },
    'note that it ended': ({ context }: Situation) => {
      write(context, 'event', 'contact.ended', 'The conversation is over.');
    },
    'note that it was cleared': ({ context }: Situation) => {
      write(context, 'event', 'contact.cleared', 'The agent is free of it.');
    },
    'note the ignored settings': ({ context }: Situation) => {
      for (const { name, received, expected } of context.newWarnings) {
        write(context, 'problem', 'setting.ignored', `${name} is “${received}”, expected: ${expected}.`, {
          personal: [received],
        });
      }
    },
    'note how it is handled': ({ context }: Situation) => {
      const { contact, resolved, origin } = context;
      write(context, 'decision', 'contact.handled', handlingOf(contact, resolved.settings, origin).reason);
    },
    'note the recovered ticket': ({ context, event }: Situation) => {
      assertEvent(event, 'ticket.recovered');
      const { ticket } = event.recovery;
      const reason = ticket
        ? `#${String(ticket.id)} was created for this conversation earlier.`
        : 'No ticket was created for this conversation earlier.';
      write(context, 'decision', 'ticket.recovered', reason);
    },
    'note the original ticket': ({ context, event }: Situation) => {
      assertEvent(event, 'original.found');
      const { ticket } = event.recovery;
      const reason = ticket
        ? `#${String(ticket.id)} is the ticket the contact belongs on${ticket.closed ? '; it is closed' : ''}.`
        : 'The ticket the contact belongs on was not found; the agent assigns it.';
      write(context, 'decision', 'original.found', reason);
    },
    'note who the customer is': ({ context, event }: Situation) => {
      assertEvent(event, 'customer.identified');
      const { outcome, reason } = event.identification;
      const names =
        outcome.kind === 'recognised'
          ? [outcome.customer.name]
          : outcome.kind === 'several'
            ? outcome.candidates.map(({ name }) => name)
            : [];
      const { customerName, customerNumber } = context.contact;
      const { settings } = context.resolved;
      const told = [
        ...[customerNumber, customerName, settings.customerName, settings.customerEmail],
        settings.customerNumber,
      ];
      write(context, 'decision', 'customer.identified', reason, {
        data: {
          kind: outcome.kind,
          ...(outcome.kind === 'recognised' && { customer: outcome.customer.name }),
        },
        personal: [...names, ...told].filter((text) => text !== undefined),
      });
    },
    'note which ticket': ({ context, event }: Situation) => {
      assertEvent(event, 'ticket.chosen');
      const { customer } = context;
      write(context, 'decision', 'ticket.chosen', event.choosing.reason, {
        personal: customer?.kind === 'recognised' ? [customer.customer.name] : [],
      });
    },
    'note what the agent chose': ({ context, event }: Situation) => {
      const { reason, personal } = agentsChoice(context, event);
      write(context, 'decision', 'agent.chose', reason, { personal });
    },
    'note that a ticket is forced': ({ context }: Situation) => {
      const reason = 'The agent chose no ticket; one is created (force_ticket_creation is true).';
      write(context, 'decision', 'ticket.forced', reason);
    },
    'note that it was given up': ({ context }: Situation) => {
      const reason = 'The agent gave its ticket up; it is theirs to choose another.';
      write(context, 'decision', 'ticket.givenUp', reason);
    },
    'note the assigned ticket': ({ context }: Situation) => {
      const { id, subject } = context.assignedTicket ?? {};
      write(context, 'event', 'ticket.assigned', `The contact is on #${String(id)}.`, {
        data: { ticketId: id, subject },
        ...(subject !== undefined && { personal: [subject] }),
      });
    },
    'note the call record': ({ context }: Situation) => {
      const id = String(context.assignedTicket?.id);
      write(context, 'event', 'call.recorded', `The call record is on #${id}.`);
    },
    'note the link': ({ context }: Situation) => {
      const id = String(context.assignedTicket?.id);
      const why = hasOtherAgents(context.contact)
        ? 'somebody else comes into the conversation'
        : 'it may be looked for from elsewhere';
      const reason = `Other agents’ apps find #${id}, because ${why}.`;
      write(context, 'event', 'conversation.linked', reason);
    },
    'note the added number': ({ context }: Situation) => {
      write(context, 'event', 'number.added', 'The number was added to the customer’s profile.');
    },
    'note the note': ({ context }: Situation) => {
      const id = String(context.assignedTicket?.id);
      write(context, 'event', 'contact.noted', `A note on #${id} tells of the contact.`);
    },
    'note the transcript': ({ context }: Situation) => {
      const { items = [], completeness } = context.transcript ?? {};
      const lines = `${String(items.length)} ${items.length === 1 ? 'line' : 'lines'}`;
      const what = completeness === undefined ? 'it was there already' : `${lines}, ${completeness}`;
      const reason = `The transcript is on #${String(context.assignedTicket?.id)}: ${what}.`;
      write(context, 'event', 'chat.recorded', reason);
    },
    'note the speaker': ({ context }: Situation) => {
      const { id, status } = context.voiceId.speaker ?? {};
      write(context, 'event', 'speaker.read', `Voice ID knows the customer as ${String(status)}.`, {
        personal: id === undefined ? [] : [id],
      });
    },
    'note the evaluation': ({ context }: Situation) => {
      const { authentication, fraudRisk } = context.voiceId.evaluation ?? {};
      const risk = fraudRisk === undefined ? '' : `, fraud risk ${fraudRisk}`;
      write(context, 'event', 'speaker.evaluated', `Voice ID says ${String(authentication)}${risk}.`);
    },
    'note the Voice ID problem': ({ context }: Situation) => {
      write(context, 'problem', 'speaker.unknown', `Voice ID: ${String(context.voiceId.problem)}.`);
    },
    'note that the speaker is stored': (
      { context }: Situation,
      { missingFields: missing }: CustomerFieldsReceipt,
    ) => {
      if (missing.length > 0) {
        const reason = `There is no user field ${missing.join(', ')} to store it in.`;
        write(context, 'problem', 'speaker.notStored', reason);
        return;
      }
      write(context, 'event', 'speaker.stored', 'The Voice ID status is on the customer’s profile.');
    },
    'note the recording': ({ context }: Situation) => {
      const { problem, state } = context.recording;
      if (problem === undefined) write(context, 'event', 'recording.changed', `Connect confirmed: ${state}.`);
      else write(context, 'problem', 'recording.unchanged', `The recording was not changed: ${problem}.`);
    },
    'note that nothing is written': ({ context }: Situation) => {
      write(context, 'decision', 'call.notRecorded', reasonForNoRecord(context));
    },
    'note the lookup failure': ({ context, event }: Situation) => {
      assertEvent(event, 'lookup.failed');
      const reason = `Attempt ${String(event.attempts)} failed: ${event.reason}.`;
      write(context, 'problem', 'lookup.failed', reason);
    },
  };
}

function agentsChoice(context: ContactContext, event: ContactEvent) {
  switch (event.type) {
    case 'agent.attached':
      return { reason: `The agent attached it to #${String(event.ticket.id)}.`, personal: [] };
    case 'agent.choseCustomer': {
      const { name } = event.customer;
      return { reason: `The agent chose ${name} as the customer.`, personal: [name] };
    }
    case 'agent.createdFollowUp':
      return { reason: `The agent had a follow-up of #${String(event.ticket.id)} created.`, personal: [] };
    default: {
      const requester = requesterIn(context);
      const name = requester.kind === 'customer' ? requester.customer.name : undefined;
      return {
        reason: `The agent had a ticket created for ${name ?? 'an unknown customer'}.`,
        personal: name === undefined ? [] : [name],
      };
    }
  }
}

function reasonForNoRecord(context: ContactContext): string {
  const { contact, customer, resolved, times, assignedTicket, ticketsGivenUp } = context;
  if (contact.isMonitoring) return 'Monitoring is never recorded.';
  if (times.answeredAt === undefined) return 'The contact was not answered; nothing is written.';
  if (assignedTicket && isSpoken(contact.channel) && !resolved.settings.voiceComment) {
    return 'voice_comment is false.';
  }
  if (assignedTicket && contact.channel === 'chat' && !resolved.settings.chatTranscript) {
    return 'chat_transcript is false.';
  }
  if (ticketsGivenUp > 0 && !assignedTicket) return 'The agent gave its ticket up, and chose no other.';
  const isStranger = customer?.kind === 'unrecognised' || customer?.kind === 'anonymous';
  if (contact.direction === 'outbound' && isStranger && !resolved.settings.allOutbound) {
    return 'A call to an unknown number is not recorded (all_outbound is false).';
  }
  if (assignedTicket) return 'The agent gave up what was to be saved on its ticket.';
  if (!resolved.settings.forceTicketCreation) {
    return 'The agent chose no ticket (force_ticket_creation is false).';
  }
  return 'The contact was left to the agent.';
}
