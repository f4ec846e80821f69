import { and, or, stateIn } from 'xstate';
import { contactSetup } from '../contact-setup.js';

const isDone = or([stateIn({ ticket: 'recorded' }), stateIn({ ticket: 'nothingToRecord' })]);

/**
 * Reads a chat along from its answer on: when it is over, Connect tells nothing of it any more. Where its ticket cannot
 * be created, what was written is kept with the contact until somebody sees to that.
 */
export const chatRegion = contactSetup.createStateConfig({
  initial: 'unread',
  states: {
    unread: {
      always: [
        { guard: 'the chat is to be read along', target: 'followed' },
        { guard: 'it is cleared', target: 'over' },
      ],
    },
    followed: {
      always: [
        { guard: isDone, target: 'over', actions: 'forget the chat' },
        {
          guard: and([
            'it is over',
            or([
              stateIn({ ticket: 'creatingCustomer' }),
              stateIn({ ticket: 'creatingTicket' }),
              'its ticket was given up',
            ]),
          ]),
          target: 'keeping',
        },
      ],
      invoke: { src: 'follow the chat', input: ({ context }) => ({ contact: context.contact }) },
    },
    keeping: {
      always: { guard: isDone, target: 'over', actions: 'forget the chat' },
      invoke: {
        src: 'finish the transcript',
        input: ({ context }) => ({ contact: context.contact }),
        onDone: {
          target: 'kept',
          actions: { type: 'keep the transcript', params: ({ event }) => event.output },
        },
        onError: 'kept',
      },
    },
    kept: {
      always: { guard: isDone, target: 'over', actions: 'forget the chat' },
    },
    over: { type: 'final' },
  },
});
