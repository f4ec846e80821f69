import type {
  AddContactNoteIntent,
  AddTranscriptIntent,
  RecordCallIntent,
  WriteIntent,
} from '@patchcord/contact-ports';

export type MovableIntent = RecordCallIntent | AddTranscriptIntent | AddContactNoteIntent;

/** Whether a write only tells of a contact, so that any ticket can take it. */
export function mayBeOnAnotherTicket(intent: WriteIntent): intent is MovableIntent {
  return intent.type === 'recordCall' || intent.type === 'addTranscript' || intent.type === 'addContactNote';
}
