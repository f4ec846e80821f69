/** A name that no other token has: 128 bits by chance, in hexadecimal digits. */
export function createTokenId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
