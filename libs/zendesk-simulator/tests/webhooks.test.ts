import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startZendeskSimulator, type WebhookRecord, type ZendeskSimulator } from '../src/index.js';
import { createRestClient } from './rest-client.js';
import {
  always204,
  expectedSignature,
  startWebhookReceiver,
  type WebhookReceiver,
} from './webhook-receiver.js';

const jane = 380001000101;
const alex = 380001000011;
let receiver: WebhookReceiver;
let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  zendesk = await startZendeskSimulator({ webhookTiming: { pauseMs: 5 } });
});
afterAll(async () => {
  await zendesk.close();
  await receiver.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
  receiver.received.length = 0;
  receiver.answer = always204;
});

const asAdmin = (method: string, path: string, body?: unknown, account = zendesk) =>
  account.driver.as('sam.rivera').request(method, path, body);

async function createWebhook(
  kinds: readonly string[],
  change: object = {},
  account = zendesk,
): Promise<WebhookRecord> {
  const content = {
    webhook: {
      name: 'Tickets',
      status: 'active',
      endpoint: receiver.endpoint,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: kinds.map((kind) => `zen:event-type:ticket.${kind}`),
      ...change,
    },
  };
  const { status, body } = await asAdmin('POST', 'webhooks', content, account);
  expect(status).toBe(201);
  return (body as { webhook: WebhookRecord }).webhook;
}

const newTicket = {
  subject: 'Where is it?',
  requester_id: jane,
  tags: ['call_me'],
  comment: { body: 'Hello' },
};
const createTicket = (ticket: object = {}) =>
  rest('POST', 'tickets', { ticket: { ...newTicket, ...ticket } });
const update = (ticket: object) => rest('PUT', 'tickets/4114', { ticket });

const arrived = (count: number) =>
  vi.waitFor(() => {
    expect(receiver.received).toHaveLength(count);
  });
const types = () => receiver.received.map(({ body }) => body.type.replace('zen:event-type:ticket.', ''));
const states = async () =>
  (await zendesk.driver.state()).deliveries.map(({ state, attempts }) => [
    state,
    ...attempts.map(({ status }) => status),
  ]);
const settled = (expected: unknown) =>
  vi.waitFor(async () => {
    expect(await states()).toEqual(expected);
  });

