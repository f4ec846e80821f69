import { msg } from '@lit/localize';
import type { ChatTranscript, Clock, Outbox, Workspace, WriteIntent } from '@patchcord/contact-ports';
import '../softphone/unsent-events.js';
import { exportUnsent } from './export-unsent.js';
import { mayBeOnAnotherTicket } from './may-be-on-another-ticket.js';
import { moveToTicket } from './move-to-ticket.js';

export interface ListenToUnsentOptions {
  /** The softphone, whose panel tells what the agent wants. */
  readonly softphone: Pick<HTMLElement, 'addEventListener'>;
  readonly outbox: Pick<Outbox, 'getEntries' | 'retryIntent' | 'replace' | 'discard' | 'exportEntries'>;
  readonly workspace: Pick<Workspace, 'notify'>;
  readonly clock: Pick<Clock, 'now'>;
  /** What was written in a chat that is over, as long as it is on no ticket. */
  readonly transcriptOf: (contactId: string) => ChatTranscript | undefined;
  /** Hands the agent a file. */
  readonly saveFile: (fileName: string, text: string) => void;
}

/** Carries out what the agent asks of writes that have not reached Zendesk. */
export function listenToUnsent({
  softphone,
  outbox,
  workspace,
  clock,
  transcriptOf,
  saveFile,
}: ListenToUnsentOptions): void {
  const tell = (text: string): void => {
    workspace.notify({ kind: 'warning', text }).catch((error: unknown) => {
      reportError(error);
    });
  };
  const find = (key: string): WriteIntent | undefined =>
    outbox.getEntries().find(({ intent }) => intent.key === key)?.intent;

  softphone.addEventListener('patchcord-retry-unsent', ({ key }) => {
    outbox.retryIntent(key);
  });
  softphone.addEventListener('patchcord-move-unsent', ({ key, ticketId }) => {
    const intent = find(key);
    if (intent && mayBeOnAnotherTicket(intent) && outbox.replace(key, moveToTicket(intent, ticketId))) return;
    tell(msg('It could not be moved: it is being sent, or saved by now.'));
  });
  softphone.addEventListener('patchcord-give-up-unsent', ({ key }) => {
    if (!outbox.discard(key)) tell(msg('It could not be given up: it is being sent, or saved by now.'));
  });
  softphone.addEventListener('patchcord-export-unsent', ({ withDetails }) => {
    const entries = outbox.exportEntries().map((entry) => {
      const transcript =
        entry.intent.type === 'createTicket' ? transcriptOf(entry.intent.contactId) : undefined;
      return transcript ? { ...entry, transcript } : entry;
    });
    const { fileName, text } = exportUnsent(entries, !withDetails, clock.now());
    saveFile(fileName, text);
  });
}
