import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startZendeskSimulator, type ZendeskSimulator } from '../../src/index.js';
import { createRestClient } from '../rest-client.js';

let zendesk: ZendeskSimulator;
const rest = createRestClient(() => zendesk.origin);

beforeAll(async () => {
  zendesk = await startZendeskSimulator();
});
afterAll(async () => {
  await zendesk.close();
});
beforeEach(async () => {
  await zendesk.driver.reset();
});

const agent = 380001000011;
const jane = 380001000101;

/** @returns the comments of a ticket, as the API lists them */
async function comments(ticketId: number): Promise<Record<string, unknown>[]> {
  return (await rest('GET', `tickets/${ticketId}/comments`)).body['comments'] as Record<string, unknown>[];
}

describe('POST /tickets', () => {
  it('makes a complete ticket with its first comment and its audit', async () => {
    const { status, headers, body } = await rest('POST', 'tickets', {
      ticket: {
        subject: 'Incoming chat from Jane Doe',
        external_id: 'connect:1',
        requester_id: jane,
        assignee_id: agent,
        brand_id: 360001000702,
        custom_fields: [{ id: 360002000001, value: 'Sales' }],
        tags: ['Amazon_Connect'],
        comment: { html_body: '<p>Hello</p>', public: false },
      },
    });
    expect({ status, location: headers.get('location') }).toEqual({
      status: 201,
      location: 'https://acme.zendesk.com/api/v2/tickets/4127.json',
    });
    expect(body).toMatchObject({
      ticket: {
        id: 4127,
        url: 'https://acme.zendesk.com/api/v2/tickets/4127.json',
        external_id: 'connect:1',
        via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
        subject: 'Incoming chat from Jane Doe',
        raw_subject: 'Incoming chat from Jane Doe',
        description: 'Hello',
        status: 'open',
        requester_id: jane,
        submitter_id: agent,
        assignee_id: agent,
        organization_id: 360007000001,
        group_id: 360003000001,
        brand_id: 360001000702,
        is_public: false,
        tags: ['amazon_connect'],
      },
      audit: {
        ticket_id: 4127,
        author_id: agent,
        events: expect.arrayContaining([
          expect.objectContaining({ type: 'Comment', public: false, plain_body: 'Hello' }),
          expect.objectContaining({
            type: 'Create',
            field_name: 'subject',
            value: 'Incoming chat from Jane Doe',
          }),
          expect.objectContaining({ type: 'Create', field_name: 'requester_id', value: String(jane) }),
        ]) as unknown,
      },
    });
    const ticket = body['ticket'] as { custom_fields: unknown; fields: unknown };
    expect(ticket.custom_fields).toContainEqual({ id: 360002000001, value: 'Sales' });
    expect(ticket.fields).toEqual(ticket.custom_fields);
  });

  it.each([
    [{ subject: 'No comment' }, 'base'],
    [{ comment: { body: 'x' }, requester_id: 1 }, 'requester'],
    [{ comment: { body: 'x' }, assignee_id: jane }, 'assignee'],
    [{ comment: { body: 'x' }, brand_id: 360001000704 }, 'brand'],
    [{ comment: { body: 'x' }, status: 'done' }, 'status'],
    [{ comment: { body: 'x' }, custom_fields: [{ id: 360002000002, value: 'nonsense' }] }, 'base'],
    [{ comment: { body: 'x' }, via_followup_source_id: 4114 }, 'base'],
  ])('refuses %j and makes nothing', async (ticket, field) => {
    const { status, body } = await rest('POST', 'tickets', { ticket });
    expect({ status, error: body['error'], fields: Object.keys(body['details'] ?? {}) }).toEqual({
      status: 422,
      error: 'RecordInvalid',
      fields: [field],
    });
    expect((await zendesk.driver.state()).tickets).toHaveLength(26);
  });

  it('follows up a closed ticket, with its tags', async () => {
    const { body } = await rest('POST', 'tickets', {
      ticket: { via_followup_source_id: 4101, comment: { body: 'Again' } },
    });
    expect(body['ticket']).toMatchObject({ requester_id: 380001000105, tags: ['area_billing', 'invoice'] });
    expect((await rest('GET', 'tickets/4101')).body['ticket']).toMatchObject({ followup_ids: [4127] });
  });

  it('answers the same key and body with the same ticket, and another body with 400', async () => {
    const send = (subject: string) =>
      rest(
        'POST',
        'tickets',
        { ticket: { subject, comment: { body: 'x' } } },
        { 'idempotency-key': 'connect:1' },
      );
    const first = await send('One');
    const second = await send('One');
    expect(second.text).toBe(first.text);
    expect([first, second].map(({ headers }) => headers.get('x-idempotency-lookup'))).toEqual([
      'miss',
      'hit',
    ]);
    const other = await send('Two');
    expect({ status: other.status, error: other.body['error'] }).toEqual({
      status: 400,
      error: 'IdempotentRequestError',
    });
    await zendesk.driver.advanceClock(2 * 60 * 60 * 1000);
    expect((await send('Two')).status).toBe(201);
  });

  it.each([
    ['', 400],
    ['{', 422],
    ['[]', 400],
    ['{"ticket":"x"}', 400],
  ])('answers the body %j with %i', async (body, status) => {
    expect((await rest('POST', 'tickets', body)).status).toBe(status);
  });
});

