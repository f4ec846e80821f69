import type { ConnectClient } from '@aws-sdk/client-connect';

/** One instance of Amazon Connect, and the client that reaches it. */
export interface ConnectAccess {
  readonly client: ConnectClient;
  readonly instanceId: string;
  /** How long one operation may take, its repetitions included; less if the signal says that nobody waits any more. */
  readonly sendOptions: (signal?: AbortSignal) => { readonly abortSignal: AbortSignal };
}
