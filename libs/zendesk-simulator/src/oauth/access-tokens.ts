import type { DeskClock } from '../desk/clock.js';
import { createSecret, type OAuthClientRecord } from './oauth-client.js';

/** What a request with `Authorization: Bearer` stands on. */
export interface AccessToken {
  readonly token: string;
  readonly clientId: number;
  /** As whom it acts. */
  readonly userId: number;
  /** Words with blanks between them, as they were asked for. */
  readonly scope: string;
  /** Seconds from its issue. */
  readonly expiresIn: number;
  /** Milliseconds since the epoch, by the account's clock. */
  readonly expiresAt: number;
}

/** The tokens of the account. */
export interface AccessTokens {
  issue(client: OAuthClientRecord, scope: string, expiresIn: number): AccessToken;
  /** @returns the token with this text, `undefined` when it is unknown or over */
  find(text: string): AccessToken | undefined;
  /** Ends all tokens, or those of one client. */
  expire(clientId?: number): void;
}

/** @returns no tokens yet */
export function createAccessTokens(clock: DeskClock): AccessTokens {
  const tokens = new Map<string, AccessToken>();
  return {
    issue({ id, user_id }, scope, expiresIn) {
      const token = createSecret();
      const expiresAt = clock.now() + expiresIn * 1000;
      const issued = { token, clientId: id, userId: user_id, scope, expiresIn, expiresAt };
      tokens.set(token, issued);
      return issued;
    },
    find(text) {
      const token = tokens.get(text);
      return token !== undefined && token.expiresAt > clock.now() ? token : undefined;
    },
    expire(clientId) {
      for (const token of [...tokens.values()])
        if (clientId === undefined || token.clientId === clientId) tokens.delete(token.token);
    },
  };
}
