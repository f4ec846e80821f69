import type { ZendeskServer } from './servers/zendesk-server.js';

const endUser = { active: true, role: 'end-user', shared_phone_number: false, tags: [], locale: 'en-US' };

/** Customers and tickets for look-ups. */
export function fillZendesk(zendesk: ZendeskServer): void {
  zendesk.users.push(
    {
      ...endUser,
      id: 101,
      name: 'Jane Doe',
      email: 'jane@example.com',
      phone: '+1 (415) 555-0134',
      external_id: 'CRM-77',
      tags: ['vip', 'gold'],
      user_fields: {
        customer_number: 'K-1001',
        voice_authentication_id: 'speaker-1',
        voice_authentication_status: 'ENROLLED',
        points: 250,
        newsletter: true,
      },
    },
    // Another country's number that ends alike.
    { ...endUser, id: 102, name: 'Jean Petit', email: 'jean@example.com', phone: '+33 4155550134' },
    // Two who share a line.
    {
      ...endUser,
      id: 103,
      name: 'Ann',
      email: 'ann@example.com',
      phone: '+14155550199',
      shared_phone_number: true,
    },
    {
      ...endUser,
      id: 104,
      name: 'Bob',
      email: 'bob@example.com',
      phone: '+14155550199',
      shared_phone_number: true,
    },
    { ...endUser, id: 105, name: 'Kim', email: 'kim@example.com', phone: null },
    { ...endUser, id: 106, name: 'Gone', email: 'gone@example.com', phone: '+14155550134', active: false },
    { ...endUser, id: 107, name: 'Agent', email: 'alex@example.com', phone: '+14155550134', role: 'agent' },
  );
  zendesk.identities.set(105, [
    { type: 'email', value: 'kim@example.com' },
    { type: 'email', value: 'kim.other@example.com' },
    { type: 'phone_number', value: '+442079460000' },
  ]);
  zendesk.tickets.push(
    ticket(4101, 101, 'solved', '2026-11-22T11:55:00Z'),
    ticket(4102, 101, 'open', '2026-11-22T10:00:00Z'),
    ticket(4103, 101, 'pending', '2026-11-22T11:00:00Z'),
    ticket(4104, 105, 'closed', '2026-11-22T11:00:00Z'),
  );
}

function ticket(id: number, requesterId: number, status: string, updatedAt: string) {
  return {
    id,
    requester_id: requesterId,
    status,
    subject: `Order ${String(id)}`,
    priority: null,
    brand_id: 360001000701,
    tags: ['order'],
    updated_at: updatedAt,
    custom_fields: [{ id: 360002000001, value: 'A 17' }],
  };
}
