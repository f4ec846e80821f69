import type { FieldInput } from '../desk/field.js';

/** The brands of the demo desk: three in use, one given up. */
export const demoBrands = [
  { id: 360001000701, name: 'Acme', subdomain: 'acme', default: true, active: true },
  { id: 360001000702, name: 'Globex', subdomain: 'globex', default: false, active: true },
  { id: 360001000703, name: 'Initech', subdomain: 'initech', default: false, active: true },
  { id: 360001000704, name: 'Vandelay', subdomain: 'vandelay', default: false, active: false },
] as const;

type DemoField = Omit<FieldInput, 'created_at' | 'position'>;

/** The ticket fields of the demo desk; the system's own first. */
export const demoTicketFields: readonly DemoField[] = [
  { id: 360002000901, type: 'subject', title: 'Subject', system: true },
  { id: 360002000902, type: 'description', title: 'Description', system: true },
  { id: 360002000903, type: 'status', title: 'Status', system: true },
  { id: 360002000904, type: 'tickettype', title: 'Type', system: true },
  { id: 360002000905, type: 'priority', title: 'Priority', system: true },
  { id: 360002000906, type: 'group', title: 'Group', system: true },
  { id: 360002000907, type: 'assignee', title: 'Assignee', system: true },
  { id: 360002000001, type: 'text', title: 'connect_outbound_queue' },
  {
    id: 360002000002,
    type: 'tagger',
    title: 'Product area',
    options: [
      ['Orders', 'area_orders'],
      ['Billing', 'area_billing'],
      ['Returns', 'area_returns'],
      ['Account', 'area_account'],
      ['Technical', 'area_technical'],
    ],
  },
  { id: 360002000003, type: 'text', title: 'Order number' },
  {
    id: 360002000004,
    type: 'multiselect',
    title: 'Topics',
    options: [
      ['Delivery', 'topic_delivery'],
      ['Refund', 'topic_refund'],
      ['Warranty', 'topic_warranty'],
    ],
  },
  { id: 360002000005, type: 'textarea', title: 'Contact history' },
  { id: 360002000006, type: 'text', title: 'Legacy reference', active: false },
];

/** The user fields of the demo desk. */
export const demoUserFields: readonly (DemoField & { readonly key: string })[] = [
  {
    id: 360008000001,
    key: 'loyalty',
    type: 'dropdown',
    title: 'Loyalty level',
    options: [
      ['Gold', 'gold'],
      ['Silver', 'silver'],
    ],
  },
  { id: 360008000002, key: 'customer_number', type: 'text', title: 'Customer number' },
  {
    id: 360008000003,
    key: 'voice_authentication_status',
    type: 'text',
    title: 'Voice authentication status',
  },
  { id: 360008000004, key: 'voice_authentication_id', type: 'text', title: 'Voice authentication ID' },
];
