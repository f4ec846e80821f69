import type { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { createSecretReader, type SecretReader } from './secret-reader.js';

/** Seconds a secret is kept. */
const maxAge = 300;

/**
 * Reads a text of AWS Secrets Manager, and keeps it for five minutes. Blanks around it are no part of it: a secret that
 * was stored from a file ends in a new line.
 */
export function createSecretsManagerReader(
  secrets: Pick<SecretsProvider, 'get'>,
  secretId: string,
  now: () => number,
): SecretReader {
  return createSecretReader({
    now,
    fetchSecret: async ({ forceFetch }) => {
      const secret = await secrets.get(secretId, { maxAge, forceFetch });
      const text = typeof secret === 'string' ? secret.trim() : '';
      if (text === '') throw new Error(`The secret ${secretId} holds no text.`);
      return text;
    },
  });
}
