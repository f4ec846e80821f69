import { ConnectClient } from '@aws-sdk/client-connect';
import type { ConnectAccess } from './connect-access.js';

/**
 * Access to the instance. Region, credentials and endpoint come from the function's environment, as the SDK reads it.
 * @param attempts how often the client tries an operation
 * @param limitMs how long an operation may take with all its attempts
 */
export function createConnectAccess(
  instanceId: string,
  { attempts, limitMs }: { readonly attempts: number; readonly limitMs: number },
): ConnectAccess {
  const client = new ConnectClient({
    maxAttempts: attempts,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
  });
  return {
    client,
    instanceId,
    sendOptions: (signal) => ({
      abortSignal: AbortSignal.any([AbortSignal.timeout(limitMs), ...(signal === undefined ? [] : [signal])]),
    }),
  };
}
