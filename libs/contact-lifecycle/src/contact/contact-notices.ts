import type { CustomerFieldsReceipt } from '@patchcord/contact-ports';
import { assertEvent } from 'xstate';
import type { ContactContext } from './contact-context.js';
import type { ContactNotice } from './contact-notice.js';
import { namedTicketOf } from './named-ticket.js';
import type { Situation } from './situation.js';

/** More are not kept in mind: a shift has fewer. */
const remembered = 500;

/** The effects of a contact machine that tell the agent something: nothing twice about one contact. */
export function createContactNotices(tellAgent: (contactId: string, notice: ContactNotice) => void) {
  const told = new Set<string>();
  const tell = ({ contact: { contactId } }: ContactContext, notice: ContactNotice): void => {
    const key = JSON.stringify([contactId, notice]);
    // Look-ups may fail again, much later.
    if (told.has(key) && notice.code !== 'lookupFails') return;
    told.add(key);
    const [oldest] = told;
    if (told.size > remembered && oldest !== undefined) told.delete(oldest);
    tellAgent(contactId, notice);
  };
  return {
    'tell the agent which settings were ignored': ({ context }: Situation) => {
      const { warnings } = context.resolved;
      if (warnings.length > 0 && !context.toldOfWarnings)
        tell(context, { code: 'settingsIgnored', warnings });
    },
    'tell the agent that Zendesk does not answer': ({ context, event }: Situation) => {
      assertEvent(event, 'lookup.failed');
      tell(context, { code: 'lookupFails', reason: event.reason });
    },
    'tell the agent about the customer': ({ context, event }: Situation) => {
      assertEvent(event, 'customer.identified');
      const { unknownZendeskUser } = event.identification;
      if (unknownZendeskUser !== undefined) {
        tell(context, { code: 'unknownZendeskUser', userId: unknownZendeskUser });
      }
    },
    'tell the agent that several match': ({ context }: Situation) => {
      if (context.customer?.kind !== 'several') return;
      tell(context, { code: 'severalCustomers', count: context.customer.candidates.length });
    },
    'tell the agent that the ticket is there already': ({ context }: Situation) => {
      if (!context.assignedTicket) return;
      tell(context, { code: 'ticketIsThere', ticketId: context.assignedTicket.id });
    },
    'tell the agent about the ticket': ({ context, event }: Situation) => {
      assertEvent(event, 'ticket.chosen');
      const { outcome, unknownTicket } = event.choosing;
      if (unknownTicket !== undefined) tell(context, { code: 'unknownTicket', ticketId: unknownTicket });
      if (outcome.kind === 'otherRequester') {
        tell(context, { code: 'otherRequester', ticketId: outcome.ticket.id });
      }
      const warnings = outcome.kind === 'new' ? (outcome.placement?.warnings ?? []) : [];
      if (warnings.length > 0) tell(context, { code: 'ticketMisplaced', warnings });
    },
    'tell the agent about the placement': ({ context, event }: Situation) => {
      assertEvent(event, 'ticket.placed');
      const { warnings } = event.placement;
      if (warnings.length > 0) tell(context, { code: 'ticketMisplaced', warnings });
    },
    'tell the agent that the original is missing': ({ context }: Situation) => {
      const named = namedTicketOf(context.contact);
      if (named === undefined) tell(context, { code: 'originalMissing' });
      else tell(context, { code: 'unknownTicket', ticketId: named });
    },
    'tell the agent that lines are missing': ({ context }: Situation) => {
      const { completeness = 'complete' } = context.transcript ?? {};
      if (completeness !== 'complete') tell(context, { code: 'transcriptIncomplete', completeness });
    },
    'tell the agent that the speaker was not read': ({ context }: Situation) => {
      const { problem } = context.voiceId;
      if (problem !== undefined) tell(context, { code: 'speakerNotRead', reason: problem });
    },
    'tell the agent which fields are missing': (
      { context }: Situation,
      { missingFields: fields }: CustomerFieldsReceipt,
    ) => {
      if (fields.length > 0) tell(context, { code: 'userFieldsMissing', fields });
    },
    'tell the agent that a new ticket is wanted': ({ context }: Situation) => {
      if (context.resolved.settings.zendeskTicket === 0) tell(context, { code: 'newTicketWanted' });
    },
    'tell the agent where to create the ticket': ({ context, event }: Situation) => {
      assertEvent(event, 'tab.changed');
      if (event.tab.kind !== 'newTicket') return;
      tell(context, { code: 'newTicketForm', formId: event.tab.formId });
    },
  };
}
