import { PortError } from '@patchcord/contact-ports';
import { and, or, stateIn } from 'xstate';
import { toUpdateCustomerFieldsIntent } from '../contact-intents.js';
import { contactSetup } from '../contact-setup.js';

const keepProblem = {
  type: 'keep the Voice ID problem',
  params: ({ event }: { event: { error: unknown } }) => PortError.from(event.error).reason,
} as const;

const errorOf = ({ event }: { event: { error: unknown } }): unknown => event.error;

/**
 * Voice ID (contact-rules.md, section 9): while the customer is on the line, who they are to it, one question at a time;
 * when the call is over, its status goes onto their profile. A status that could not be read leaves the stored one.
 */
export const voiceIdRegion = contactSetup.createStateConfig({
  initial: 'off',
  states: {
    off: {
      always: [
        { guard: and(['Voice ID applies', 'it is over']), target: 'readingForProfile' },
        { guard: 'Voice ID applies', target: 'on' },
        { guard: 'it is cleared', target: 'over' },
      ],
    },
    on: {
      tags: 'voiceId',
      initial: 'reading',
      always: { guard: 'it is over', target: 'readingForProfile' },
      states: {
        reading: {
          tags: 'readingSpeaker',
          invoke: {
            src: 'read the speaker',
            input: ({ context }) => ({ contact: context.contact }),
            onDone: {
              target: 'known',
              actions: [
                { type: 'keep the speaker', params: ({ event }) => event.output },
                'note the speaker',
              ],
            },
            onError: { target: 'known', actions: [keepProblem, 'note the Voice ID problem'] },
          },
        },
        known: {
          always: [{ guard: 'the voice is to be verified', target: 'evaluating' }, { target: 'ready' }],
        },
        ready: {
          on: {
            'agent.evaluatedSpeaker': 'evaluating',
            'agent.enrolledSpeaker': 'enrolling',
            'agent.optedOutSpeaker': 'optingOut',
          },
        },
        evaluating: {
          tags: 'evaluatingSpeaker',
          invoke: {
            src: 'evaluate the speaker',
            input: ({ context: { contact, resolved, voiceId } }) => ({
              contact,
              // What has been judged once is not judged again by the same words.
              startNew: resolved.settings.voiceIdAuthMode === 're-verify' || voiceId.evaluation !== undefined,
            }),
            onDone: {
              target: 'ready',
              actions: [
                { type: 'keep the evaluation', params: ({ event }) => event.output },
                'note the evaluation',
              ],
            },
            onError: { target: 'ready', actions: [keepProblem, 'note the Voice ID problem'] },
          },
        },
        enrolling: {
          tags: 'enrollingSpeaker',
          entry: 'forget the speaker',
          // It may take minutes of talk, in which the customer may change their mind.
          on: { 'agent.optedOutSpeaker': 'optingOut' },
          invoke: {
            src: 'enrol the speaker',
            input: ({ context }) => ({ contact: context.contact }),
            onDone: 'reading',
            onError: { target: 'ready', actions: [keepProblem, 'note the Voice ID problem'] },
          },
        },
        optingOut: {
          tags: 'optingOutSpeaker',
          entry: 'forget the speaker',
          invoke: {
            src: 'opt the speaker out',
            input: ({ context }) => ({ contact: context.contact }),
            onDone: 'reading',
            onError: { target: 'ready', actions: [keepProblem, 'note the Voice ID problem'] },
          },
        },
      },
    },
    readingForProfile: {
      tags: ['writing', 'readingSpeaker'],
      invoke: {
        src: 'read the speaker',
        input: ({ context }) => ({ contact: context.contact }),
        onDone: {
          target: 'awaitingCustomer',
          actions: [{ type: 'keep the speaker', params: ({ event }) => event.output }, 'note the speaker'],
        },
        onError: [
          // The agent was quick to clear it; what was read while they talked still holds.
          {
            guard: and(['the speaker is known', { type: 'Connect let it go', params: errorOf }]),
            target: 'awaitingCustomer',
          },
          {
            target: 'over',
            actions: [
              keepProblem,
              'note the Voice ID problem',
              'tell the agent that the speaker was not read',
            ],
          },
        ],
      },
    },
    /** Their profile may only just be made. */
    awaitingCustomer: {
      always: [
        // Nothing was read about the voice that is stored there.
        { guard: 'nobody knows the voice', target: 'over' },
        { guard: 'the customer has a profile', target: 'storing' },
        {
          guard: or([stateIn({ ticket: 'recorded' }), stateIn({ ticket: 'nothingToRecord' })]),
          target: 'over',
        },
      ],
    },
    storing: {
      tags: 'writing',
      invoke: {
        src: 'store the speaker',
        input: ({ context }) => toUpdateCustomerFieldsIntent(context),
        onDone: {
          target: 'over',
          actions: [
            { type: 'note that the speaker is stored', params: ({ event }) => event.output },
            { type: 'tell the agent which fields are missing', params: ({ event }) => event.output },
          ],
        },
        onError: 'over',
      },
    },
    over: { type: 'final' },
  },
});
