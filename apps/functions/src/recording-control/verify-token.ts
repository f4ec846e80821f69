import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { readText } from '../shared/read-json.js';
import type { RecordingOrder } from './read-recording-order.js';
import { RecordingRefusal } from './recording-refusal.js';

/** What a valid token says. */
export interface VerifiedToken {
  /** Names this token among all: a digest of its `jti`, else of all of it. */
  readonly tokenId: string;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  /** Id of the Zendesk user. */
  readonly agent: string;
}

export interface VerifyTokenOptions {
  readonly authorization: string | undefined;
  readonly secret: string;
  readonly order: RecordingOrder;
  readonly now: Date;
  /** The `aud` a token must have, where the installation sets one. */
  readonly audience: string | undefined;
}

/** Seconds a token lives (`createRecordingControl` of the app). */
const longestLife = 60;

/** Seconds by which the clocks of Zendesk and AWS may differ. */
const clockTolerance = 5;

/**
 * Checks the token of an order: signed with the shared secret, not over, not made for longer than a minute, and made for
 * this order. Throws 401; {@link isWronglySigned} tells whether another secret may help.
 */
export async function verifyToken(options: VerifyTokenOptions): Promise<VerifiedToken> {
  const { authorization, order } = options;
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new RecordingRefusal(401, 'There is no bearer token.');
  const claims = await readClaims(token, options);
  const { exp = 0, jti } = claims;
  // A token that does not tell its beginning is as old as it can be.
  const { iat = exp - longestLife } = claims;
  if (exp - iat > longestLife || exp <= iat)
    throw new RecordingRefusal(401, 'The token lives longer than a minute.');
  if (iat > options.now.getTime() / 1000 + clockTolerance)
    throw new RecordingRefusal(401, 'The token begins in the future.');
  const isAsSigned =
    claims['contact_id'] === order.contactId &&
    claims['initial_contact_id'] === order.initialContactId &&
    claims['action'] === order.action;
  if (!isAsSigned) throw new RecordingRefusal(401, 'The token is for another order.');
  const agent = readText(claims['agent']);
  if (agent === undefined) throw new RecordingRefusal(401, 'The token names no agent.');
  return {
    tokenId: createHash('sha256')
      .update(readText(jti) ?? token)
      .digest('base64url'),
    expiresAt: exp,
    agent,
  };
}

/** Whether a token was refused for its signature alone: the secret may have been changed since it was read. */
export function isWronglySigned(failure: unknown): boolean {
  return (
    failure instanceof RecordingRefusal && failure.cause instanceof errors.JWSSignatureVerificationFailed
  );
}

async function readClaims(
  token: string,
  { audience, now, secret }: Pick<VerifyTokenOptions, 'audience' | 'now' | 'secret'>,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['exp', 'agent'],
      currentDate: now,
      clockTolerance,
      ...(audience === undefined ? {} : { audience }),
    });
    return payload;
  } catch (cause) {
    throw new RecordingRefusal(401, `The token is refused: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
}
