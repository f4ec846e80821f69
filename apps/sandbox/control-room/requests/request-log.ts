import type { LoggedRequest } from '@patchcord/zendesk-simulator';

/** Where in the log the phone last rang. */
export interface RingMark {
  /** How many requests there were by then. */
  readonly requestCount: number;
  /** ISO time. */
  readonly at: string;
  readonly who: string;
}

/** A request with its place in the log, which never changes. */
export interface PlacedRequest {
  readonly index: number;
  readonly request: LoggedRequest;
}

/** What the list shows: newest first. */
export interface RequestLogView {
  readonly sinceRing: readonly PlacedRequest[];
  readonly beforeRing: readonly PlacedRequest[];
  /** How many of the oldest are left out. */
  readonly leftOut: number;
}

const capacity = 200;

/**
 * @param requests the whole log, oldest first
 * @param hidden how many of the oldest were cleared from view
 * @returns the newest 200 that are not cleared, newest first, parted where the phone last rang
 */
export function viewRequestLog(
  requests: readonly LoggedRequest[],
  hidden: number,
  ringMark: RingMark | undefined,
): RequestLogView {
  const placed = requests.map((request, index) => ({ index, request })).slice(hidden);
  const shown = placed.slice(-capacity).reverse();
  const boundary = ringMark?.requestCount ?? Number.POSITIVE_INFINITY;
  return {
    sinceRing: shown.filter(({ index }) => index >= boundary),
    beforeRing: shown.filter(({ index }) => index < boundary),
    leftOut: placed.length - shown.length,
  };
}
