import type { Via } from './via.js';

/** What a voice comment of the Tickets API (`ticket.voice_comment`) carries. */
export type VoiceCommentData = Record<string, unknown>;

/** A comment in a ticket's conversation. */
export interface CommentRecord {
  id: number;
  type: 'Comment' | 'VoiceComment' | 'TpeVoiceComment';
  ticket_id: number;
  author_id: number;
  body: string;
  html_body: string;
  plain_body: string;
  public: boolean;
  audit_id: number;
  via: Via;
  created_at: string;
  /** Of a voice comment only. */
  data?: VoiceCommentData;
  /** Of the comment of a call record only: which call, and what of it is shown. */
  call?: { id: number; title: string; fields: string[]; authorId: number | null };
}
