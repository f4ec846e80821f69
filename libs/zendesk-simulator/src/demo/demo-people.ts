import { demoAdminId, demoAgentId } from '../desk/account.js';
import type { UserRecord } from '../desk/user.js';

/** A person of the demo data; numbers are from the ranges kept for fiction, written the way people write them. */
export type DemoPerson = Partial<UserRecord> &
  Pick<UserRecord, 'id' | 'name' | 'email'> & {
    /** A second number of the person's own. */
    readonly secondPhone?: string;
    /** How many days ago the profile was made. */
    readonly age: number;
  };

const supportGroup = 360003000001;
const billingGroup = 360003000002;
const fraudGroup = 360003000003;

const bobId = 380001000015;
const caseyId = 380001000016;
const samId = 380001000017;

/** The groups of the demo desk, and who belongs to them. The last one is private: Alex and Bob do not see its tickets. */
export const demoGroups = [
  {
    id: supportGroup,
    name: 'Support',
    default: true,
    is_public: true,
    members: [demoAgentId, demoAdminId, 380001000013, bobId, caseyId, samId],
  },
  {
    id: billingGroup,
    name: 'Billing',
    default: false,
    is_public: true,
    members: [demoAgentId, 380001000013, caseyId, samId],
  },
  {
    id: fraudGroup,
    name: 'Fraud prevention',
    default: false,
    is_public: false,
    members: [demoAdminId, 380001000014, caseyId, samId],
  },
] as const;

/** The organisations of the demo desk. */
export const demoOrganizations = [
  { id: 360007000001, name: 'Northwind Traders', domain_names: ['northwind.example'], tags: ['key_account'] },
  { id: 360007000002, name: 'Clarke & Daughters', domain_names: ['clarke.example'], tags: [] },
  { id: 360007000003, name: 'Lindqvist Möbler AB', domain_names: ['lindqvist.example'], tags: ['nordics'] },
  {
    id: 360007000004,
    name: 'Fischer Maschinenbau GmbH',
    domain_names: ['fischer.example'],
    tags: ['key_account'],
  },
] as const;

/** The staff of the demo desk. Alex Morgan is signed in. */
export const demoStaff: readonly DemoPerson[] = [
  {
    id: demoAgentId,
    name: 'Alex Morgan',
    email: 'alex.morgan@acme.example',
    role: 'agent',
    default_group_id: supportGroup,
    age: 410,
  },
  {
    id: demoAdminId,
    name: 'Sam Rivera',
    email: 'sam.rivera@acme.example',
    role: 'admin',
    default_group_id: supportGroup,
    age: 900,
  },
  {
    id: 380001000013,
    name: 'Priya Nair',
    email: 'priya.nair@acme.example',
    role: 'agent',
    default_group_id: billingGroup,
    age: 230,
  },
  {
    id: 380001000014,
    name: 'Tom Becker',
    email: 'tom.becker@acme.example',
    role: 'agent',
    default_group_id: fraudGroup,
    age: 520,
  },
  {
    id: bobId,
    name: 'Bob Carter',
    email: 'bob.carter@acme.example',
    role: 'agent',
    default_group_id: supportGroup,
    age: 365,
  },
  {
    id: caseyId,
    name: 'Casey Lin',
    email: 'casey.lin@acme.example',
    role: 'agent',
    default_group_id: billingGroup,
    age: 180,
  },
  {
    id: samId,
    name: 'Sam Okafor',
    email: 'sam.okafor@acme.example',
    role: 'agent',
    default_group_id: supportGroup,
    age: 700,
  },
];

