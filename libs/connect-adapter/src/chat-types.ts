/*
 * The parts of Amazon Connect's chatjs that we use, as plain structures, like those of Streams in `connect-types.ts`.
 * What the service sends is read as if anything could be missing.
 */

/** One item of a transcript, as the service sends it (connect.md, section 5.10). */
export interface ChatItemData {
  readonly Id?: string | null | undefined;
  readonly AbsoluteTime?: string | null | undefined;
  readonly Type?: string | null | undefined;
  readonly ContentType?: string | null | undefined;
  readonly Content?: string | null | undefined;
  readonly ParticipantId?: string | null | undefined;
  readonly ParticipantRole?: string | null | undefined;
  readonly DisplayName?: string | null | undefined;
  readonly ContactId?: string | null | undefined;
  readonly Attachments?:
    readonly ({ readonly AttachmentName?: string | null | undefined } | null)[] | null | undefined;
}

/** One page of a transcript. */
export interface ChatPageData {
  readonly Transcript?: readonly (ChatItemData | null)[] | null | undefined;
  /** Empty, or missing, on the last page. */
  readonly NextToken?: string | null | undefined;
}

export interface ChatPageRequest {
  /** Another leg of the same chat; the session's own by default. */
  readonly contactId?: string;
  readonly maxResults: number;
  readonly scanDirection: 'BACKWARD';
  readonly sortOrder: 'ASCENDING';
  readonly nextToken?: string;
}

/**
 * `connect.AgentChatSession`, as far as we touch it. It is shared with Streams, and has no way to unsubscribe but one
 * that hits everybody. What its handlers get besides `data` holds tokens: nothing of it may be kept or logged.
 */
export interface ChatSession {
  /** Its `data` is a page, `ChatPageData`. */
  getTranscript(request: ChatPageRequest): Promise<{ readonly data?: unknown }>;
  onMessage(handler: (event: { readonly data?: ChatItemData | null | undefined }) => void): void;
  /** The line is broken for now; `onConnectionEstablished` follows when it is back. */
  onConnectionLost(handler: () => void): void;
  /** The line is broken for good. */
  onConnectionBroken(handler: () => void): void;
  /** What was sent while the line was broken is not sent again. */
  onConnectionEstablished(handler: () => void): void;
  onEnded(handler: () => void): void;
}

/** `connect.ChatConnection` of the agent, as far as we touch it. */
export interface ChatConnection {
  getConnectionId(): string;
  getMediaController(): Promise<ChatSession>;
}
