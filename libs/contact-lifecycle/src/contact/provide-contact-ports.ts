import {
  systemClock,
  type ChatTranscripts,
  type Clock,
  type ContactSnapshot,
  type Journal,
  type Outbox,
  type RecordingControl,
  type Ticketing,
  type VoiceId,
} from '@patchcord/contact-ports';
import { compileQueueBrandMapping, type QueueBrandMapping } from '@patchcord/queue-mapping';
import { assertEvent, fromCallback, fromPromise } from 'xstate';
import { chooseTicket } from './choose-ticket.js';
import { isOutboundCall } from './contact-channel.js';
import type { ContactContext } from './contact-context.js';
import { contactMachine } from './contact-machine.js';
import type { ContactNotice } from './contact-notice.js';
import { createContactNotes } from './contact-notes.js';
import { createContactNotices } from './contact-notices.js';
import type { ContactWorkspace } from './contact-workspace.js';
import { findGivenTicket } from './find-given-ticket.js';
import { handlingOf } from './handling.js';
import { identifyCustomer } from './identify-customer.js';
import { placeNewTicket } from './place-new-ticket.js';
import { recoverTicket } from './recover-ticket.js';
import { retryingLookup } from './retrying-lookup.js';
import { waitForMonitored, waitForOriginal } from './wait-for-ticket.js';

