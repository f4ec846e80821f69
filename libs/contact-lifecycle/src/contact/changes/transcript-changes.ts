import type { ChatTranscript, NoteReceipt } from '@patchcord/contact-ports';
import { change } from './change.js';

/** What was written in a chat, until its ticket has it. */
export const transcriptChanges = {
  // A later page may not be able to read what an earlier one has read.
  'keep the transcript': change(({ context }, transcript: ChatTranscript) =>
    context.transcript && context.transcript.items.length > transcript.items.length ? {} : { transcript },
  ),
  // An earlier page had it all, and wrote it.
  'keep what the ticket had': change((_, { wasThere = false }: NoteReceipt) =>
    wasThere ? { transcript: undefined } : {},
  ),
};
