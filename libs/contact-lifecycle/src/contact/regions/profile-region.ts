import { contactSetup } from '../contact-setup.js';
import { toAddPhoneNumberIntent } from '../contact-intents.js';

/** *Add number to profile* (contact-rules.md, section 2): nothing is added unless the agent asks for it. */
export const profileRegion = contactSetup.createStateConfig({
  initial: 'untouched',
  states: {
    untouched: {
      always: { guard: 'it is cleared', target: 'over' },
      on: { 'agent.addedNumber': { guard: 'a number can be added', target: 'addingNumber' } },
    },
    addingNumber: {
      tags: 'addingNumber',
      // The outbox goes on without us.
      always: { guard: 'it is cleared', target: 'over' },
      on: { 'agent.addedNumber': { actions: 'try the writes again' } },
      invoke: {
        src: 'add the number',
        input: ({ context }) => toAddPhoneNumberIntent(context),
        onDone: { target: 'numberAdded', actions: 'note the added number' },
        onError: { target: 'untouched', actions: 'count the number as given up' },
      },
    },
    numberAdded: {
      tags: 'numberAdded',
      always: { guard: 'it is cleared', target: 'over' },
    },
    over: { type: 'final' },
  },
});