describe('a ticket event', () => {
  it('tells a webhook of a new ticket, with ids as texts and choices in capitals', async () => {
    await createWebhook(['created']);
    await createTicket({ priority: 'high', external_id: 'order-7' });
    await arrived(1);
    expect(receiver.received[0]?.body).toEqual({
      account_id: 850916,
      id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      type: 'zen:event-type:ticket.created',
      subject: 'zen:ticket:4127',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      zendesk_event_version: '2022-11-06',
      event: {
        meta: { sequence: { id: expect.stringMatching(/^[\dA-F]{32}$/) as string, position: 1, total: 2 } },
      },
      detail: {
        actor_id: String(alex),
        assignee_id: null,
        brand_id: '360001000701',
        created_at: expect.any(String) as string,
        custom_status: '360004000001',
        description: 'Hello',
        external_id: 'order-7',
        form_id: '360005000001',
        group_id: null,
        id: '4127',
        is_public: true,
        organization_id: expect.any(String) as string,
        priority: 'HIGH',
        requester_id: String(jane),
        status: 'NEW',
        subject: 'Where is it?',
        submitter_id: String(alex),
        tags: ['call_me'],
        type: null,
        updated_at: expect.any(String) as string,
        via: { channel: 'web_service' },
      },
    });
  });

  it('is signed with the webhook’s secret, over time and body', async () => {
    const { id } = await createWebhook(['created']);
    const { body } = await asAdmin('GET', `webhooks/${id}/signing_secret`);
    const { signing_secret: signing } = body as { signing_secret: { algorithm: string; secret: string } };
    expect(signing.algorithm).toBe('SHA256');
    await createTicket();
    await arrived(1);
    const [received] = receiver.received;
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-zendesk-account-id': '850916',
      'x-zendesk-webhook-id': id,
      'x-zendesk-webhook-invocation-id': expect.any(String) as string,
      'x-zendesk-webhook-signature-timestamp': expect.stringMatching(/^\d{4}-.*Z$/) as string,
      'x-zendesk-webhook-signature': received && expectedSignature(received, signing.secret),
    });
    const renewed = await asAdmin('POST', `webhooks/${id}/signing_secret`);
    const { secret } = (renewed.body as { signing_secret: { secret: string } }).signing_secret;
    expect(renewed.status).toBe(201);
    expect(secret).not.toBe(signing.secret);
    await createTicket();
    await arrived(2);
    const [, second] = receiver.received;
    expect(second?.headers['x-zendesk-webhook-signature']).toBe(second && expectedSignature(second, secret));
  });

  it.each<[string, object, Readonly<Record<string, unknown>>]>([
    [
      'tags_changed',
      { additional_tags: ['call_me'], remove_tags: ['vip'] },
      { tags_added: ['call_me'], tags_removed: [] },
    ],
    ['priority_changed', { priority: 'urgent' }, { current: 'URGENT', previous: 'HIGH' }],
    ['status_changed', { status: 'solved' }, { current: 'SOLVED', previous: 'OPEN' }],
    ['subject_changed', { subject: 'New' }, { current: 'New', previous: expect.any(String) as string }],
    ['external_id_changed', { external_id: 'x-1' }, { current: 'x-1', previous: null }],
    [
      'custom_field_changed',
      { custom_fields: [{ id: 360002000003, value: 'A 17' }] },
      {
        current: 'A 17',
        previous: expect.any(String) as string,
        field: { id: '360002000003', title: 'Order number', type: 'text' },
      },
    ],
    [
      'comment_added',
      { comment: { body: 'Thanks', public: false } },
      {
        comment: {
          id: expect.stringMatching(/^\d+$/) as string,
          body: 'Thanks',
          is_public: false,
          author: { id: String(alex), is_staff: true, name: 'Alex Morgan' },
        },
      },
    ],
  ])('%s tells what changed', async (kind, change, told) => {
    await update({ priority: 'high', status: 'open', external_id: null });
    await createWebhook([kind]);
    await update(change);
    await arrived(1);
    const { meta, ...event } = receiver.received[0]?.body.event ?? {};
    expect([event, meta]).toEqual([told, { sequence: expect.any(Object) as object }]);
  });

  it('is one of a sequence when one write does several things', async () => {
    await createWebhook(['tags_changed', 'comment_added', 'agent_assignment_changed']);
    await update({ assignee_id: 380001000015, additional_tags: ['call_me'], comment: { body: 'x' } });
    await arrived(3);
    const sequences = receiver.received.map(
      ({ body }) => (body.event['meta'] as { sequence: object }).sequence,
    );
    expect(new Set(sequences.map((sequence) => (sequence as { id: string }).id)).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body.id)).size).toBe(3);
  });

  it('comes of every write: by REST, the workspace’s editor, tags alone, a voice ticket and a call’s comment', async () => {
    await createWebhook(['created', 'comment_added', 'tags_changed']);
    await update({ comment: { body: 'by REST' } });
    await arrived(1);
    await zendesk.driver
      .as('bob.carter')
      .request('PUT', 'tickets/4114', { ticket: { comment: { body: 'by hand' } } });
    await arrived(2);
    await rest('PUT', 'tickets/4114/tags', { tags: ['alone'] });
    await arrived(3);
    await rest('POST', 'channels/voice/tickets', { ticket: { ...newTicket, via_id: 45 } });
    await arrived(5);
    const call = {
      app_id: 735264,
      from_line: '+1',
      to_line: '+2',
      call_started_at: '2026-11-22T09:30:00Z',
      direction: 'inbound',
    };
    const { body } = await rest('POST', 'calls', { call: { ...call, end_user_id: jane } });
    expect(body).toHaveProperty('call.id');
    const { id } = body['call'] as { id: number };
    expect((await rest('POST', `calls/${id}/comments`, { title: 'Call' })).status).toBe(201);
    await arrived(7);
    expect(types().slice(0, 3)).toEqual(['comment_added', 'comment_added', 'tags_changed']);
    expect(types().slice(3).sort()).toEqual(['comment_added', 'comment_added', 'created', 'created']);
  });

  it('does not come of a write that changes nothing, nor of one that is refused', async () => {
    await createWebhook(['priority_changed', 'status_changed', 'tags_changed']);
    await update({ tags: [] });
    receiver.received.length = 0;
    await update({ tags: [] });
    expect((await update({ priority: 'nonsense' })).status).toBe(422);
    expect((await zendesk.driver.state()).deliveries.length).toBeLessThan(2);
  });

  it('does not reach webhooks that are inactive, deleted, or for other events', async () => {
    const inactive = await createWebhook(['created'], { status: 'inactive' });
    const deleted = await createWebhook(['created']);
    await createWebhook(['priority_changed']);
    expect((await asAdmin('DELETE', `webhooks/${deleted.id}`)).status).toBe(204);
    await createTicket();
    expect(await states()).toEqual([]);
    const { status } = await asAdmin('PATCH', `webhooks/${inactive.id}`, { webhook: { status: 'active' } });
    expect(status).toBe(204);
    await createTicket();
    await arrived(1);
  });
});