describe('comments', () => {
  it.each([
    ['<p onclick="steal()">Hi<script>alert(1)</script></p>', '<p>Hi</p>'],
    ['<a href="javascript:alert(1)">x</a>', '<a rel="noopener noreferrer">x</a>'],
    ['<img src="https://example.com/a.png" onerror="x" />', '<img src="https://example.com/a.png" />'],
    ['{{ticket.id}} {{ticket.requester.name}} {{unknown}}', '4125 Jane Doe '],
    ['{&#8203;{ticket.id}}', '{\u200B{ticket.id}}'],
  ])('keep of %j only %j', async (html, kept) => {
    await rest('PUT', 'tickets/4125', { ticket: { comment: { html_body: html } } });
    expect((await comments(4125)).at(-1)).toMatchObject({
      html_body: `<div class="zd-comment" dir="auto">${kept}</div>`,
    });
  });

  it('are cut at 64 kB without an error', async () => {
    const { status } = await rest('PUT', 'tickets/4125', {
      ticket: { comment: { body: 'ä'.repeat(40_000) } },
    });
    expect(status).toBe(200);
    expect(Buffer.byteLength(String((await comments(4125)).at(-1)?.['body']))).toBe(65_536);
  });

  it('are as public as the first one unless they say so', async () => {
    await rest('PUT', 'tickets/4125', { ticket: { comment: { body: 'a' } } });
    await rest('PUT', 'tickets/4117', { ticket: { comment: { body: 'a' } } });
    expect([(await comments(4125)).at(-1), (await comments(4117)).at(-1)]).toMatchObject([
      { public: true },
      { public: false },
    ]);
  });

  it('of the Tickets API carry a call', async () => {
    const { body } = await rest('PUT', 'tickets/4125', {
      ticket: {
        voice_comment: {
          from: '+14155550134',
          to: '+15005550001',
          call_duration: 65,
          answered_by_id: agent,
          public: false,
        },
      },
    });
    expect((await comments(4125)).at(-1)).toMatchObject({
      type: 'VoiceComment',
      public: false,
      body: 'Call from: +14155550134\nCall to: +15005550001\nAnswered by: Alex Morgan\nLength: 1 minute, 5 seconds',
      data: { from: '+14155550134', to: '+15005550001', call_duration: 65, answered_by_id: agent },
    });
    expect(body['audit']).toMatchObject({ events: [{ type: 'VoiceComment' }] });
  });
});

