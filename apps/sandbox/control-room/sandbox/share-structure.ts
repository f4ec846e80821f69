/**
 * `next`, with every part that equals the same part of `previous` replaced by that one, so that what did not change
 * keeps its identity. Both are JSON values.
 */
export function shareStructure<Value>(previous: unknown, next: Value): Value {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((item, index) => shareStructure<unknown>(previous[index], item));
    return (isSame(previous, shared) ? previous : shared) as Value;
  }
  if (!isRecord(previous) || !isRecord(next)) return next;
  const shared = Object.fromEntries(
    Object.entries(next).map(([name, value]) => [name, shareStructure(previous[name], value)]),
  );
  const keepsAll =
    Object.keys(previous).length === Object.keys(shared).length &&
    Object.entries(shared).every(([name, value]) => name in previous && Object.is(previous[name], value));
  return (keepsAll ? previous : shared) as Value;
}

function isSame(previous: readonly unknown[], next: readonly unknown[]): boolean {
  return previous.length === next.length && next.every((item, index) => Object.is(item, previous[index]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