describe('a delivery', () => {
  const delivered = (...attempts: readonly (number | null)[]) => ['delivered', ...attempts];
  const givenUp = (...attempts: readonly (number | null)[]) => ['given up', ...attempts];

  it('never delays the request that caused it', async () => {
    receiver.answer = () => 'silence';
    await createWebhook(['created']);
    expect((await createTicket()).status).toBe(201);
    expect(await states()).toEqual([['waiting']]);
  });

  it.each([
    ['409 three times', { status: 409 }, [409, 409, 409, 409]],
    [
      '429 that names a time three times',
      { status: 429, headers: { 'retry-after': '0' } },
      [429, 429, 429, 429],
    ],
    [
      '503 that names a time three times',
      { status: 503, headers: { 'retry-after': '0' } },
      [503, 503, 503, 503],
    ],
    ['429 that names a minute never', { status: 429, headers: { 'retry-after': '60' } }, [429]],
    ['503 that names no time never', { status: 503 }, [503]],
    ['500 never', { status: 500 }, [500]],
    ['401 never', { status: 401 }, [401]],
    ['a redirection never', { status: 302, headers: { location: '/elsewhere' } }, [302]],
  ])('is repeated after %s', async (_what, answer, attempts) => {
    receiver.answer = () => answer;
    await createWebhook(['created']);
    await createTicket();
    await settled([givenUp(...attempts)]);
  });

  it('is repeated after silence five times, each after the time that is waited for an answer', async () => {
    const impatient = await startZendeskSimulator({ webhookTiming: { timeoutMs: 30, pauseMs: 5 } });
    onTestFinished(() => impatient.close());
    receiver.answer = () => 'silence';
    await createWebhook(['created'], {}, impatient);
    await impatient.driver.as('bob.carter').request('POST', 'tickets', { ticket: newTicket });
    await vi.waitFor(async () => {
      const { deliveries } = await impatient.driver.state();
      expect(deliveries).toMatchObject([{ state: 'given up' }]);
      expect(deliveries[0]?.attempts.map(({ status }) => status)).toEqual(Array(6).fill(null));
    });
  });

  it('ends with the first success, and is the same message each time, signed anew', async () => {
    receiver.answer = (number) => ({ status: number < 3 ? 409 : 200 });
    await createWebhook(['created']);
    await createTicket();
    await settled([delivered(409, 409, 200)]);
    expect(new Set(receiver.received.map(({ text }) => text)).size).toBe(1);
    const invocations = receiver.received.map(({ headers }) => headers['x-zendesk-webhook-invocation-id']);
    expect(new Set(invocations).size).toBe(1);
  });

  it('to an address where nobody listens counts as silence', async () => {
    const gone = await startWebhookReceiver();
    await gone.close();
    await createWebhook(['created'], { endpoint: gone.endpoint });
    await createTicket();
    await settled([givenUp(null, null, null, null, null, null)]);
  });

  it('stands in the state with its cause', async () => {
    const { id, endpoint } = await createWebhook(['created']);
    await createTicket();
    await settled([delivered(204)]);
    const { deliveries } = await zendesk.driver.state();
    expect(deliveries).toMatchObject([
      {
        webhookId: id,
        endpoint,
        ticketId: 4127,
        cause: 'zen:event-type:ticket.created',
        body: receiver.received[0]?.body,
      },
    ]);
  });

  it('comes twice when it is told to: one event, two invocations', async () => {
    await createWebhook(['created']);
    expect(await zendesk.driver.webhooks({ copies: 2 })).toEqual({
      lagMs: 0,
      copies: 2,
      isHeld: false,
      isReversed: false,
    });
    await createTicket();
    await arrived(2);
    expect(new Set(receiver.received.map(({ body }) => body.id)).size).toBe(1);
    const invocations = receiver.received.map(({ headers }) => headers['x-zendesk-webhook-invocation-id']);
    expect(new Set(invocations).size).toBe(2);
  });

  it('waits as long as it is held, and then comes the last one first', async () => {
    await createWebhook(['created']);
    await zendesk.driver.webhooks({ isHeld: true });
    for (const subject of ['first', 'second', 'third']) await createTicket({ subject });
    expect(await states()).toEqual([['waiting'], ['waiting'], ['waiting']]);
    await zendesk.driver.webhooks({ isHeld: false, isReversed: true });
    await arrived(3);
    expect(receiver.received.map(({ body }) => body.detail['subject'])).toEqual(['third', 'second', 'first']);
  });

  it('comes late when it is told to', async () => {
    await createWebhook(['created']);
    await zendesk.driver.webhooks({ lagMs: 150 });
    const before = Date.now();
    await createTicket();
    await arrived(1);
    expect(Date.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('may be one of many that wait, without a warning of Node’s', async () => {
    const warnings: string[] = [];
    const heed = ({ name }: Error) => warnings.push(name);
    process.on('warning', heed);
    onTestFinished(() => {
      process.off('warning', heed);
    });
    await createWebhook(['created']);
    await zendesk.driver.webhooks({ lagMs: 50, copies: 10 });
    await createTicket();
    await createTicket();
    await arrived(20);
    expect(warnings).toEqual([]);
  });

  it('is forgotten by a reset, as the conduct is', async () => {
    await createWebhook(['created']);
    await zendesk.driver.webhooks({ isHeld: true, copies: 3 });
    await createTicket();
    await zendesk.driver.reset();
    expect((await zendesk.driver.state()).deliveries).toEqual([]);
    expect(await zendesk.driver.webhooks({})).toMatchObject({ isHeld: false, copies: 1 });
    expect(receiver.received).toEqual([]);
  });

  it.each([{ copies: 0 }, { lagMs: -1 }, { lag: 5 }])('is not changed by %j', async (conduct) => {
    await expect(zendesk.driver.webhooks(conduct)).rejects.toThrow('400');
  });
});

describe('webhooks', () => {
  it('are for admins', async () => {
    const bob = zendesk.driver.as('bob.carter');
    const { id } = await createWebhook(['created']);
    for (const path of ['webhooks', `webhooks/${id}`, `webhooks/${id}/signing_secret`])
      expect((await bob.request('GET', path)).status).toBe(403);
    expect((await asAdmin('GET', 'webhooks/01JD')).status).toBe(404);
  });

  it('are listed without what they authenticate with, and are sent it', async () => {
    const authentication = {
      type: 'basic_auth',
      data: { username: 'zen', password: 'pass' },
      add_position: 'header',
    };
    const { id } = await createWebhook(['created'], {
      authentication,
      custom_headers: { 'X-Source': 'acme' },
    });
    const { webhook } = (await asAdmin('GET', `webhooks/${id}`)).body as { webhook: WebhookRecord };
    expect(webhook).toMatchObject({
      id: expect.stringMatching(/^[\dA-Z]{26}$/) as string,
      subscriptions: ['zen:event-type:ticket.created'],
      authentication: { type: 'basic_auth', add_position: 'header' },
      created_by: '380001000012',
    });
    expect(JSON.stringify((await asAdmin('GET', 'webhooks')).body)).not.toContain('pass"');
    await createTicket();
    await arrived(1);
    expect(receiver.received[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('zen:pass').toString('base64')}`,
      'x-source': 'acme',
    });
  });

  it.each([
    ['an address that is not secure', { endpoint: 'http://example.com/' }],
    ['no address', { endpoint: 'nowhere' }],
    ['no name', { name: '' }],
    ['an unknown event', { subscriptions: ['zen:event-type:ticket.eaten'] }],
    [
      'events and triggers at once',
      { subscriptions: ['conditional_ticket_events', 'zen:event-type:ticket.created'] },
    ],
    ['another method for events', { http_method: 'PUT' }],
    ['a status that is none', { status: 'asleep' }],
  ])('are refused with %s', async (_what, change) => {
    const webhook = {
      name: 'Tickets',
      status: 'active',
      endpoint: receiver.endpoint,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: ['zen:event-type:ticket.created'],
      ...change,
    };
    const { status, body } = await asAdmin('POST', 'webhooks', { webhook });
    expect([status, body]).toMatchObject([422, { errors: [{ code: 'InvalidWebhook' }] }]);
  });

  it('keep their kind of connection', async () => {
    const { id } = await createWebhook(['created']);
    const toTriggers = { webhook: { subscriptions: ['conditional_ticket_events'] } };
    expect((await asAdmin('PATCH', `webhooks/${id}`, toTriggers)).status).toBe(422);
  });
});