describe('PUT /tickets/{id}', () => {
  it('answers the ticket and an audit of what changed', async () => {
    const { status, body } = await rest('PUT', 'tickets/4126', {
      ticket: { assignee_id: agent, additional_tags: ['Call Me'] },
    });
    expect(status).toBe(200);
    expect(body['ticket']).toMatchObject({
      status: 'open',
      assignee_id: agent,
      tags: ['area_technical', 'call_me'],
    });
    expect((body['audit'] as { events: unknown[] }).events).toEqual([
      expect.objectContaining({
        type: 'Change',
        field_name: 'assignee_id',
        value: String(agent),
        previous_value: null,
      }),
      expect.objectContaining({ type: 'Change', field_name: 'tags', previous_value: ['area_technical'] }),
      expect.objectContaining({ type: 'Change', field_name: 'status', value: 'open', previous_value: 'new' }),
    ]);
  });

  it.each([true, false])('with safe_update %s needs the newest stamp', async (safeUpdate) => {
    const { body } = await rest('GET', 'tickets/4125');
    const { updated_at: stamp } = body['ticket'] as { updated_at: string };
    const put = (updatedStamp: string) =>
      rest('PUT', 'tickets/4125', {
        ticket: { subject: 'New', safe_update: safeUpdate, updated_stamp: updatedStamp },
      });
    const stale = await put('2020-01-01T00:00:00Z');
    expect({ status: stale.status, error: stale.body['error'] }).toEqual({
      status: 409,
      error: 'UpdateConflict',
    });
    expect((await put(stamp)).status).toBe(200);
  });

  it('does not change a closed ticket', async () => {
    const { status, body } = await rest('PUT', 'tickets/4101', { ticket: { comment: { body: 'x' } } });
    expect({ status, details: body['details'] }).toEqual({
      status: 422,
      details: { status: [{ description: 'Status: closed prevents ticket update' }] },
    });
  });

  it('is refused after 30 updates of one ticket in ten minutes, with the time to wait', async () => {
    for (let update = 0; update < 30; update += 1) {
      expect((await rest('PUT', 'tickets/4125', { ticket: {} })).status).toBe(200);
    }
    const { status, headers, text } = await rest('PUT', 'tickets/4125', { ticket: {} });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(500);
    expect(text).toBe(
      'Rate limit for ticket updates exceeded, please wait before updating this ticket again',
    );
    expect((await rest('PUT', 'tickets/4114', { ticket: {} })).status).toBe(200);
    await zendesk.driver.advanceClock(600_000);
    expect((await rest('PUT', 'tickets/4125', { ticket: {} })).status).toBe(200);
  });
});

describe('reading tickets', () => {
  it.each([
    ['tickets/9', 404, { error: 'RecordNotFound', description: 'Not found' }],
    ['tickets/nonsense', 404, { error: 'RecordNotFound', description: 'Not found' }],
    ['tickets/4115', 403, { error: { title: 'Forbidden', message: expect.any(String) as string } }],
    ['nonsense', 404, { error: 'InvalidEndpoint', description: 'Not found' }],
  ])('%s answers %i', async (path, status, body) => {
    const answer = await rest('GET', path);
    expect({ status: answer.status, body: answer.body }).toEqual({ status, body });
  });

  it('side-loads the people of a ticket', async () => {
    const { body } = await rest('GET', 'tickets/4125.json?include=users');
    expect((body['users'] as { name: string }[]).map(({ name }) => name)).toEqual([
      'Alex Morgan',
      'Jane Doe',
    ]);
  });

  it('finds a new ticket by external id at once', async () => {
    await rest('POST', 'tickets', { ticket: { external_id: 'connect:1', comment: { body: 'x' } } });
    const { body } = await rest('GET', 'tickets?external_id=connect%3A1&sort_by=updated_at&sort_order=desc');
    expect(body).toEqual({
      tickets: [expect.objectContaining({ id: 4127 })],
      next_page: null,
      previous_page: null,
      count: 1,
    });
    expect(body['tickets']).not.toContainEqual(
      expect.objectContaining({ fields: expect.anything() as unknown }),
    );
  });

  it('lists what a customer asked for, newest first', async () => {
    const { body } = await rest(
      'GET',
      `users/${jane}/tickets/requested?sort_by=updated_at&sort_order=desc&per_page=2`,
    );
    expect((body['tickets'] as { id: number }[]).map(({ id }) => id)).toEqual([4125, 4114]);
    expect(body).toMatchObject({
      count: 3,
      next_page: `https://acme.zendesk.com/api/v2/users/${jane}/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=2&page=2`,
    });
  });

  it('pages by cursor when asked so', async () => {
    const first = await rest('GET', 'tickets?page[size]=10');
    const meta = first.body['meta'] as { has_more: boolean; after_cursor: string };
    const second = await rest('GET', `tickets?page[size]=20&page[after]=${meta.after_cursor}`);
    expect([meta.has_more, second.body['meta']]).toMatchObject([true, { has_more: false }]);
    const ids = [first, second].flatMap(({ body }) =>
      (body['tickets'] as { id: number }[]).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(25);
  });
});
