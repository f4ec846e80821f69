import { and, not, stateIn } from 'xstate';
import { contactSetup } from '../../contact-setup.js';
import { agentAssignment } from './agent-assignment.js';
import { monitoring } from './monitoring.js';
import { ticketCreation } from './ticket-creation.js';
import { ticketLookup } from './ticket-lookup.js';
import { ticketRecord } from './ticket-record.js';
import { earlierTicket } from './earlier-ticket.js';

/**
 * Our work on a contact: how it is handled, the ticket it has or should have, the agent's choice where it is theirs,
 * the ticket it gets, and its record there. Its parts lie beside this file; each names states of the others.
 */
export const ticketRegion = contactSetup.createStateConfig({
  initial: 'starting',
  // Connect may say so only when the supervisor is connected.
  always: {
    guard: and([
      'it is never recorded',
      not(stateIn({ ticket: 'monitoring' })),
      not(stateIn({ ticket: 'recordingCall' })),
      not(stateIn({ ticket: 'recorded' })),
      not(stateIn({ ticket: 'nothingToRecord' })),
    ]),
    target: '.monitoring',
  },
  states: {
    starting: {
      exit: [
        'note the ignored settings',
        'tell the agent which settings were ignored',
        'remember that the agent was told',
      ],
      always: [
        { guard: 'it has its ticket', target: 'assigned' },
        { guard: 'its ticket was wanted earlier', target: 'preparingTicket' },
        { guard: 'its ticket was pending earlier', target: 'nobodyHasOne' },
        { guard: 'its ticket was given up', target: 'offering' },
        { target: 'considering' },
      ],
    },
    /** Also once more, when the answer brings attributes: a flow sets those of an outbound call only then. */
    considering: {
      entry: 'decide by the settings of now',
      exit: 'note how it is handled',
      always: [
        { guard: 'it is never recorded', target: 'monitoring' },
        { guard: 'it ended unanswered', target: 'nothingToRecord' },
        {
          guard: 'it was dialled from a ticket',
          target: 'waitingForAnswer',
          actions: 'choose the ticket it was dialled from',
        },
        {
          guard: and(['it was adopted', not('it belongs to a given ticket')]),
          target: 'recoveringTicket',
        },
        { guard: 'it is assigned by hand', target: 'offering' },
        { guard: 'nothing is shown before the answer', target: 'holdingBack' },
        { target: 'beginning' },
      ],
    },
    monitoring,
    holdingBack: {
      always: [
        // Else the look-ups would be made by what the answer brought, and once more because of it.
        { guard: 'the answer brought what decides otherwise', target: 'considering' },
        { guard: 'it was answered', target: 'beginning' },
        { guard: 'it is over', target: 'nothingToRecord' },
      ],
    },
    beginning: {
      always: [
        { guard: 'the given ticket is to be found', target: 'findingOriginal' },
        { target: 'identifying' },
      ],
    },
    ...earlierTicket.states,
    ...ticketLookup.states,
    waitingForAnswer: {
      always: [
        { guard: 'the answer brought what decides otherwise', target: 'considering' },
        { guard: 'it was answered', target: 'assigning' },
        { guard: 'it is over', target: 'nothingToRecord' },
        { target: 'shown' },
      ],
    },
    shown: {
      entry: 'pop the chosen ticket or the customer',
      always: [
        { guard: 'the answer brought what decides otherwise', target: 'considering' },
        { guard: 'it was answered', target: 'assigning' },
        { guard: 'it is over', target: 'nothingToRecord' },
      ],
    },
    offering: agentAssignment,
    ...ticketCreation.states,
    ...ticketRecord.states,
    /** What was to be on its ticket was given up: it could have been put on another one before. */
    leftToAgent: {
      tags: 'needsAgent',
      always: { guard: 'it is cleared', target: 'nothingToRecord' },
    },
    recorded: { type: 'final', tags: 'saved' },
    nothingToRecord: {
      type: 'final',
      entry: ['forget the lookup failure', 'note that nothing is written'],
    },
  },
});
