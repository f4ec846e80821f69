import { apiUrl } from './account.js';

/** The roles of Zendesk users. */
export type UserRole = 'end-user' | 'agent' | 'admin';

/** A user as `GET /api/v2/users/{id}` answers it. */
export interface UserRecord {
  id: number;
  url: string;
  name: string;
  email: string | null;
  created_at: string;
  updated_at: string;
  time_zone: string;
  iana_time_zone: string;
  phone: string | null;
  shared_phone_number: boolean | null;
  photo: null;
  locale_id: number;
  locale: string;
  organization_id: number | null;
  role: UserRole;
  verified: boolean;
  external_id: string | null;
  tags: string[];
  alias: string | null;
  active: boolean;
  shared: boolean;
  shared_agent: boolean;
  last_login_at: string | null;
  two_factor_auth_enabled: boolean;
  signature: string | null;
  details: string | null;
  notes: string | null;
  role_type: number | null;
  custom_role_id: number | null;
  moderator: boolean;
  ticket_restriction: string | null;
  only_private_comments: boolean;
  restricted_agent: boolean;
  suspended: boolean;
  default_group_id: number | null;
  report_csv: boolean;
  user_fields: Record<string, unknown>;
}

/** What a new user record is made of; everything else gets Zendesk's defaults. */
export type UserInput = Partial<UserRecord> & Pick<UserRecord, 'id' | 'name' | 'created_at'>;

/** @returns a complete user record with Zendesk's defaults for its role */
export function createUserRecord(input: UserInput): UserRecord {
  const role = input.role ?? 'end-user';
  const staff = role !== 'end-user';
  return {
    url: apiUrl(`users/${input.id}`),
    email: null,
    updated_at: input.created_at,
    time_zone: 'London',
    iana_time_zone: 'Europe/London',
    phone: null,
    shared_phone_number: null,
    photo: null,
    locale_id: 1,
    locale: 'en-US',
    organization_id: null,
    role,
    verified: staff,
    external_id: null,
    tags: [],
    alias: null,
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: staff ? input.created_at : null,
    two_factor_auth_enabled: false,
    signature: null,
    details: null,
    notes: null,
    role_type: staff ? 4 : null,
    custom_role_id: null,
    moderator: staff,
    ticket_restriction: staff ? null : 'requested',
    only_private_comments: false,
    restricted_agent: !staff,
    suspended: false,
    default_group_id: null,
    report_csv: false,
    user_fields: {},
    ...input,
  };
}
