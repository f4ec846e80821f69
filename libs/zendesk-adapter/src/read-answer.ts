import { parseJson, readObject } from './read-json.js';

export interface ZendeskAnswer {
  /** Undefined when the framework passed on the body alone. */
  readonly status: number | undefined;
  readonly body: unknown;
}

/**
 * The status and body of a successful request. We ask for complete answers; a framework that gives the bare body
 * is understood, too.
 */
export function readAnswer(resolved: unknown): ZendeskAnswer {
  const answer = readObject(resolved);
  const { responseJSON, responseText, status } = answer;
  if (typeof status !== 'number' || !('responseJSON' in answer || 'responseText' in answer)) {
    return { status: undefined, body: typeof resolved === 'string' ? parseJson(resolved) : resolved };
  }
  const body = responseJSON ?? (typeof responseText === 'string' ? parseJson(responseText) : undefined);
  return { status, body };
}
