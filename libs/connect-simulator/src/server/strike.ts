import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Fault } from './faults.js';

/** Drops the connection of a request; the caller returns what it gets. */
export function dropConnection(bindings: HttpBindings): Response {
  bindings.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Waits as long as the fault wants, or until the caller has gone. */
export async function delayBy(fault: Fault | undefined, signal: AbortSignal): Promise<void> {
  const delayMs = fault?.delayMs;
  if (delayMs === undefined || delayMs <= 0) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Never answers; the connection stays open until one side closes it. */
export function staySilent(): Response {
  return RESPONSE_ALREADY_SENT;
}

/** The exception Connect names for a status. */
export function exceptionFor(status: number): string {
  switch (status) {
    case 401:
      return 'UnauthorizedException';
    case 403:
      return 'AccessDeniedException';
    case 429:
      return 'ThrottlingException';
    case 400:
      return 'ValidationException';
    default:
      return status >= 500 ? 'InternalServiceException' : 'UnknownException';
  }
}
