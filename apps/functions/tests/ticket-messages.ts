/** What a ticket of an event may be given. */
export type TicketOverrides = Readonly<Record<string, unknown>>;

/** An event of Zendesk's connector, as EventBridge puts it into the queue. */
export function partnerMessage(
  id: string,
  ticket: TicketOverrides = {},
  event: Readonly<Record<string, unknown>> = { type: 'Ticket Created' },
): string {
  return JSON.stringify({
    version: '0',
    id,
    'detail-type': `Support Ticket: ${String(event['type'])}`,
    source: 'aws.partner/zendesk.com/9242270/default',
    account: '123456789012',
    time: '2026-11-22T09:30:02Z',
    region: 'us-west-2',
    resources: ['Support Ticket'],
    detail: {
      ticket_event: {
        meta: {
          version: '1.0',
          occurred_at: '2026-11-22T09:30:00.465719851Z',
          ref: '1-1234567890',
          sequence: { id: 'CE4A698AF24F35B3208649C6951E000E', position: 1, total: 1 },
          actor_id: 380001000101,
        },
        ...event,
        ticket: {
          id: 4127,
          created_at: '2026-11-22T09:30:00Z',
          updated_at: '2026-11-22T09:30:00Z',
          type: 'question',
          priority: 'high',
          status: 'new',
          requester_id: 380001000101,
          submitter_id: 380001000101,
          assignee_id: null,
          organization_id: null,
          group_id: 360001000301,
          brand_id: 360001000701,
          form_id: 360005000001,
          external_id: null,
          tags: ['enterprise'],
          via: { channel: 'web' },
          ...ticket,
        },
      },
    },
  });
}

/** What a webhook of Zendesk is sent. */
export function webhookBody(
  id: string,
  ticket: TicketOverrides = {},
  type = 'created',
  event: Readonly<Record<string, unknown>> = {},
) {
  return {
    account_id: 12514403,
    id,
    type: `zen:event-type:ticket.${type}`,
    subject: 'zen:ticket:4127',
    time: '2026-11-22T09:30:00.465719851Z',
    zendesk_event_version: '2022-11-06',
    event: { meta: { sequence: { id: '01JD', position: 1, total: 1 } }, ...event },
    detail: {
      actor_id: '380001000101',
      assignee_id: null,
      brand_id: '360001000701',
      created_at: '2026-11-22T09:30:00Z',
      custom_status: '1',
      description: 'The order has not arrived.',
      external_id: null,
      form_id: '360005000001',
      group_id: '360001000301',
      id: '4127',
      is_public: true,
      organization_id: null,
      priority: 'HIGH',
      requester_id: '380001000101',
      status: 'NEW',
      subject: 'Where is my order?',
      submitter_id: '380001000101',
      tags: ['enterprise'],
      type: null,
      updated_at: '2026-11-22T09:30:00Z',
      via: { channel: 'web_service' },
      ...ticket,
    },
  };
}

/** The same, as EventBridge puts it into the queue. */
export function webhookMessage(...given: Parameters<typeof webhookBody>): string {
  const detail = webhookBody(...given);
  return JSON.stringify({
    version: '0',
    id: `envelope of ${detail.id}`,
    'detail-type': detail.type,
    source: 'zendesk.webhook',
    time: '2026-11-22T09:30:02Z',
    detail,
  });
}
