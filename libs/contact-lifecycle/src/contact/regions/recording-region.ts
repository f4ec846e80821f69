import { PortError } from '@patchcord/contact-ports';
import { contactSetup } from '../contact-setup.js';

/**
 * Pausing and resuming the recording (contact-rules.md, section 6). What is shown is what Connect confirmed, never what
 * was hoped for; while one order is under way another one is not taken.
 */
export const recordingRegion = contactSetup.createStateConfig({
  initial: 'off',
  states: {
    off: {
      always: [
        { guard: 'it is over', target: 'over' },
        { guard: 'the agent controls the recording', target: 'on' },
      ],
    },
    on: {
      initial: 'ready',
      always: { guard: 'it is over', target: 'over' },
      states: {
        ready: {
          on: {
            'agent.pausedRecording': 'pausing',
            'agent.resumedRecording': 'resuming',
          },
        },
        pausing: {
          tags: 'pausingRecording',
          invoke: {
            src: 'pause the recording',
            input: ({ context }) => context.contact,
            onDone: {
              target: 'ready',
              actions: [
                { type: 'keep the recording state', params: ({ event }) => event.output },
                'note the recording',
              ],
            },
            onError: {
              target: 'ready',
              actions: [
                { type: 'keep the recording problem', params: ({ event }) => PortError.from(event.error) },
                'note the recording',
              ],
            },
          },
        },
        resuming: {
          tags: 'resumingRecording',
          invoke: {
            src: 'resume the recording',
            input: ({ context }) => context.contact,
            onDone: {
              target: 'ready',
              actions: [
                { type: 'keep the recording state', params: ({ event }) => event.output },
                'note the recording',
              ],
            },
            onError: {
              target: 'ready',
              actions: [
                { type: 'keep the recording problem', params: ({ event }) => PortError.from(event.error) },
                'note the recording',
              ],
            },
          },
        },
      },
    },
    over: { type: 'final' },
  },
});
