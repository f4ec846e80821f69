import type { Desk } from '../../desk/desk.js';
import { RestError } from '../rest-error.js';

const lifetime = 2 * 60 * 60 * 1000;

/** Answers of `POST /tickets` by `Idempotency-Key`, for two hours. */
export interface IdempotencyKeys {
  /**
   * @returns the earlier answer to the same key and body
   * @throws RestError 400 when the key was used with another body
   */
  lookup(key: string, body: string): unknown;
  remember(key: string, body: string, answer: unknown): void;
  clear(): void;
}

/** @returns an empty memory of keys */
export function createIdempotencyKeys(desk: Desk): IdempotencyKeys {
  const known = new Map<string, { body: string; answer: unknown; at: number }>();
  return {
    lookup(key, body) {
      const entry = known.get(key);
      if (entry === undefined || entry.at + lifetime <= desk.clock.now()) return undefined;
      if (entry.body !== body) {
        throw new RestError(400, {
          error: 'IdempotentRequestError',
          description: "Request parameters don't match the given idempotency key",
        });
      }
      return entry.answer;
    },
    remember: (key, body, answer) => {
      known.set(key, { body, answer, at: desk.clock.now() });
    },
    clear: () => {
      known.clear();
    },
  };
}
