import { or, stateIn } from 'xstate';
import { contactSetup } from './contact-setup.js';

/** Reads a chat along from its answer on: when it is over, Connect tells nothing of it any more. */
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
      always: {
        guard: or([stateIn({ ticket: 'recorded' }), stateIn({ ticket: 'nothingToRecord' })]),
        target: 'over',
        actions: 'forget the chat',
      },
      invoke: { src: 'follow the chat', input: ({ context }) => ({ contact: context.contact }) },
    },
    over: { type: 'final' },
  },
});
