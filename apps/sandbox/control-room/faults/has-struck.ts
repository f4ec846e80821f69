import type { Fault, LoggedRequest } from '@patchcord/zendesk-simulator';

/**
 * Whether faults that strike a number of times have done so; those that strike until repaired never have.
 * @param requests what reached Zendesk since the faults were set
 */
export function hasStruck(faults: readonly Fault[], requests: readonly LoggedRequest[]): boolean {
  return faults.every(({ match, status, times = Number.POSITIVE_INFINITY }) => {
    const struck = requests.filter(
      (request) =>
        request.status !== null &&
        (match.method === undefined || match.method === request.method) &&
        (status === undefined || status === request.status),
    );
    return struck.length >= times;
  });
}
