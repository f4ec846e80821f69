import { contactSetup } from '../contact-setup.js';

/** What Connect said about the call. */
export const callRegion = contactSetup.createStateConfig({
  initial: 'ringing',
  states: {
    ringing: {
      tags: 'ringing',
      entry: 'note that it was offered',
      always: [
        { guard: 'it was answered', target: 'connected' },
        { guard: 'it is over', target: 'unanswered' },
      ],
    },
    connected: {
      entry: 'note that it was answered',
      always: { guard: 'it is over', target: 'ended' },
    },
    ended: {
      tags: 'afterContactWork',
      entry: 'note that it ended',
      always: { guard: 'it is cleared', target: 'cleared' },
    },
    unanswered: {
      entry: 'note that it was not answered',
      always: { guard: 'it is cleared', target: 'cleared' },
    },
    cleared: { type: 'final', entry: 'note that it was cleared' },
  },
});
