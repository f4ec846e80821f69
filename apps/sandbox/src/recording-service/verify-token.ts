import { jwtVerify, type JWTPayload } from 'jose';
import { ServiceError } from './service-error.js';

/** Seconds a token lives. */
const longestLife = 60;

/**
 * Reads the claims of an `Authorization` header's token: signed with the shared secret, not over, and not made for
 * longer than a minute. Throws 401.
 */
export async function verifyToken(authorization: string | undefined, secret: string): Promise<JWTPayload> {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new ServiceError(401, 'There is no bearer token.');
  const { iat = 0, exp = 0, ...claims } = await readClaims(token, secret);
  if (exp - iat > longestLife) throw new ServiceError(401, 'The token lives longer than a minute.');
  return claims;
}

async function readClaims(token: string, secret: string): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['iat', 'exp', 'agent'],
    });
    return payload;
  } catch (cause) {
    throw new ServiceError(401, `The token is refused: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
}
