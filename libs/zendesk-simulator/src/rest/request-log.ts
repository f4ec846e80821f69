/** One request that reached the REST API. */
export interface LoggedRequest {
  readonly at: string;
  /** As whom it was sent. */
  readonly agentId?: number;
  /** The identifier of the OAuth client whose access token it carried. */
  readonly oauthClient?: string;
  readonly method: string;
  /** With the query, as it was sent. */
  readonly path: string;
  /** The parsed JSON, the text if it is no JSON, `null` without a body. */
  readonly body: unknown;
  /** The status of the answer; 0 when there was none because the request was dropped before it was applied. */
  status: number | null;
}

/** @returns the body of a request as the log keeps it; secrets of OAuth clients are left out */
export function toLoggedBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text, (name, value: unknown) => (name === 'client_secret' ? '…' : value)) as unknown;
  } catch {
    return text;
  }
}
