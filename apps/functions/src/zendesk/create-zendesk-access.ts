import { setTimeout } from 'node:timers/promises';
import type { SecretReader } from '../shared/secret-reader.js';
import { createCredentialsReader } from './read-credentials.js';
import { createTokenSource } from './token-source.js';
import { toZendeskOrigin } from './zendesk-origin.js';
import { createZendeskReader, type ZendeskReader } from './zendesk-reader.js';

/**
 * Reads an account of Zendesk with the OAuth client of a secret. The token is kept as long as the process lives.
 * @param account subdomain, or origin
 */
export function createZendeskAccess(account: string, readSecret: SecretReader): ZendeskReader {
  const given = {
    origin: toZendeskOrigin(account),
    fetch: globalThis.fetch,
    now: () => Date.now(),
    wait: async (milliseconds: number) => {
      await setTimeout(milliseconds);
    },
  };
  const tokens = createTokenSource({ ...given, readCredentials: createCredentialsReader(readSecret) });
  return createZendeskReader({ ...given, tokens });
}
