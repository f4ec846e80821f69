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
const call = {
  app_id: 735264,
  from_line: '+14155550134',
  to_line: '+15005550001',
  call_started_at: '2026-11-22T10:30:05+01',
  direction: 'inbound',
};

describe('POST /channels/voice/tickets', () => {
  it('makes a ticket of the voice channel and shows it to the agent', async () => {
    const { status, body } = await rest('POST', 'channels/voice/tickets', {
      display_to_agent: agent,
      ticket: {
        via_id: 45,
        requester_id: jane,
        additional_tags: ['amazon_connect'],
        comment: { body: 'x', public: false },
      },
    });
    expect({ status, ticket: body['ticket'] }).toMatchObject({
      status: 201,
      ticket: { id: 4127, via: { channel: 'voice', source: { rel: 'inbound' } }, tags: ['amazon_connect'] },
    });
    expect((await zendesk.driver.state()).pops).toEqual([
      { at: expect.any(String) as string, agentId: agent, kind: 'ticket', id: 4127, by: 'display_to_agent' },
    ]);
  });

  it.each([
    [{ ticket: { comment: { body: 'x' } } }, 'via_id'],
    [{ ticket: { via_id: 0, comment: { body: 'x' } } }, 'via_id'],
    [{ ticket: { via_id: 44, comment: { body: 'x' } } }, 'voice_comment'],
    [{ display_to_agent: jane, ticket: { via_id: 45, comment: { body: 'x' } } }, 'display_to_agent'],
    [{ display_to_agent: 1, ticket: { via_id: 45, comment: { body: 'x' } } }, 'display_to_agent'],
  ])('refuses %j and makes nothing', async (request, field) => {
    const { status, body } = await rest('POST', 'channels/voice/tickets', request);
    expect({ status, fields: Object.keys(body['details'] ?? {}) }).toEqual({ status: 422, fields: [field] });
    const { tickets, pops } = await zendesk.driver.state();
    expect({ tickets: tickets.length, pops }).toEqual({ tickets: 26, pops: [] });
  });
});

describe('screen pop', () => {
  it.each([
    [`channels/voice/agents/${agent}/tickets/4114/display`, 200, [{ kind: 'ticket', id: 4114 }]],
    [`channels/voice/agents/${agent}/users/${jane}/display`, 200, [{ kind: 'user', id: jane }]],
    [`channels/voice/agents/${agent}/tickets/1/display`, 404, []],
    [`channels/voice/agents/${jane}/tickets/4114/display`, 404, []],
  ])('%s answers %i without a body', async (path, status, pops) => {
    const answer = await rest('POST', path);
    expect({ status: answer.status, text: answer.text }).toEqual({ status, text: '' });
    expect((await zendesk.driver.state()).pops.map(({ kind, id }) => ({ kind, id }))).toEqual(pops);
  });
});

