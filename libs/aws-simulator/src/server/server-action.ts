import type { IncomingHttpHeaders } from 'node:http';

export interface ServerRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ServerReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** A text or bytes as they are; anything else as JSON. */
  readonly body?: unknown;
}

/** What a server does with a request: a reply, a dropped connection, or no answer at all. */
export type ServerAction = ServerReply | 'dropped' | 'silent';
