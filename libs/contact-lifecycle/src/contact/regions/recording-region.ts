import { PortError } from '@patchcord/contact-ports';
import { contactSetup } from '../contact-setup.js';

/** @returns the state of an order until Connect has answered it: what it confirmed is kept, or what went wrong */
function orderUnderWay(
  order: 'pause the recording' | 'resume the recording',
  tag: 'pausingRecording' | 'resumingRecording',
) {
  return contactSetup.createStateConfig({
    tags: tag,
    invoke: {
      src: order,
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
  });
}

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
        pausing: orderUnderWay('pause the recording', 'pausingRecording'),
        resuming: orderUnderWay('resume the recording', 'resumingRecording'),
      },
    },
    over: { type: 'final' },
  },
});
