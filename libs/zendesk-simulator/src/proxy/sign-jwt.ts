import { createHmac } from 'node:crypto';

/** What a token says besides its times. */
export type JwtClaims = Readonly<Record<string, unknown>>;

/**
 * @param issuedAt seconds since the epoch
 * @param expiry seconds the token is valid
 * @returns a JSON Web Token signed with HMAC-SHA-256; its `iat` and `exp` win over claims of these names
 */
export function signJwt(claims: JwtClaims, secretKey: string, issuedAt: number, expiry: number): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = [
    encode({ typ: 'JWT', alg: 'HS256' }),
    encode({ ...claims, iat: issuedAt, exp: issuedAt + expiry }),
  ].join('.');
  return `${content}.${createHmac('sha256', secretKey).update(content).digest('base64url')}`;
}
