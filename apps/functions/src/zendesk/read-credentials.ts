import { parseJson, readObject, readText } from '../shared/read-json.js';
import type { SecretReader } from '../shared/secret-reader.js';
import type { ZendeskCredentials } from './token-source.js';
import { ZendeskFailure } from './zendesk-failure.js';

/** Reads `{"client_id": "…", "client_secret": "…"}` of a secret. Rejects with {@link ZendeskFailure} when it is not that. */
export function createCredentialsReader(readSecret: SecretReader) {
  return async (options: { readonly fresh: boolean }): Promise<ZendeskCredentials> => {
    const secret = readObject(parseJson(await readSecret(options)));
    const clientId = readText(secret['client_id']);
    const clientSecret = readText(secret['client_secret']);
    if (clientId === undefined || clientSecret === undefined)
      throw new ZendeskFailure('unauthorised', 'The secret must hold client_id and client_secret.');
    return { clientId, clientSecret };
  };
}
