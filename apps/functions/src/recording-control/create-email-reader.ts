import type { SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';
import { createDeadline } from '../shared/deadline.js';
import { readId, readObject, readText } from '../shared/read-json.js';
import { createSecretsManagerReader } from '../shared/secrets-manager-reader.js';
import { createZendeskAccess } from '../zendesk/create-zendesk-access.js';

export interface CreateEmailReaderOptions {
  /** Subdomain of the Zendesk account; only needed when agents are compared by e-mail address. */
  readonly account: string | undefined;
  /** Secret with id and secret of an OAuth client of that account. */
  readonly secretId: string | undefined;
  readonly secrets: SecretsProvider;
  readonly now: () => number;
}

const limitMs = 4000;

/** Reads the verified e-mail address of an active Zendesk user. */
export function createEmailReader({ account, now, secretId, secrets }: CreateEmailReaderOptions) {
  if (account === undefined || secretId === undefined)
    return () => Promise.reject(new Error('ZENDESK_ACCOUNT and ZENDESK_SECRET_ARN are needed.'));
  const read = createZendeskAccess(account, createSecretsManagerReader(secrets, secretId, now));
  return async (zendeskUserId: string): Promise<string | undefined> => {
    const id = readId(zendeskUserId);
    if (id === undefined) return undefined;
    const { body } = await read(
      `/api/v2/users/${id}`,
      {},
      createDeadline(limitMs, () => performance.now()),
    );
    const user = readObject(body?.['user']);
    return user['active'] === true && user['verified'] === true ? readText(user['email']) : undefined;
  };
}
