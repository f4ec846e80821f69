import { sendTo, setup } from 'xstate';
import { assignedTicketChanges } from './changes/assigned-ticket-changes.js';
import { customerChanges } from './changes/customer-changes.js';
import { factChanges } from './changes/fact-changes.js';
import { lookupFailureChanges } from './changes/lookup-failure-changes.js';
import { recordingChanges } from './changes/recording-changes.js';
import { requesterChanges } from './changes/requester-changes.js';
import { ticketChoiceChanges } from './changes/ticket-choice-changes.js';
import { transcriptChanges } from './changes/transcript-changes.js';
import { voiceIdChanges } from './changes/voice-id-changes.js';
import { contactActors } from './contact-actors.js';
import type { ContactContext } from './contact-context.js';
import { contactEffects } from './contact-effects.js';
import type { ContactEvent } from './contact-events.js';
import { contactGuards, failureGuards } from './contact-guards.js';
import type { ContactInput } from './contact-input.js';
import type { ContactTag } from './contact-tag.js';

/**
 * The vocabulary of a contact machine, each word a sentence: what it invokes, how what is known changes, what it does
 * to the world, and what it asks before it goes on.
 */
export const contactSetup = setup({
  types: {
    input: {} as ContactInput,
    context: {} as ContactContext,
    events: {} as ContactEvent,
    tags: {} as ContactTag,
  },
  actors: contactActors,
  actions: {
    ...factChanges,
    ...lookupFailureChanges,
    ...customerChanges,
    ...requesterChanges,
    ...ticketChoiceChanges,
    ...assignedTicketChanges,
    ...transcriptChanges,
    ...voiceIdChanges,
    ...recordingChanges,
    'try the lookup again': sendTo('lookup', { type: 'retryNow' }),
    ...contactEffects,
  },
  guards: { ...contactGuards, ...failureGuards },
});
