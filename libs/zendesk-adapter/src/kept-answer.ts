import type { ZendeskRequest } from './zendesk-request.js';

/** A look-up whose answer is kept. */
export interface KeptAnswer<Value> {
  /**
   * Calls at the same time share one look-up; one that failed is not kept.
   * @param request sends the look-up, if there is one: its requests are those of whoever asked first
   */
  get(request: ZendeskRequest): Promise<Value>;
  /** The next `get` looks up again; one that is under way still answers those who asked for it. */
  forget(): void;
}

export function keepAnswer<Value>(lookUp: (request: ZendeskRequest) => Promise<Value>): KeptAnswer<Value> {
  let kept: Promise<Value> | undefined;
  return {
    get: (request) => {
      if (kept !== undefined) return kept;
      const answer = lookUp(request);
      kept = answer;
      answer.catch(() => {
        if (kept === answer) kept = undefined;
      });
      return answer;
    },
    forget: () => {
      kept = undefined;
    },
  };
}
