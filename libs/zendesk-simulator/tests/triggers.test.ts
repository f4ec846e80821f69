import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startZendeskSimulator, type TriggerRecord, type ZendeskSimulator } from '../src/index.js';
import { createRestClient } from './rest-client.js';
import { expectedSignature, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.js';

let receiver: WebhookReceiver;
let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  zendesk = await startZendeskSimulator();
});
afterAll(async () => {
  await zendesk.close();
  await receiver.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
  receiver.received.length = 0;
});

const asAdmin = (method: string, path: string, body?: unknown) =>
  zendesk.driver.as('sam.rivera').request(method, path, body);

async function createWebhook(subscriptions = ['conditional_ticket_events']): Promise<string> {
  const { body } = await asAdmin('POST', 'webhooks', {
    webhook: {
      name: 'For triggers',
      status: 'active',
      endpoint: receiver.endpoint,
      http_method: 'POST',
      request_format: 'json',
      subscriptions,
    },
  });
  return (body as { webhook: { id: string } }).webhook.id;
}

const created = { field: 'update_type', operator: 'is', value: 'Create' };

async function createTrigger(
  all: readonly object[],
  actions: readonly object[],
  change: object = {},
): Promise<TriggerRecord> {
  const trigger = { title: 'Tell', conditions: { all, any: [] }, actions, ...change };
  const { status, body } = await asAdmin('POST', 'triggers', { trigger });
  expect([status, body]).toMatchObject([201, { trigger: { title: trigger.title } }]);
  return (body as { trigger: TriggerRecord }).trigger;
}

const createTicket = (ticket: object = {}) =>
  rest('POST', 'tickets', { ticket: { subject: 'x', comment: { body: 'x' }, tags: ['b', 'a'], ...ticket } });
const update = (ticket: object) => rest('PUT', 'tickets/4114', { ticket });
const tagsAfter = async (ticket: object) =>
  ((await update(ticket)).body['ticket'] as { tags: string[] }).tags;

