/**
 * Facts of an entry as JSON would keep them: storages and other frames take nothing else. Undefined when there are
 * none, or when they are no JSON: a line without its facts is better than none.
 */
export function plainTimelineData(
  data: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> | undefined {
  if (data === undefined) return undefined;
  try {
    return JSON.parse(JSON.stringify(data)) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
