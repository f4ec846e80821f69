import { msg } from '@lit/localize';

/** What an entry's name means, in the agent's language; undefined for a name that is newer than this list. */
export function describeName(name: string): string | undefined {
  return words().get(name);
}

// Made anew each time: the language may have changed.
const words = (): ReadonlyMap<string, string> =>
  new Map([
    ['contact.offered', msg('Offered')],
    ['contact.handled', msg('How it is handled')],
    ['contact.connected', msg('Answered')],
    ['contact.unanswered', msg('Not answered')],
    ['contact.ended', msg('Ended')],
    ['contact.cleared', msg('Cleared')],
    ['contact.noted', msg('Note added')],
    ['contact.broken', msg('Broken')],
    ['customer.identified', msg('Customer')],
    ['original.found', msg('Ticket it belongs on')],
    ['ticket.recovered', msg('Earlier ticket')],
    ['ticket.chosen', msg('Choice of ticket')],
    ['ticket.forced', msg('Ticket created unasked')],
    ['ticket.assigned', msg('On a ticket')],
    ['agent.chose', msg('Choice of the agent')],
    ['call.recorded', msg('Call details saved')],
    ['call.notRecorded', msg('Nothing saved')],
    ['chat.recorded', msg('Transcript saved')],
    ['conversation.linked', msg('Linked for other agents')],
    ['number.added', msg('Number added')],
    ['recording.changed', msg('Recording changed')],
    ['recording.unchanged', msg('Recording not changed')],
    ['speaker.read', msg('Voice ID status')],
    ['speaker.evaluated', msg('Voice verified')],
    ['speaker.stored', msg('Voice ID status saved')],
    ['speaker.unknown', msg('Voice ID without an answer')],
    ['setting.ignored', msg('Attribute ignored')],
    ['lookup.failed', msg('Look-up failed')],
    ['pop.failed', msg('Zendesk tab not opened')],
  ]);
