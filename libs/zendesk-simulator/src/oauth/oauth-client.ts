import { randomBytes } from 'node:crypto';
import { apiUrl } from '../desk/account.js';

/** A program that may get access tokens, as `GET /api/v2/oauth/clients/{id}` answers it, with its whole secret. */
export interface OAuthClientRecord {
  id: number;
  url: string;
  identifier: string;
  name: string;
  company: string | null;
  description: string | null;
  /** Only confidential ones may use the client credentials grant. */
  kind: 'confidential' | 'public';
  secret: string;
  redirect_uri: string[];
  global: boolean;
  /** As whom its tokens act. */
  user_id: number;
  created_at: string;
  updated_at: string;
}

/** What a client is made of; everything else gets a default. */
export type OAuthClientInput = Pick<OAuthClientRecord, 'id' | 'identifier' | 'user_id' | 'created_at'> &
  Partial<OAuthClientRecord>;

/** @returns a complete client, confidential and with a secret of its own unless the input has others */
export function createOAuthClientRecord(input: OAuthClientInput): OAuthClientRecord {
  return {
    url: apiUrl(`oauth/clients/${input.id}`),
    name: input.identifier,
    company: null,
    description: null,
    kind: 'confidential',
    secret: createSecret(),
    redirect_uri: [],
    global: false,
    updated_at: input.created_at,
    ...input,
  };
}

/** @returns 64 hexadecimal digits nobody can guess */
export function createSecret(): string {
  return randomBytes(32).toString('hex');
}
