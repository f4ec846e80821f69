import type { Instant, TranscriptItem } from '@patchcord/contact-ports';
import type { ChatItemData } from './chat-types.js';
import { isRecord } from './is-record.js';
import { eventName, mapTranscriptKind } from './map-transcript-kind.js';
import { mapTranscriptRole } from './map-transcript-role.js';
import { readableMessage } from './readable-message.js';
import { shortDigest } from './short-digest.js';
import { textOf } from './text-of.js';

/** What stands in for what an item does not say. */
export interface TranscriptItemContext {
  /** The leg that was asked for. */
  readonly contactId: string;
  readonly now: Instant;
}

/** The name under which a flow writes: nobody's. */
const flowName = 'SYSTEM_MESSAGE';

/** One item of the service as a line; `undefined` for what is not worth one (connect.md, section 5.10). Total. */
export function toTranscriptItem(
  data: ChatItemData | null | undefined,
  { contactId, now }: TranscriptItemContext,
): TranscriptItem | undefined {
  if (!isRecord(data)) return undefined;
  const item: ChatItemData = data;
  const type = textOf(item.Type);
  const contentType = textOf(item.ContentType);
  const kind = mapTranscriptKind(type, contentType);
  if (kind === undefined) return undefined;
  const name = textOf(item.DisplayName);
  const at = Date.parse(textOf(item.AbsoluteTime) ?? '');
  const role = mapTranscriptRole(textOf(item.ParticipantRole), name);
  const text = textOfItem(kind, item, eventName(type, contentType));
  const madeUpId = (): string => {
    const time = Number.isNaN(at) ? 'untimed' : new Date(at).toISOString();
    // What was written may be masked elsewhere, so no id may tell it.
    const rest = [item.AbsoluteTime, kind, item.ParticipantId, text].map((each) => textOf(each));
    return `${time} ${role} ${shortDigest(JSON.stringify(rest))}`;
  };
  return {
    id: textOf(item.Id) ?? madeUpId(),
    contactId: textOf(item.ContactId) ?? contactId,
    at: Number.isNaN(at) ? now : at,
    kind,
    role,
    name: name === flowName ? undefined : name,
    text,
  };
}

function textOfItem(kind: TranscriptItem['kind'], item: ChatItemData, event: string | undefined): string {
  const content = typeof item.Content === 'string' ? item.Content : '';
  switch (kind) {
    case 'message':
      return readableMessage(content, textOf(item.ContentType));
    case 'attachment':
      return attachmentNames(item.Attachments) || content;
    case 'other':
      // The content of an event is for machines, and may be a secret.
      return item.Type === 'EVENT' ? (event ?? '') : content || (event ?? '');
    default:
      return '';
  }
}

function attachmentNames(attachments: unknown): string {
  const list: readonly unknown[] = Array.isArray(attachments) ? attachments : [];
  return list
    .flatMap((attachment) => (isRecord(attachment) ? (textOf(attachment['AttachmentName']) ?? []) : []))
    .join(', ');
}
