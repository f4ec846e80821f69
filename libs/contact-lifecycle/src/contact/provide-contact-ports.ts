import {
  systemClock,
  type Clock,
  type Journal,
  type Outbox,
  type Ticketing,
  type Workspace,
} from '@patchcord/contact-ports';
import { compileQueueBrandMapping, type QueueBrandMapping } from '@patchcord/queue-mapping';
import { assertEvent, fromPromise } from 'xstate';
import { chooseTicket } from './choose-ticket.js';
import type { ContactContext } from './contact-context.js';
import { contactMachine } from './contact-machine.js';
import type { ContactNotice } from './contact-notice.js';
import { handlingOf } from './handling.js';
import { identifyCustomer } from './identify-customer.js';
import { recoverTicket } from './recover-ticket.js';
import { retryingLookup } from './retrying-lookup.js';

/** What a contact needs of the world. */
export interface ContactPorts {
  readonly ticketing: Ticketing;
  readonly outbox: Outbox;
  readonly workspace: Pick<Workspace, 'popTicket' | 'popUser'>;
  readonly journal: Journal;
  /** Shows a notice to the agent, in the agent's language. */
  readonly tellAgent: (contactId: string, notice: ContactNotice) => void;
  /** The queues mapped to brands now; none unless given. */
  readonly mapping?: () => QueueBrandMapping;
  readonly clock?: Clock;
  /** A number from 0 (inclusive) to 1 (exclusive), to spread repeated look-ups. */
  readonly random?: () => number;
}

const nothingMapped = compileQueueBrandMapping([]);

interface Situation {
  readonly context: ContactContext;
}

