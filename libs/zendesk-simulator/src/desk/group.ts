import { apiUrl } from './account.js';

/** A group of agents as `GET /api/v2/groups` lists it. */
export interface GroupRecord {
  id: number;
  url: string;
  name: string;
  description: string;
  default: boolean;
  is_public: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
}

/** @returns a complete group record */
export function createGroupRecord(
  input: Partial<GroupRecord> & Pick<GroupRecord, 'id' | 'name' | 'created_at'>,
): GroupRecord {
  return {
    url: apiUrl(`groups/${input.id}`),
    description: '',
    default: false,
    is_public: true,
    deleted: false,
    updated_at: input.created_at,
    ...input,
  };
}
