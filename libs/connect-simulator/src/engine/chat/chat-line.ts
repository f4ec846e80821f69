/** Roles of the participants of a chat; Connect's own words. */
export type ChatRole = 'CUSTOMER' | 'AGENT' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR';

/** Who takes part in a chat. */
export interface ChatParticipant {
  readonly participantId: string;
  readonly role: ChatRole;
  readonly name: string | undefined;
}

/** That somebody got or read a message; times are epoch milliseconds. */
export interface ChatReceipt {
  readonly participantId: string;
  readonly deliveredAt: number | undefined;
  readonly readAt: number | undefined;
}

/** A line of a chat: something that was written, sent or done. It is never changed in place. */
export interface ChatLine {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly type: 'MESSAGE' | 'EVENT' | 'ATTACHMENT';
  readonly contentType: string;
  /** The leg it belongs to. */
  readonly contactId: string;
  /** Nobody, for what happens to the chat as a whole. */
  readonly participant: ChatParticipant | undefined;
  readonly content: string | undefined;
  readonly attachment: { readonly attachmentId: string; readonly name: string } | undefined;
  readonly receipts: readonly ChatReceipt[];
}

/** A line before it has a place in a chat. */
export interface ChatLineDraft {
  readonly type: ChatLine['type'];
  readonly contentType: string;
  readonly participant?: ChatParticipant | undefined;
  readonly content?: string | undefined;
  readonly attachmentName?: string | undefined;
  /** Now, if it is left out. */
  readonly at?: number;
}

const events = 'application/vnd.amazonaws.connect.event.';

/** Content types of what happens in a chat (spec/connect.md 5.10). */
export const chatEvents = {
  joined: `${events}participant.joined`,
  left: `${events}participant.left`,
  transferSucceeded: `${events}transfer.succeeded`,
  transferFailed: `${events}transfer.failed`,
  ended: `${events}chat.ended`,
  typing: `${events}typing`,
  acknowledged: `${events}connection.acknowledged`,
  delivered: `${events}message.delivered`,
  read: `${events}message.read`,
} as const;

/** The content type of an event by its own name, e.g. `participant.idle`. */
export function chatEventType(name: string): string {
  return `${events}${name}`;
}
