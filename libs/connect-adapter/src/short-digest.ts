/**
 * Six hexadecimal digits that tell texts apart and do not tell them: FNV-1a over UTF-8, folded to 24 bits, so that
 * countless texts share each one. At once, which the browser's own digests are not; no protection of a secret.
 */
export function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return ((hash >>> 24) ^ (hash & 0xffffff)).toString(16).padStart(6, '0');
}