describe('calls', () => {
  it('are recorded on a ticket, commented there, and the comment follows the record', async () => {
    const created = await rest('POST', 'calls', {
      call: { ...call, ticket_id: 4114, external_id: 'contact-1' },
    });
    expect({ status: created.status, call: created.body['call'] }).toMatchObject({
      status: 201,
      call: {
        ticket_id: 4114,
        call_started_at: '2026-11-22T09:30:05Z',
        call_ended_at: null,
        account_id: 850916,
      },
    });
    const { id } = created.body['call'] as { id: number };

    const comment = await rest('POST', `calls/${id}/comments`, {
      title: 'Inbound call',
      call_fields: ['direction', 'queue_name'],
      author_id: agent,
    });
    expect({ status: comment.status, body: comment.body }).toEqual({
      status: 201,
      body: {
        id: expect.any(Number) as number,
        type: 'TpeVoiceComment',
        public: false,
        data: {
          app_id: 735264,
          app_name: 'App',
          author_id: agent,
          call_id: id,
          direction: 'inbound',
          external_id: 'contact-1',
          title: 'Inbound call',
          via_id: 45,
          recording_url: '',
          queue_name: null,
        },
        formatted_from: 'Unknown',
        formatted_to: 'Unknown',
        transcription_visible: false,
        author_id: agent,
        body: 'Inbound call\n\nSummary\nDirection: inbound',
        html_body: expect.stringContaining('<li>Direction: inbound</li>') as string,
        trusted: true,
        attachments: [],
        created_at: expect.any(String) as string,
        audit_id: expect.any(Number) as number,
        title: 'Inbound call',
      },
    });

    const patched = await rest('PATCH', `calls/${id}`, {
      call: {
        ...call,
        queue_name: 'Sales',
        recording_url: 'https://example.com/a',
        completion_status: 'completed',
      },
    });
    expect({ status: patched.status, call: patched.body['call'] }).toMatchObject({
      status: 200,
      call: { id, ticket_id: 4114, external_id: 'contact-1', completion_status: 'completed' },
    });
    const { comments } = await zendesk.driver.state();
    expect(
      comments.find(({ type, ticket_id }) => type === 'TpeVoiceComment' && ticket_id === 4114),
    ).toMatchObject({
      body: 'Inbound call\n\nSummary\nDirection: inbound\nQueue name: Sales',
      data: { queue_name: 'Sales', recording_url: 'https://example.com/a' },
    });
  });

  it('make their ticket in one request, for brand and organisation of the call', async () => {
    const { status, body } = await rest('POST', 'calls', {
      call: { ...call, end_user_id: jane, brand_id: 360001000703 },
      comment: { title: 'Inbound call', subject: 'Incoming call from Jane Doe', display_to_agent: agent },
    });
    expect({ status, call: body['call'] }).toMatchObject({ status: 201, call: { ticket_id: 4127 } });
    expect((await rest('GET', 'tickets/4127')).body['ticket']).toMatchObject({
      subject: 'Incoming call from Jane Doe',
      requester_id: jane,
      brand_id: 360001000703,
      status: 'new',
    });
    expect((await zendesk.driver.state()).pops).toHaveLength(1);
  });

  it.each([
    [{ call: { ...call, app_id: undefined } }, ['app_id']],
    [{ call: { ...call, direction: 'sideways' } }, ['direction']],
    [{ call: { ...call, completion_status: 'fine' } }, ['completion_status']],
    [{ call: { ...call, duration: '12' } }, ['duration']],
    [{ call: { ...call, ticket_id: 1 } }, ['ticket_id']],
    [{ call: { ...call, call_started_at: 'now' } }, ['call_started_at']],
    [{ call: { ...call, ticket_id: null }, comment: { title: 'x' } }, ['base']],
    [{ call, comment: {} }, ['title']],
    [{ call, comment: { title: 'x', call_fields: ['nonsense'] } }, ['call_fields']],
    [{ call, comment: { title: 'x', display_to_agent: jane } }, ['display_to_agent']],
  ])('are refused as %j', async (request, fields) => {
    const { status, body } = await rest('POST', 'calls', request);
    expect({ status, fields: Object.keys(body['details'] ?? {}) }).toEqual({ status: 422, fields });
    expect((await zendesk.driver.state()).calls).toHaveLength(2);
  });

  it('count interactions with the recording controls', async () => {
    const { status, body } = await rest('POST', 'calls', {
      call: { ...call, recording_control_interactions: 2 },
    });
    expect({ status, call: body['call'] }).toMatchObject({
      status: 201,
      call: { recording_control_interactions: 2 },
    });
  });

  it('are changed by a part of their members too', async () => {
    const { id } = (await rest('POST', 'calls', { call })).body['call'] as { id: number };
    expect((await rest('PATCH', `calls/${id}`, { call: { id, duration: 12 } })).body['call']).toMatchObject({
      duration: 12,
      direction: 'inbound',
    });
    expect((await rest('GET', 'calls/1')).status).toBe(404);
  });
});
