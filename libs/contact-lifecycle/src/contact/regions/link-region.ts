import { and, or, stateIn } from 'xstate';
import { contactSetup } from '../contact-setup.js';
import { toLinkConversationIntent } from '../contact-intents.js';

/**
 * Lets other agents' apps find the ticket (contact-rules.md, section 3, row 1). A ticket that was created for the
 * conversation carries its id already; one that was attached to gets it when somebody else comes in, when a chat or a
 * task may have been passed on, or at once where only Zendesk can tell a later page.
 */
export const linkRegion = contactSetup.createStateConfig({
  initial: 'unneeded',
  states: {
    unneeded: {
      always: [
        { guard: 'its ticket is to be found', target: 'linking' },
        // Only when the work on the ticket is done is it known whether somebody may look for it.
        {
          guard: and([
            'it is cleared',
            or([stateIn({ ticket: 'recorded' }), stateIn({ ticket: 'nothingToRecord' })]),
          ]),
          target: 'over',
        },
      ],
    },
    linking: {
      tags: 'linking',
      invoke: {
        src: 'link the conversation',
        input: ({ context }) => toLinkConversationIntent(context),
        onDone: { target: 'over', actions: ['keep that it is linked', 'note the link'] },
        onError: 'over',
      },
    },
    over: { type: 'final' },
  },
});
