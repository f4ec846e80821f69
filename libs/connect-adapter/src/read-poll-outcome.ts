/** `refused`: the session is over. `failed`: there was no answer, or a useless one. */
export type PollOutcome = 'answered' | 'refused' | 'failed';

interface ApiMetric {
  readonly name?: string;
  readonly error?: { readonly statusCode?: number } | null;
  readonly optionalDimensions?: readonly { readonly name: string; readonly value: unknown }[];
}

/**
 * What became of the request by which Connect's page learns of contacts. Streams tells of a refused one only after
 * twenty of them; its metrics tell of each (connect.md, sections 2.6 and 2.10).
 * @param metric the data of an `api_metric` event
 * @returns undefined for the metric of another request
 */
export function readPollOutcome(metric: unknown): PollOutcome | undefined {
  const { name, error, optionalDimensions } = (metric ?? {}) as ApiMetric;
  if (name !== 'getAgentSnapshot') return undefined;
  const dimension = optionalDimensions?.find((candidate) => candidate.name === 'HttpStatusCode');
  const statusCode = Number(dimension?.value ?? error?.statusCode);
  // Streams tells of a connection that was dropped as an error, and of status 200 in the same breath.
  if (!error && statusCode >= 200 && statusCode < 300) return 'answered';
  return statusCode === 401 ? 'refused' : 'failed';
}