/** The customers of the demo desk. */
export const demoCustomers: readonly DemoPerson[] = [
  {
    id: 380001000101,
    name: 'Jane Doe',
    email: 'jane.doe@northwind.example',
    phone: '+14155550134',
    organization_id: 360007000001,
    iana_time_zone: 'America/Los_Angeles',
    time_zone: 'Pacific Time (US & Canada)',
    tags: ['vip'],
    notes: 'Prefers a call back before noon Pacific time.',
    user_fields: { loyalty: 'gold', customer_number: 'C-20418' },
    age: 320,
  },
  {
    id: 380001000102,
    name: 'Carlos Mendez',
    email: 'carlos.mendez@northwind.example',
    phone: '(415) 555-0171',
    organization_id: 360007000001,
    iana_time_zone: 'America/Los_Angeles',
    time_zone: 'Pacific Time (US & Canada)',
    user_fields: { loyalty: 'silver', customer_number: 'C-20533' },
    age: 280,
  },
  {
    id: 380001000103,
    name: 'Amelia Clarke',
    email: 'amelia@clarke.example',
    phone: '+442079460018',
    shared_phone_number: true,
    organization_id: 360007000002,
    locale: 'en-GB',
    details: 'Shares the office line with Oliver Clarke.',
    user_fields: { loyalty: 'gold' },
    age: 205,
  },
  {
    id: 380001000104,
    name: 'Oliver Clarke',
    email: 'oliver@clarke.example',
    phone: '+44 20 7946 0018',
    shared_phone_number: true,
    organization_id: 360007000002,
    locale: 'en-GB',
    age: 204,
  },
  {
    id: 380001000105,
    name: 'Lena Fischer',
    email: 'l.fischer@fischer.example',
    phone: '+49 30 23125 014',
    organization_id: 360007000004,
    iana_time_zone: 'Europe/Berlin',
    time_zone: 'Berlin',
    locale: 'de',
    tags: ['invoice_by_post'],
    user_fields: { loyalty: 'gold', customer_number: 'C-19876' },
    age: 640,
  },
  {
    id: 380001000106,
    name: 'Mia Thompson',
    email: 'mia.thompson@example.com',
    phone: '0491 570 006',
    iana_time_zone: 'Australia/Sydney',
    time_zone: 'Sydney',
    locale: 'en-AU',
    age: 96,
  },
  {
    id: 380001000107,
    name: 'Hugo Laurent',
    email: 'hugo.laurent@example.com',
    phone: '+33 1 99 00 12 34',
    iana_time_zone: 'Europe/Paris',
    time_zone: 'Paris',
    locale: 'fr',
    age: 61,
  },
  {
    id: 380001000108,
    name: 'Astrid Lindqvist',
    email: 'astrid@lindqvist.example',
    phone: '070-174 06 35',
    organization_id: 360007000003,
    iana_time_zone: 'Europe/Stockholm',
    time_zone: 'Stockholm',
    locale: 'sv',
    user_fields: { loyalty: 'silver' },
    age: 150,
  },
  {
    id: 380001000109,
    name: 'Marcus Webb',
    email: 'marcus.webb@example.com',
    phone: '+13125550188',
    secondPhone: '+13125550142',
    iana_time_zone: 'America/Chicago',
    time_zone: 'Central Time (US & Canada)',
    user_fields: { voice_authentication_status: 'ENROLLED' },
    age: 88,
  },
  {
    id: 380001000110,
    name: 'Sofia Rossi',
    email: 'sofia.rossi@example.com',
    iana_time_zone: 'Europe/Rome',
    time_zone: 'Rome',
    locale: 'it',
    external_id: 'CRM-77',
    age: 33,
  },
  {
    id: 380001000111,
    name: 'Daniel Okafor',
    email: 'daniel.okafor@example.com',
    phone: '+447700900142',
    locale: 'en-GB',
    tags: ['early_adopter'],
    age: 19,
  },
  {
    id: 380001000112,
    name: 'Grace Kim',
    email: 'grace.kim@example.com',
    phone: '206.555.0119',
    iana_time_zone: 'America/Los_Angeles',
    time_zone: 'Pacific Time (US & Canada)',
    age: 7,
  },
];
