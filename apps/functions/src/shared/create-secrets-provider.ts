import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';

/** Reads secrets; a store that hangs is given up soon enough to answer whoever waits. */
export function createSecretsProvider(): SecretsProvider {
  return new SecretsProvider({
    clientConfig: {
      maxAttempts: 2,
      requestHandler: { connectionTimeout: 1000, requestTimeout: 1500, throwOnRequestTimeout: true },
    },
  });
}
