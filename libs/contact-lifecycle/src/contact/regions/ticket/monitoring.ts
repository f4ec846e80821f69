import { and } from 'xstate';
import { contactSetup } from '../../contact-setup.js';
import { monitoredInput } from '../../lookup-inputs.js';

/**
 * A supervisor listens in (contact-rules.md, section 8): the ticket of the monitored contact is shown as soon as there
 * is one. Nothing is written, not even later.
 */
export const monitoring = contactSetup.createStateConfig({
  tags: 'monitoring',
  entry: 'forget the lookup failure',
  initial: 'listening',
  always: { guard: 'it is over', target: 'nothingToRecord' },
  states: {
    listening: {
      always: {
        guard: and(['it was answered', 'the watched contact is known']),
        target: 'findingTicket',
      },
    },
    findingTicket: {
      invoke: {
        id: 'lookup',
        src: 'find the monitored ticket',
        input: ({ context }) => monitoredInput(context),
      },
      on: {
        'original.found': {
          target: 'shown',
          actions: [
            'forget the lookup failure',
            'keep the original ticket',
            'note the original ticket',
            'pop the monitored ticket',
          ],
        },
        'agent.retried': { actions: 'try the lookup again' },
      },
    },
    shown: {},
  },
});
