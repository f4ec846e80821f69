import type { TranscriptItem } from '@patchcord/contact-ports';

const eventPrefix = 'application/vnd.amazonaws.connect.event.';

/** What happens all the time, and says nothing about the conversation. */
const noise: ReadonlySet<string> = new Set([
  'typing',
  'connection.acknowledged',
  'message.delivered',
  'message.read',
  'message.metadata',
  'participant.active',
  'participant.inactive',
  'participant.idle',
  'participant.returned',
  'participant.invited',
  'participant.displayname.updated',
  'chat.rehydrated',
]);

/** The words of older items for what has a content type today. */
const olderTypes: ReadonlyMap<string, string> = new Map([
  ['TYPING', 'typing'],
  ['CONNECTION_ACK', 'connection.acknowledged'],
  ['MESSAGE_DELIVERED', 'message.delivered'],
  ['MESSAGE_READ', 'message.read'],
  ['MESSAGEMETADATA', 'message.metadata'],
  ['MESSAGE_METADATA', 'message.metadata'],
  ['PARTICIPANT_JOINED', 'participant.joined'],
  ['PARTICIPANT_LEFT', 'participant.left'],
  ['CHAT_ENDED', 'chat.ended'],
  ['TRANSFER_SUCCEEDED', 'transfer.succeeded'],
  ['TRANSFER_FAILED', 'transfer.failed'],
]);

/**
 * The short name of what happened, such as `participant.joined`; `undefined` for what was written
 * (connect.md, section 5.10).
 */
export function eventName(type: string | undefined, contentType: string | undefined): string | undefined {
  if (type === 'MESSAGE' || type === 'ATTACHMENT') return undefined;
  if (contentType?.startsWith(eventPrefix)) return contentType.slice(eventPrefix.length);
  return type === undefined ? undefined : (olderTypes.get(type) ?? (type === 'EVENT' ? contentType : type));
}

/** The kind of an item of a transcript; `undefined` for what is not worth a line. */
export function mapTranscriptKind(
  type: string | undefined,
  contentType: string | undefined,
): TranscriptItem['kind'] | undefined {
  if (type === 'ATTACHMENT') return 'attachment';
  const event = eventName(type, contentType);
  switch (event) {
    case undefined:
      return type === 'MESSAGE' ? 'message' : 'other';
    case 'participant.joined':
      return 'joined';
    case 'participant.left':
      return 'left';
    case 'transfer.succeeded':
      return 'transferred';
    case 'transfer.failed':
      return 'transferFailed';
    case 'chat.ended':
      return 'ended';
    default:
      return noise.has(event) ? undefined : 'other';
  }
}
