import type { Instant, TranscriptItem } from '@patchcord/contact-ports';
import { splitText } from './split-text.js';
import { byteLength, toHtml } from './to-html.js';

const longestName = 100;

/**
 * One line of a chat as HTML: what was written with name, role and time (UTC); what happened as a quiet line. What is
 * longer than `limit` comes as several, in order and without loss.
 * @param limit of each, in bytes; some thousands at least
 */
export function toTranscriptLines(item: TranscriptItem, limit: number): readonly string[] {
  const { at, kind, text } = item;
  switch (kind) {
    case 'message':
      return toSpoken(item, text === '' ? '(an empty message)' : text, limit);
    case 'attachment':
      return toSpoken(item, `Attachment: ${text === '' ? 'without a name' : text}`, limit);
    case 'other':
      return text === ''
        ? [toQuiet(at, 'Something happened that this app does not know.')]
        : toSpoken(item, text, limit);
    case 'joined':
      return [toQuiet(at, `${toWho(item)} joined.`)];
    case 'left':
      return [toQuiet(at, `${toWho(item)} left.`)];
    case 'transferred':
      return [toQuiet(at, 'The chat was transferred.')];
    case 'transferFailed':
      return [toQuiet(at, 'The chat could not be transferred.')];
    case 'ended':
      return [toQuiet(at, 'The chat ended.')];
  }
}

function toSpoken(item: TranscriptItem, text: string, limit: number): readonly string[] {
  const who = toHtml(toWho(item));
  const open = `<p><strong>${who}</strong> <em>${toTime(item.at)}</em><br>`;
  const reopen = `<p><em>${who}, continued</em><br>`;
  const close = '</p>';
  const pieces = splitText(text, limit - byteLength(open + reopen + close));
  return pieces.map((piece, index) => `${index === 0 ? open : reopen}${toHtml(piece)}${close}`);
}

function toQuiet(at: Instant, sentence: string): string {
  return `<p><em>${toTime(at)} ${toHtml(sentence)}</em></p>`;
}

function toWho({ name = '', role }: TranscriptItem): string {
  const shown = [...name.trim()].slice(0, longestName).join('');
  if (role === 'unknown') return shown === '' ? 'Somebody' : shown;
  const isSaidByRole = shown === '' || shown.toLowerCase() === role;
  return isSaidByRole ? role.charAt(0).toUpperCase() + role.slice(1) : `${shown} (${role})`;
}

function toTime(at: Instant): string {
  return new Date(at).toISOString().slice(11, 19);
}
