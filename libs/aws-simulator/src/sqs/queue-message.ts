/** An attribute that a sender gives to a message. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/** A message that was taken from a queue, and is hidden until its visibility timeout ends. */
export interface ReceivedMessage {
  readonly id: string;
  /** Names this delivery; it takes one to delete the message. */
  readonly receipt: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  /** How often it was delivered, this time included. */
  readonly receiveCount: number;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly firstReceivedAt: number;
}
