import { createBrandRecord } from '../desk/brand.js';
import { toStamp } from '../desk/clock.js';
import type { Desk } from '../desk/desk.js';
import { createFieldRecord } from '../desk/field.js';
import { createGroupRecord } from '../desk/group.js';
import { createIdentityRecord } from '../desk/identity.js';
import { createOrganizationRecord } from '../desk/organization.js';
import { createUserRecord } from '../desk/user.js';
import { addDemoTicket } from './add-demo-ticket.js';
import { demoBrands, demoTicketFields, demoUserFields } from './demo-account.js';
import { demoCustomers, demoGroups, demoOrganizations, demoStaff, type DemoPerson } from './demo-people.js';
import { demoOlderTickets } from './demo-older-tickets.js';
import { demoRecentTickets } from './demo-recent-tickets.js';
import { demoViews } from './demo-views.js';

const day = 24 * 60 * 60 * 1000;

/** What a fresh desk holds: a busy account, or the same account without customers and tickets. */
export type Seed = 'demo' | 'empty';

/** Fills an empty desk. All dates are relative to the desk's present; all ids are the same every time. */
export function fillDesk(desk: Desk, seed: Seed, origin: string): void {
  fillAccount(desk);
  for (const person of demoStaff) addPerson(desk, person);
  if (seed === 'demo') {
    for (const person of demoCustomers) addPerson(desk, person);
    for (const ticket of [...demoOlderTickets, ...demoRecentTickets]) addDemoTicket(desk, ticket, origin);
  }
  desk.index.flush();
}

function fillAccount(desk: Desk): void {
  const createdAt = toStamp(desk.clock.now() - 900 * day);
  for (const { members, ...group } of demoGroups) {
    desk.groups.set(group.id, createGroupRecord({ ...group, created_at: createdAt }));
    desk.memberships.set(group.id, [...members]);
  }
  for (const { domain_names, tags, ...organization } of demoOrganizations) {
    const record = {
      ...organization,
      domain_names: [...domain_names],
      tags: [...tags],
      created_at: createdAt,
    };
    desk.organizations.set(organization.id, createOrganizationRecord(record));
  }
  for (const brand of demoBrands)
    desk.brands.set(brand.id, createBrandRecord({ ...brand, created_at: createdAt }));
  demoTicketFields.forEach((field, position) => {
    desk.ticketFields.set(
      field.id,
      createFieldRecord('ticket_fields', { ...field, position, created_at: createdAt }),
    );
  });
  demoUserFields.forEach((field, position) => {
    desk.userFields.set(
      field.id,
      createFieldRecord('user_fields', { ...field, position, created_at: createdAt }),
    );
  });
  desk.views.push(...demoViews);
}

function addPerson(desk: Desk, { age, secondPhone, ...person }: DemoPerson): void {
  const created_at = toStamp(desk.clock.now() - age * day);
  desk.users.set(
    person.id,
    createUserRecord({ shared_phone_number: person.phone ? false : null, ...person, created_at }),
  );
  const addIdentity = (type: 'email' | 'phone_number', value: string, primary: boolean) => {
    const id = desk.nextId('identity');
    desk.identities.set(
      id,
      createIdentityRecord({ id, user_id: person.id, type, value, primary, created_at }),
    );
  };
  if (person.email) addIdentity('email', person.email, true);
  // A shared number is no identity of its own.
  if (person.phone && person.shared_phone_number !== true) addIdentity('phone_number', person.phone, true);
  if (secondPhone !== undefined) addIdentity('phone_number', secondPhone, false);
}