/** What a contact needs of the world. */
export interface ContactPorts {
  readonly ticketing: Ticketing;
  /** Zendesk, asked on behalf of one contact, so that its timeline can tell; `ticketing` unless given. */
  readonly ticketingFor?: (contactId: string) => Ticketing;
  readonly outbox: Pick<Outbox, 'submit' | 'retry'>;
  readonly workspace: ContactWorkspace;
  readonly recordingControl: Pick<RecordingControl, 'pause' | 'resume'>;
  readonly transcripts: ChatTranscripts;
  readonly voiceId: VoiceId;
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

/** The contact machine with its actors and effects bound to ports: the only place that does so. */
export function provideContactPorts(ports: ContactPorts): typeof contactMachine {
  const { ticketing, outbox, workspace, recordingControl, transcripts, voiceId, journal, tellAgent } = ports;
  const { ticketingFor = () => ticketing, mapping = () => nothingMapped } = ports;
  const retry = { clock: ports.clock ?? systemClock, random: ports.random ?? Math.random };

  const pop = (context: ContactContext, popping: Promise<void>): void => {
    popping.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      journal.record({ contactId: context.contact.contactId, kind: 'problem', name: 'pop.failed', reason });
    });
  };

  return contactMachine.provide({
    actors: {
      'recover the ticket': retryingLookup(
        (contact) => recoverTicket(contact, ticketingFor(contact.contactId)),
        (recovery) => ({ type: 'ticket.recovered', recovery }),
        retry,
      ),
      'find the original ticket': retryingLookup(
        (contact: ContactSnapshot) => findGivenTicket(contact, ticketingFor(contact.contactId)),
        (recovery) => ({ type: 'original.found', recovery }),
        { ...retry, askAgainAfter: waitForOriginal },
      ),
      'find the monitored ticket': retryingLookup(
        async ({ contactId, monitoredContactId }) => ({
          ticket: await ticketingFor(contactId).findTicketOfConversation(monitoredContactId),
          customer: undefined,
        }),
        (recovery) => ({ type: 'original.found', recovery }),
        { ...retry, askAgainAfter: waitForMonitored },
      ),
      'identify the customer': retryingLookup(
        (input) => identifyCustomer(input, ticketingFor(input.contact.contactId)),
        (identification) => ({ type: 'customer.identified', identification }),
        retry,
      ),
      'choose the ticket': retryingLookup(
        (input) => chooseTicket(input, ticketingFor(input.contact.contactId), mapping()),
        (choosing) => ({ type: 'ticket.chosen', choosing }),
        retry,
      ),
      'place the new ticket': retryingLookup(
        (input) => placeNewTicket({ ...input, mapping: mapping() }, ticketingFor(input.contact.contactId)),
        (placement) => ({ type: 'ticket.placed', placement }),
        retry,
      ),
      'list the open tickets': retryingLookup(
        async ({ contactId, customerId }) => ({
          customerId,
          tickets: await ticketingFor(contactId).findOpenTickets(customerId),
        }),
        (listed) => ({ type: 'openTickets.listed', ...listed }),
        retry,
      ),
      'create the customer': fromPromise(({ input }) => outbox.submit(input)),
      'create the ticket': fromPromise(({ input }) => outbox.submit(input)),
      'record the call': fromPromise(({ input }) => outbox.submit(input)),
      'link the conversation': fromPromise(({ input }) => outbox.submit(input)),
      'add the number': fromPromise(({ input }) => outbox.submit(input)),
      'add the note': fromPromise(({ input }) => outbox.submit(input)),
      'follow the chat': fromCallback(({ input }) => {
        transcripts.follow(input.contact.contactId);
      }),
      'finish the transcript': fromPromise(({ input }) => transcripts.finish(input.contact.contactId)),
      'add the transcript': fromPromise(({ input }) => outbox.submit(input)),
      'read the speaker': fromPromise(({ input }) => voiceId.readSpeaker(input.contact.contactId)),
      'evaluate the speaker': fromPromise(({ input }) =>
        voiceId.evaluate(input.contact.contactId, input.startNew),
      ),
      'enrol the speaker': fromPromise(({ input }) => voiceId.enrol(input.contact.contactId)),
      'opt the speaker out': fromPromise(({ input }) => voiceId.optOut(input.contact.contactId)),
      'store the speaker': fromPromise(({ input }) => outbox.submit(input)),
      'pause the recording': fromPromise(({ input }) => recordingControl.pause(input)),
      'resume the recording': fromPromise(({ input }) => recordingControl.resume(input)),
    },
    actions: {
      ...createContactNotes(journal),
      ...createContactNotices(tellAgent),
      'pop the chosen ticket or the customer': ({ context }) => {
        const { contact, resolved, origin, ticketChoice, customer, times } = context;
        // Too late to show anything: the agent has gone on.
        if (times.endedAt !== undefined) return;
        const { kind } = handlingOf(contact, resolved.settings, origin);
        // The agent who dials has the customer before their eyes, until there is something to choose.
        if (isOutboundCall(contact) && kind === 'automatic') return;
        const occasion = `${contact.contactId} offered ${String(times.offeredAt)}`;
        if (ticketChoice?.kind === 'existing' || ticketChoice?.kind === 'otherRequester') {
          pop(context, workspace.popTicket(ticketChoice.ticket.id, occasion));
        } else if (ticketChoice?.followUpOf !== undefined) {
          pop(context, workspace.popTicket(ticketChoice.followUpOf, occasion));
        } else if (customer?.kind === 'recognised') {
          pop(context, workspace.popUser(customer.customer.id, occasion));
        }
      },
      'forget the chat': ({ context }) => {
        transcripts.forget(context.contact.contactId);
      },
      'try the writes again': ({ context }) => {
        outbox.retry(context.contact.contactId);
      },
      'pop the assigned ticket': ({ context }) => {
        const { assignedTicket, contact, times } = context;
        if (assignedTicket === undefined) return;
        const occasion = `${contact.contactId} assigned ${String(times.answeredAt)}`;
        pop(context, workspace.popTicket(assignedTicket.id, occasion));
      },
      'show the follow-up': ({ context }, { movedTo }) => {
        if (movedTo === undefined) return;
        const { contact } = context;
        const reason = `The ticket was closed in the meantime; #${String(movedTo.ticketId)} continues it.`;
        journal.record({ contactId: contact.contactId, kind: 'decision', name: 'ticket.continued', reason });
        pop(context, workspace.popTicket(movedTo.ticketId, `${contact.contactId} continued`));
      },
      'pop the monitored ticket': ({ context }) => {
        const { contact, original } = context;
        if (original.kind !== 'found') return;
        pop(context, workspace.popTicket(original.ticket.id, `${contact.contactId} monitored`));
      },
      'pop the customer the agent chose': ({ context, event }) => {
        assertEvent(event, 'agent.choseCustomer');
        pop(context, workspace.popUser(event.customer.id));
      },
    },
  });
}