describe('a trigger', () => {
  it('sends a webhook a body with the ticket’s data in the place of placeholders, signed', async () => {
    const webhook = await createWebhook();
    const template = `{
      "id": "trigger-{{ticket.id}}-{{ticket.updated_at_with_timestamp}}",
      "type": "zen:event-type:ticket.created",
      "time": "{{ticket.updated_at_with_timestamp}}",
      "detail": { "id": "{{ticket.id}}", "priority": "{{ticket.priority}}", "tags": "{{ticket.tags}}" }
    }`;
    await createTrigger([created], [{ field: 'notification_webhook', value: [webhook, template] }]);
    const { body } = await createTicket({ priority: 'high' });
    const { updated_at: at } = body['ticket'] as { updated_at: string };
    await vi.waitFor(() => {
      expect(receiver.received).toHaveLength(1);
    });
    const [received] = receiver.received;
    expect(received?.body).toEqual({
      id: `trigger-4127-${at}`,
      type: 'zen:event-type:ticket.created',
      time: at,
      detail: { id: '4127', priority: 'high', tags: 'a b' },
    });
    const secret = (await asAdmin('GET', `webhooks/${webhook}/signing_secret`)).body as {
      signing_secret: { secret: string };
    };
    expect(received?.headers['x-zendesk-webhook-signature']).toBe(
      received && expectedSignature(received, secret.signing_secret.secret),
    );
    expect((await zendesk.driver.state()).deliveries).toMatchObject([{ cause: 'Tell', ticketId: 4127 }]);
  });

  it.each<[string, object, object, boolean]>([
    ['a change, when it waits for creations', created, { priority: 'low' }, false],
    ['a change', { ...created, value: 'Change' }, { priority: 'low' }, true],
    [
      'a tag',
      { field: 'current_tags', operator: 'includes', value: 'x call_me' },
      { tags: ['call_me'] },
      true,
    ],
    [
      'no such tag',
      { field: 'current_tags', operator: 'includes', value: 'x' },
      { tags: ['call_me'] },
      false,
    ],
    [
      'the lack of a tag',
      { field: 'current_tags', operator: 'not_includes', value: 'x' },
      { tags: [] },
      true,
    ],
    ['a priority', { field: 'priority', operator: 'is', value: 'high' }, { priority: 'high' }, true],
    ['another one', { field: 'priority', operator: 'is_not', value: 'high' }, { priority: 'high' }, false],
    ['a lower one', { field: 'priority', operator: 'less_than', value: 'high' }, { priority: 'low' }, true],
    [
      'a higher one',
      { field: 'priority', operator: 'greater_than', value: 'low' },
      { priority: 'urgent' },
      true,
    ],
    ['a changed status', { field: 'status', operator: 'changed', value: null }, { status: 'hold' }, true],
    [
      'an unchanged status',
      { field: 'status', operator: 'changed', value: null },
      { priority: 'low' },
      false,
    ],
    ['a status changed to', { field: 'status', operator: 'value', value: 'hold' }, { status: 'hold' }, true],
    [
      'a status changed from',
      { field: 'status', operator: 'value_previous', value: 'new' },
      { status: 'hold' },
      false,
    ],
    [
      'a public comment',
      { field: 'comment_is_public', operator: 'is', value: 'true' },
      { comment: { body: 'x', public: true } },
      true,
    ],
    [
      'a private comment',
      { field: 'comment_is_public', operator: 'is', value: 'true' },
      { comment: { body: 'x', public: false } },
      false,
    ],
    [
      'a word of the subject',
      { field: 'subject_includes_word', operator: 'includes', value: 'Order' },
      { subject: 'My order' },
      true,
    ],
    [
      'a ticket field',
      { field: 'custom_fields_360002000003', operator: 'is', value: 'A17' },
      { custom_fields: [{ id: 360002000003, value: 'A17' }] },
      true,
    ],
    [
      'an assignee',
      { field: 'assignee_id', operator: 'is', value: '380001000015' },
      { assignee_id: 380001000015 },
      true,
    ],
  ])('meets %s', async (_what, condition, ticket, acts) => {
    await createTrigger([condition], [{ field: 'current_tags', value: 'acted' }]);
    const tags = await tagsAfter(ticket);
    expect(tags.includes('acted')).toBe(acts);
  });

  it('needs all of its conditions, and one of those of which any is enough', async () => {
    const any = [
      { field: 'priority', operator: 'is', value: 'high' },
      { field: 'priority', operator: 'is', value: 'urgent' },
    ];
    const all = [{ ...created, value: 'Change' }];
    await createTrigger([], [{ field: 'current_tags', value: 'acted' }], { conditions: { all, any } });
    expect(await tagsAfter({ priority: 'low' })).not.toContain('acted');
    expect(await tagsAfter({ priority: 'urgent' })).toContain('acted');
  });

  it('changes the ticket once, and lets others see what it did', async () => {
    const onTag = { field: 'current_tags', operator: 'includes', value: 'first' };
    await createTrigger([onTag], [{ field: 'current_tags', value: 'second' }], { position: 1 });
    await createTrigger(
      [{ ...created, value: 'Change' }],
      [
        { field: 'current_tags', value: 'first' },
        { field: 'priority', value: 'urgent' },
      ],
      { position: 2, title: 'Start' },
    );
    const { body } = await update({ tags: ['mine'] });
    expect(body['ticket']).toMatchObject({ tags: ['first', 'mine', 'second'], priority: 'urgent' });
    const { audit } = body as { audit: { events: readonly Record<string, unknown>[] } };
    expect(audit.events.filter(({ via }) => via !== undefined)).toMatchObject([
      { field_name: 'priority', via: { channel: 'rule', source: { from: { title: 'Start' } } } },
      { field_name: 'tags' },
      { field_name: 'tags', via: { source: { from: { title: 'Tell' } } } },
    ]);
  });

  it('has its changes told by the event of the write', async () => {
    await createWebhook(['zen:event-type:ticket.tags_changed']);
    const urgent = { field: 'priority', operator: 'value', value: 'urgent' };
    await createTrigger([urgent], [{ field: 'current_tags', value: 'call_me' }]);
    await update({ priority: 'urgent' });
    await vi.waitFor(() => {
      expect(receiver.received.map(({ body }) => body.event)).toMatchObject([
        { tags_added: ['call_me'], tags_removed: [] },
      ]);
    });
  });

  it('rests while it is not active, and ends when it is deleted', async () => {
    const { id } = await createTrigger([created], [{ field: 'current_tags', value: 'acted' }], {
      active: false,
    });
    const tags = async () => ((await createTicket()).body['ticket'] as { tags: string[] }).tags;
    expect(await tags()).not.toContain('acted');
    expect((await asAdmin('PUT', `triggers/${id}`, { trigger: { active: true } })).status).toBe(200);
    expect(await tags()).toContain('acted');
    expect((await asAdmin('DELETE', `triggers/${id}`)).status).toBe(204);
    expect(await tags()).not.toContain('acted');
  });

  it('is made by admins, and read by agents', async () => {
    const trigger = await createTrigger([created], [{ field: 'current_tags', value: 'acted' }]);
    const bob = zendesk.driver.as('bob.carter');
    expect((await bob.request('POST', 'triggers', { trigger })).status).toBe(403);
    expect((await bob.request('GET', 'triggers')).body).toMatchObject({ triggers: [trigger], count: 1 });
    expect((await bob.request('GET', `triggers/${trigger.id}`)).body).toEqual({ trigger });
  });

  it.each([
    ['a title', { title: '' }],
    ['a condition', { conditions: { all: [], any: [] } }],
    ['an action', { actions: [] }],
    ['conditions that exist', { conditions: { all: [{ field: 'weather', operator: 'is', value: 'fine' }] } }],
    ['operators that exist', { conditions: { all: [{ ...created, operator: 'smells' }] } }],
    ['actions that exist', { actions: [{ field: 'sing', value: '' }] }],
    ['a webhook that exists', { actions: [{ field: 'notification_webhook', value: ['01JD', '{}'] }] }],
  ])('needs %s', async (_what, change) => {
    const trigger = {
      title: 'Tell',
      conditions: { all: [created], any: [] },
      actions: [{ field: 'current_tags', value: 'x' }],
      ...change,
    };
    expect((await asAdmin('POST', 'triggers', { trigger })).status).toBe(422);
  });

  it('cannot send a webhook that is subscribed to events', async () => {
    const webhook = await createWebhook(['zen:event-type:ticket.created']);
    const trigger = {
      title: 'Tell',
      conditions: { all: [created] },
      actions: [{ field: 'notification_webhook', value: [webhook, '{}'] }],
    };
    expect((await asAdmin('POST', 'triggers', { trigger })).status).toBe(422);
  });
});
