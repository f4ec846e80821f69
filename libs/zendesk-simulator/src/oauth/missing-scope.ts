/** The resources whose scopes can be named alone (`tickets:read`), by their part of a path. */
const resources = ['tickets', 'users', 'organizations', 'apps', 'triggers', 'webhooks'];

/**
 * @param scope of the token: words such as `read`, `write`, `tickets:read`; others give no right
 * @param path below `/api/v2`
 * @returns the scopes of which the request would need one, `undefined` when the token has it
 */
export function missingScope(scope: string, method: string, path: string): string | undefined {
  const access = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  // The last word counts: `users/1/tickets/requested` answers tickets.
  const resource = path.split(/[/.?]/).findLast((part) => resources.includes(part));
  const enough = [access, ...(resource === undefined ? [] : [`${resource}:${access}`])];
  return scope.split(' ').some((word) => enough.includes(word)) ? undefined : enough.reverse().join(', ');
}
