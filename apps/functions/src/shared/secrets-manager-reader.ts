import type { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { createSecretReader, type SecretReader } from './secret-reader.js';

/** Seconds a secret is kept. */
const maxAge = 300;

/** Reads a text of AWS Secrets Manager, and keeps it for five minutes. */
export function createSecretsManagerReader(
  secrets: SecretsProvider,
  secretId: string,
  now: () => number,
): SecretReader {
  return createSecretReader({
    now,
    fetchSecret: async ({ forceFetch }) => {
      const secret = await secrets.get(secretId, { maxAge, forceFetch });
      if (typeof secret !== 'string' || secret === '')
        throw new Error(`The secret ${secretId} holds no text.`);
      return secret;
    },
  });
}
