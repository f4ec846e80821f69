/**
 * The trimmed text under a key, matched exactly; `undefined` for a missing key and for what has no text.
 * Numbers and booleans become their text: Zendesk gives app settings as either (zendesk.md 1.7).
 */
export function ownValue(values: Readonly<Record<string, unknown>>, key: string): string | undefined {
  // An administrator names an attribute, so a key can be `constructor` or `__proto__`.
  const value: unknown = Object.hasOwn(values, key) ? values[key] : undefined;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return undefined;
}
