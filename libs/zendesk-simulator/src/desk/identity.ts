import { apiUrl } from './account.js';

/** The kinds of identity Zendesk knows. */
export const identityTypes = [
  'email',
  'phone_number',
  'twitter',
  'facebook',
  'google',
  'agent_forwarding',
  'any_channel',
  'foreign',
  'sdk',
  'messaging',
] as const;

/** One of {@link identityTypes}. */
export type IdentityType = (typeof identityTypes)[number];

/** An identity as `GET /api/v2/users/{id}/identities` lists it. */
export interface IdentityRecord {
  id: number;
  url: string;
  user_id: number;
  type: IdentityType;
  value: string;
  primary: boolean;
  verified: boolean;
  verification_method: string;
  created_at: string;
  updated_at: string;
}

/** @returns a complete identity record */
export function createIdentityRecord(
  input: Pick<IdentityRecord, 'id' | 'user_id' | 'type' | 'value' | 'primary' | 'created_at'>,
): IdentityRecord {
  return {
    url: apiUrl(`users/${input.user_id}/identities/${input.id}`),
    verified: true,
    verification_method: 'low',
    updated_at: input.created_at,
    ...input,
  };
}
