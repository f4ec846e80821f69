import { reduceSipAddress } from './reduce-sip-address.js';

const anonymousWords: ReadonlySet<string> = new Set([
  '',
  'anonymous',
  'private',
  'unknown',
  'restricted',
  'unavailable',
]);

/** Whether a CLI says that the caller withheld it, in any letter case (contact-rules.md 'Words'). A missing CLI counts. */
export function isAnonymousNumber(text: string | null | undefined): boolean {
  return anonymousWords.has(reduceSipAddress(text ?? '').toLowerCase());
}
