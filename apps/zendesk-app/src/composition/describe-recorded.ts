import { msg, str } from '@lit/localize';
import { isSpoken, type ContactActor } from '@patchcord/contact-lifecycle';
import { done, note, plain, working, type ContactLine } from './contact-line.js';

type ContactState = ReturnType<ContactActor['getSnapshot']>;

/** What is on the ticket so far, and what follows, in the words of the channel. */
export function describeOnTicket({ context }: ContactState, ticketId: number): ContactLine {
  const { contact, resolved } = context;
  const { chatTranscript, voiceComment } = resolved.settings;
  if (isSpoken(contact.channel) && voiceComment) {
    return plain(msg(str`On #${ticketId}. Call details follow when the call ends.`));
  }
  if (contact.channel === 'chat' && chatTranscript) {
    return plain(msg(str`On #${ticketId}. The transcript follows when the chat ends.`));
  }
  return contact.channel === 'task'
    ? plain(msg(str`On #${ticketId}, with what the task asks for.`))
    : plain(msg(str`On #${ticketId}.`));
}

/** What is being written while the conversation goes on. */
export function describeAssigning({ context }: ContactState): ContactLine {
  const { assignedTicket } = context;
  return assignedTicket
    ? working(msg(str`Adding a note to #${assignedTicket.id}.`))
    : working(msg('Creating the ticket.'));
}

/** What is being written after it. */
export function describeSaving(contact: ContactState): ContactLine {
  if (contact.hasTag('creating')) return working(msg('Creating the ticket.'));
  if (contact.hasTag('readingTranscript')) return working(msg('Reading the transcript.'));
  const { channel } = contact.context.contact;
  if (isSpoken(channel)) return working(msg('Saving the call details.'));
  return channel === 'chat' ? working(msg('Saving the transcript.')) : working(msg('Saving the note.'));
}

/** All of it is on the ticket; or all that could be had. */
export function describeSaved({ context }: ContactState): ContactLine {
  const { contact, transcript } = context;
  if (contact.channel !== 'chat') return done(msg('Saved.'));
  switch (transcript?.completeness) {
    case 'complete':
      return done(msg('Saved, with the transcript.'));
    case 'partial':
      return note(msg('Saved. The transcript is not complete; the ticket says where to read all of it.'));
    case 'missing':
      return note(msg('Saved, but without the transcript: it could not be read. The ticket says so.'));
    case undefined:
      return done(msg('Saved.'));
  }
}
