/**
 * A `sip:`, `sips:` or `tel:` address reduced to its number or user: `sip:+14155550134@carrier.example;user=phone`
 * gives `+14155550134`. Any other text comes back trimmed.
 */
export function reduceSipAddress(text: string): string {
  const trimmed = text.trim();
  const user = /^(?:[^<]*<)?\s*(?:sips?|tel):([^@;:>?]*)/i.exec(trimmed)?.[1];
  if (user === undefined) return trimmed;
  return user.replace(/%2b/gi, '+').trim();
}
