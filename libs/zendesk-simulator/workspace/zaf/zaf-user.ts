import type { UserRecord } from '../../src/desk/user.js';
import type { WorkspaceStore } from '../store/workspace-store.js';

/** @returns a user with the names ZAF gives its members */
export function toZafUser(store: WorkspaceStore, user: UserRecord): Record<string, unknown> {
  const organization = store.snapshot.organizations.find(({ id }) => id === user.organization_id);
  const organizations = organization === undefined ? [] : [{ id: organization.id, name: organization.name }];
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    alias: user.alias,
    role: user.role,
    externalId: user.external_id,
    details: user.details,
    notes: user.notes,
    tags: user.tags,
    locale: user.locale,
    timeZone: { name: user.time_zone, ianaName: user.iana_time_zone, offset: offsetOf(user.iana_time_zone) },
    avatarUrl: '',
    groups: [],
    organizations,
    identities: [
      ...(user.email === null ? [] : [{ type: 'email', value: user.email, primary: true, verified: true }]),
      ...(user.phone === null || user.shared_phone_number === true
        ? []
        : [{ type: 'phone_number', value: user.phone, primary: true, verified: true }]),
    ],
    phone: user.phone,
  };
}

/** @returns minutes between UTC and the time zone now */
function offsetOf(timeZone: string): number {
  const now = new Date();
  const local = new Date(now.toLocaleString('en-US', { timeZone }));
  const universal = new Date(now.toLocaleString('en-US', { timeZone: 'UTC' }));
  return Math.round((local.getTime() - universal.getTime()) / 60_000);
}
