import type { ChatTranscript, ChatTranscripts, TranscriptItem } from '../chat-transcripts.js';

/** Chats in memory: what was written in a chat that somebody reads along is known when it is over. */
export class FakeChatTranscripts implements ChatTranscripts {
  /** What is written in each chat, by contact id, whether somebody reads along or not. */
  readonly written = new Map<string, readonly TranscriptItem[]>();
  /** The chats that are being read along. */
  readonly followed = new Set<string>();
  /** The chats whose transcript was dropped, in that order. */
  readonly forgotten: string[] = [];
  /** How the transcripts of chats that were read along turn out. */
  completeness: 'complete' | 'partial' = 'complete';
  readonly #pending: Promise<void>[] = [];

  /** Keeps transcripts from being finished until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#pending.push(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    return release;
  }

  follow(contactId: string): void {
    this.followed.add(contactId);
  }

  async finish(contactId: string): Promise<ChatTranscript> {
    await Promise.all(this.#pending);
    return this.followed.has(contactId)
      ? { items: this.written.get(contactId) ?? [], completeness: this.completeness }
      : { items: [], completeness: 'missing' };
  }

  forget(contactId: string): void {
    this.followed.delete(contactId);
    this.forgotten.push(contactId);
  }
}
