import type { ChatLine, ChatReceipt } from '../engine/chat/chat-line.js';
import type { ChatNews } from '../engine/chat/conversation.js';

/** A line as transcripts and `aws/chat` frames have it; what is undefined is left out of the JSON (spec/connect.md 5.10). */
export function wireLine(line: ChatNews['line'], initialContactId: string) {
  const { participant, attachment } = line;
  const isMetadata = line.type === 'MESSAGEMETADATA';
  return {
    AbsoluteTime: iso(line.at),
    Content: isMetadata ? undefined : line.content,
    ContentType: line.contentType,
    Id: line.id,
    Type: line.type,
    ParticipantId: participant?.participantId,
    ParticipantRole: participant?.role,
    DisplayName: participant?.name,
    ContactId: line.contactId,
    InitialContactId: initialContactId,
    Attachments: attachment === undefined ? undefined : [wireAttachment(line, attachment)],
    MessageMetadata:
      line.receipts.length === 0
        ? undefined
        : { MessageId: line.id, Receipts: line.receipts.map(wireReceipt) },
  };
}

function wireAttachment(line: ChatNews['line'], { attachmentId, name }: NonNullable<ChatLine['attachment']>) {
  return {
    AttachmentId: attachmentId,
    AttachmentName: name,
    ContentType: line.contentType,
    Status: 'APPROVED',
  };
}

function wireReceipt({ participantId, deliveredAt, readAt }: ChatReceipt) {
  return {
    RecipientParticipantId: participantId,
    DeliveredTimestamp: deliveredAt === undefined ? undefined : iso(deliveredAt),
    ReadTimestamp: readAt === undefined ? undefined : iso(readAt),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
