import { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Reads secrets; a store that hangs is given up soon enough to answer whoever waits. */
export function createSecretsProvider(): SecretsProvider {
  return new SecretsProvider({
    awsSdkV3Client: new SecretsManagerClient({
      maxAttempts: 2,
      requestHandler: { connectionTimeout: 1000, requestTimeout: 1500, throwOnRequestTimeout: true },
    }),
  });
}
