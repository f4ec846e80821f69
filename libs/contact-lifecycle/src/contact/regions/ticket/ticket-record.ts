import { toAddContactNoteIntent, toAddTranscriptIntent, toRecordCallIntent } from '../../contact-intents.js';
import { contactSetup } from '../../contact-setup.js';

/**
 * What the ticket tells of the contact (contact-rules.md, section 6): at once by a note; when it is over, by a call
 * record or a transcript.
 */
export const ticketRecord = contactSetup.createStateConfig({
  states: {
    assigned: {
      entry: ['note the assigned ticket', 'pop the assigned ticket'],
      always: [
        { guard: 'the ticket gets a note', target: 'addingNote' },
        { guard: 'it is over', target: 'finishing' },
      ],
    },
    addingNote: {
      tags: 'writing',
      invoke: {
        src: 'add the note',
        input: ({ context }) => toAddContactNoteIntent(context),
        onDone: {
          target: 'noted',
          actions: [
            { type: 'keep the follow-up', params: ({ event }) => event.output },
            'keep that it is noted',
            'note the note',
            { type: 'show the follow-up', params: ({ event }) => event.output },
          ],
        },
        onError: 'leftToAgent',
      },
    },
    noted: {
      always: { guard: 'it is over', target: 'finishing' },
    },
    finishing: {
      always: [
        { guard: 'the ticket gets a call record', target: 'recordingCall' },
        { guard: 'the ticket gets the transcript', target: 'readingTranscript' },
        { guard: 'the ticket tells of it', target: 'recorded' },
        { target: 'nothingToRecord' },
      ],
    },
    readingTranscript: {
      tags: ['writing', 'readingTranscript'],
      invoke: {
        src: 'finish the transcript',
        input: ({ context }) => ({ contact: context.contact }),
        onDone: {
          target: 'addingTranscript',
          actions: { type: 'keep the transcript', params: ({ event }) => event.output },
        },
        onError: 'leftToAgent',
      },
    },
    addingTranscript: {
      tags: 'writing',
      invoke: {
        src: 'add the transcript',
        input: ({ context }) => toAddTranscriptIntent(context),
        onDone: {
          target: 'recorded',
          actions: [
            { type: 'keep what the ticket had', params: ({ event }) => event.output },
            { type: 'keep the follow-up', params: ({ event }) => event.output },
            'note the transcript',
            'tell the agent that lines are missing',
            'forget the chat',
            { type: 'show the follow-up', params: ({ event }) => event.output },
          ],
        },
        onError: 'leftToAgent',
      },
    },
    recordingCall: {
      tags: 'writing',
      invoke: {
        src: 'record the call',
        input: ({ context }) => toRecordCallIntent(context),
        onDone: {
          target: 'recorded',
          actions: [
            { type: 'keep the follow-up', params: ({ event }) => event.output },
            'note the call record',
            { type: 'show the follow-up', params: ({ event }) => event.output },
          ],
        },
        onError: 'leftToAgent',
      },
    },
  },
});
