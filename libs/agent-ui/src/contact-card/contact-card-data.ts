/** Everything a contact card shows. Sentences and names arrive in the agent's language. */
export interface ContactCardData {
  readonly contactId: string;
  readonly channel: 'voice' | 'chat' | 'task' | 'email' | 'callback' | 'unknown';
  readonly direction: 'inbound' | 'outbound' | 'callback';
  /** The customer's name, or what stands for it: the number, or a word such as *Anonymous*. */
  readonly who: string;
  /** The customer's number as people read it, when `who` is not the number itself. */
  readonly number?: string;
  readonly organisation?: string;
  readonly customerKind: 'looking-up' | 'recognised' | 'unrecognised' | 'anonymous' | 'several';
  readonly queue?: string;
  readonly phase: 'ringing' | 'connected' | 'afterContactWork' | 'over';
  /** When the phase began, in epoch milliseconds. */
  readonly since: number;
  /** The assigned ticket. */
  readonly ticket?: { readonly id: number; readonly subject: string };
  /** Where things stand, in one sentence. */
  readonly line: string;
  readonly tone: 'neutral' | 'working' | 'success' | 'warning' | 'danger';
  /** The contact whose conversation the agent is in. */
  readonly inView: boolean;
  /** Something failed that the agent may try again. */
  readonly retryable: boolean;
}
