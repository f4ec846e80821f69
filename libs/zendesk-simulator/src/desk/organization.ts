import { apiUrl } from './account.js';

/** An organisation as `GET /api/v2/organizations/{id}` answers it. */
export interface OrganizationRecord {
  id: number;
  url: string;
  name: string;
  shared_tickets: boolean;
  shared_comments: boolean;
  external_id: string | null;
  created_at: string;
  updated_at: string;
  domain_names: string[];
  details: string | null;
  notes: string | null;
  group_id: number | null;
  tags: string[];
  organization_fields: Record<string, unknown>;
}

/** @returns a complete organisation record */
export function createOrganizationRecord(
  input: Partial<OrganizationRecord> & Pick<OrganizationRecord, 'id' | 'name' | 'created_at'>,
): OrganizationRecord {
  return {
    url: apiUrl(`organizations/${input.id}`),
    shared_tickets: false,
    shared_comments: false,
    external_id: null,
    updated_at: input.created_at,
    domain_names: [],
    details: null,
    notes: null,
    group_id: null,
    tags: [],
    organization_fields: {},
    ...input,
  };
}
