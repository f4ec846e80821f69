import type { ConnectClient } from '@aws-sdk/client-connect';
import type { Deadline } from './deadline.js';

/** One instance of Amazon Connect, and the client that reaches it. */
export interface ConnectAccess {
  readonly client: ConnectClient;
  readonly instanceId: string;
  /** How long one operation may take, its repetitions included; no longer than the deadline, where there is one. */
  readonly sendOptions: (deadline?: Deadline) => { readonly abortSignal: AbortSignal };
}