/** The contact machine with its actors and effects bound to ports: the only place that does so. */
export function provideContactPorts(ports: ContactPorts): typeof contactMachine {
  const { ticketing, outbox, workspace, journal, tellAgent, mapping = () => nothingMapped } = ports;
  const retry = { clock: ports.clock ?? systemClock, random: ports.random ?? Math.random };

  const note =
    (kind: 'event' | 'decision' | 'problem', name: string, reason: (context: ContactContext) => string) =>
    ({ context }: Situation): void => {
      journal.record({ contactId: context.contact.contactId, kind, name, reason: reason(context) });
    };
  const tell = (context: ContactContext, notice: ContactNotice): void => {
    tellAgent(context.contact.contactId, notice);
  };
  const pop = (context: ContactContext, popping: Promise<void>): void => {
    popping.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      journal.record({ contactId: context.contact.contactId, kind: 'problem', name: 'pop.failed', reason });
    });
  };

  return contactMachine.provide({
    actors: {
      'recover the ticket': retryingLookup(
        (contact) => recoverTicket(contact, ticketing),
        (recovery) => ({ type: 'ticket.recovered', recovery }),
        retry,
      ),
      'identify the customer': retryingLookup(
        (input) => identifyCustomer(input, ticketing),
        (identification) => ({ type: 'customer.identified', identification }),
        retry,
      ),
      'choose the ticket': retryingLookup(
        (input) => chooseTicket(input, ticketing, mapping()),
        (choosing) => ({ type: 'ticket.chosen', choosing }),
        retry,
      ),
      'create the customer': fromPromise(({ input }) => outbox.submit(input)),
      'create the ticket': fromPromise(({ input }) => outbox.submit(input)),
      'record the call': fromPromise(({ input }) => outbox.submit(input)),
    },
    actions: {
      'note that it was offered': note(
        'event',
        'contact.offered',
        ({ contact }) =>
          `A ${contact.channel} contact in queue ${contact.queueName ?? '(none)'}, first seen ${contact.state}.`,
      ),
      'note that it was answered': note('event', 'contact.connected', () => 'The agent answered.'),
      'note that it was not answered': note(
        'event',
        'contact.unanswered',
        ({ contact }) => `It ended unanswered: ${contact.state}.`,
      ),
      'note that it ended': note('event', 'contact.ended', () => 'The conversation is over.'),
      'note that it was cleared': note('event', 'contact.cleared', () => 'The agent is free of it.'),
      'note the ignored settings': ({ context }) => {
        for (const { name, received, expected } of context.newWarnings) {
          note(
            'problem',
            'setting.ignored',
            () => `${name} is “${received}”, expected: ${expected}.`,
          )({ context });
        }
      },
      'note how it is handled': note(
        'decision',
        'contact.handled',
        ({ contact, resolved, origin }) => handlingOf(contact, resolved.settings, origin).reason,
      ),
      'note the recovered ticket': note('decision', 'ticket.recovered', ({ assignedTicket }) =>
        assignedTicket
          ? `#${String(assignedTicket.id)} was created for this contact earlier.`
          : 'No ticket was created for this contact earlier.',
      ),
      'note who the customer is': ({ context, event }) => {
        assertEvent(event, 'customer.identified');
        note('decision', 'customer.identified', () => event.identification.reason)({ context });
      },
      'note which ticket': ({ context, event }) => {
        assertEvent(event, 'ticket.chosen');
        note('decision', 'ticket.chosen', () => event.choosing.reason)({ context });
      },
      'note the assigned ticket': note(
        'event',
        'ticket.assigned',
        ({ assignedTicket }) => `The contact is on #${String(assignedTicket?.id)}.`,
      ),
      'note the call record': note(
        'event',
        'call.recorded',
        ({ assignedTicket }) => `The call record is on #${String(assignedTicket?.id)}.`,
      ),
      'note that nothing is written': note('decision', 'call.notRecorded', reasonForNoRecord),
      'note the lookup failure': ({ context, event }) => {
        assertEvent(event, 'lookup.failed');
        const reason = `Attempt ${String(event.attempts)} failed: ${event.reason}.`;
        note('problem', 'lookup.failed', () => reason)({ context });
      },
      'tell the agent which settings were ignored': ({ context }) => {
        const { warnings } = context.resolved;
        if (warnings.length > 0 && !context.toldOfWarnings)
          tell(context, { code: 'settingsIgnored', warnings });
      },
      'tell the agent that Zendesk does not answer': ({ context, event }) => {
        assertEvent(event, 'lookup.failed');
        tell(context, { code: 'lookupFails', reason: event.reason });
      },
      'tell the agent about the customer': ({ context, event }) => {
        assertEvent(event, 'customer.identified');
        const { outcome, unknownZendeskUser } = event.identification;
        if (unknownZendeskUser !== undefined) {
          tell(context, { code: 'unknownZendeskUser', userId: unknownZendeskUser });
        }
        if (outcome.kind === 'several') {
          tell(context, { code: 'severalCustomers', count: outcome.candidates.length });
        }
      },
      'tell the agent about the ticket': ({ context, event }) => {
        assertEvent(event, 'ticket.chosen');
        const { outcome, unknownTicket } = event.choosing;
        if (unknownTicket !== undefined) tell(context, { code: 'unknownTicket', ticketId: unknownTicket });
        if (outcome.kind === 'otherRequester') {
          tell(context, { code: 'otherRequester', ticketId: outcome.ticket.id });
        }
        const warnings = outcome.kind === 'new' ? (outcome.placement?.warnings ?? []) : [];
        if (warnings.length > 0) tell(context, { code: 'ticketMisplaced', warnings });
      },
      'pop the chosen ticket or the customer': ({ context }) => {
        const { contact, ticketChoice, customer } = context;
        // The agent who dials has the customer before their eyes.
        if (contact.direction === 'outbound') return;
        if (ticketChoice?.kind === 'existing' || ticketChoice?.kind === 'otherRequester') {
          pop(context, workspace.popTicket(ticketChoice.ticket.id));
        } else if (customer?.kind === 'recognised') {
          pop(context, workspace.popUser(customer.customer.id));
        }
      },
      'pop the assigned ticket': ({ context }) => {
        if (context.assignedTicket) pop(context, workspace.popTicket(context.assignedTicket.id));
      },
    },
  });
}

function reasonForNoRecord({ contact, customer, resolved, times, assignedTicket }: ContactContext): string {
  if (contact.isMonitoring) return 'Monitoring is never recorded.';
  if (contact.direction === 'outbound' && customer?.kind !== 'recognised' && !resolved.settings.allOutbound) {
    return 'A call to an unknown number is not recorded (all_outbound is false).';
  }
  if (times.answeredAt === undefined) return 'The contact was not answered; nothing is written.';
  if (assignedTicket && !resolved.settings.voiceComment) return 'voice_comment is false.';
  return 'The contact was left to the agent.';
}
