import { createHmac } from 'node:crypto';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { startAwsSimulator } from '@patchcord/aws-simulator';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRecordingLog } from '../../tests/recording-log.js';
import { webhookBody } from '../../tests/ticket-messages.js';
import { createIntakeHandler } from './create-intake-handler.js';

const secret = 'dGhlIHdlYmhvb2sgc2VjcmV0';
const now = Date.parse('2026-11-22T09:30:02Z');
const timestamp = '2026-11-22T09:30:01Z';
const event = JSON.stringify(webhookBody('event-1'));

interface Webhook {
  readonly body?: string;
  readonly timestamp?: string;
  readonly key?: string;
  readonly signature?: string | undefined;
}

async function startIntake(secrets: readonly string[] = [secret]) {
  const aws = await startAwsSimulator();
  onTestFinished(() => aws.close());
  const queue = aws.createQueue({ name: 'tickets' });
  aws.createEventBus('tickets').addRule({ pattern: { source: ['zendesk.webhook'] }, queue });
  const events = () =>
    queue.messages().map(({ body }) => JSON.parse(body) as Readonly<Record<string, unknown>>);
  const log = createRecordingLog();
  const handle = createIntakeHandler({
    client: new EventBridgeClient({
      region: 'us-west-2',
      credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'test' },
      endpoint: aws.origin,
      maxAttempts: 1,
    }),
    eventBusName: 'tickets',
    readSecret: ({ fresh } = { fresh: false }) => Promise.resolve(secrets.at(fresh ? -1 : 0) ?? ''),
    log,
    now: () => now,
    limitMs: 1500,
  });
  const send = (webhook: Webhook = {}) => {
    const { body = event, key = secret, timestamp: at = timestamp } = webhook;
    const signature =
      'signature' in webhook
        ? webhook.signature
        : createHmac('sha256', key).update(`${at}${body}`).digest('base64');
    return handle({
      headers: {
        'x-zendesk-webhook-signature-timestamp': at,
        ...(signature === undefined ? {} : { 'x-zendesk-webhook-signature': signature }),
      } as Readonly<Record<string, string>>,
      body,
      isBase64Encoded: false,
    } as APIGatewayProxyEventV2);
  };
  return { aws, events, log, send };
}

describe('createIntakeHandler', () => {
  it('puts what a webhook brings on the event bus', async () => {
    const { events, send } = await startIntake();
    expect(await send()).toEqual({ statusCode: 202 });
    expect(events()).toMatchObject([
      {
        source: 'zendesk.webhook',
        'detail-type': 'zen:event-type:ticket.created',
        detail: webhookBody('event-1'),
      },
    ]);
  });

  it('cuts a description that no task could show', async () => {
    const { events, send } = await startIntake();
    const description = 'x'.repeat(1_000_000);
    await send({ body: JSON.stringify(webhookBody('event-1', { description })) });
    expect(JSON.stringify(events()[0]).length).toBeLessThan(10_000);
    expect(events()).toHaveLength(1);
  });

  it('cuts every long text, which would make an event too large for the bus', async () => {
    const { events, send } = await startIntake();
    const long = '漢'.repeat(60_000);
    const change = { previous: long, current: long, comment: { body: long, is_public: true } };
    await send({ body: JSON.stringify(webhookBody('event-1', {}, 'custom_field_changed', change)) });
    expect(Buffer.byteLength(JSON.stringify(events()[0]))).toBeLessThan(256 * 1024);
    expect(events()).toMatchObject([
      { detail: { id: 'event-1', event: { comment: { is_public: true } }, detail: { id: '4127' } } },
    ]);
  });

  it.each<[string, Webhook, string]>([
    ['no signature', { signature: undefined }, 'unsigned'],
    ['a signature of another secret', { key: 'another' }, 'forged'],
    [
      'a signature for another body',
      { signature: createHmac('sha256', secret).update('x').digest('base64') },
      'forged',
    ],
    ['something that is no signature', { signature: 'x' }, 'forged'],
    ['a signature of an hour ago', { timestamp: '2026-11-22T08:30:01Z' }, 'stale'],
    ['a time that is none', { timestamp: 'today' }, 'stale'],
  ])('refuses %s, and says so in its log', async (_, webhook, verdict) => {
    const { events, log, send } = await startIntake();
    expect(await send(webhook)).toEqual({ statusCode: 401 });
    expect(events()).toEqual([]);
    expect(log.lines).toEqual([{ level: 'warn', message: 'A webhook was refused.', details: { verdict } }]);
  });

  it('reads a secret again that was changed a moment ago', async () => {
    const { send } = await startIntake(['yesterday’s', secret]);
    expect(await send()).toEqual({ statusCode: 202 });
  });

  it.each(['', 'hello', '{"type":"zen:event-type:ticket.created"}'])('answers 422 to %j', async (body) => {
    const { send } = await startIntake();
    expect(await send({ body })).toEqual({ statusCode: 422 });
  });

  it.each([
    { status: 500, body: {} },
    { status: 200, body: { FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException' }] } },
    'dropped' as const,
  ])('has Zendesk send again what the bus did not take: %j', async (fault) => {
    const { aws, log, send } = await startIntake();
    aws.strike = () => fault;
    expect(await send()).toEqual({ statusCode: 503, headers: { 'retry-after': '50' } });
    expect(log.lines[0]?.level).toBe('error');
  });

  it('has Zendesk send again what the bus did not answer in time', async () => {
    const { aws, send } = await startIntake();
    aws.strike = () => 'silent';
    expect(await send()).toEqual({ statusCode: 503, headers: { 'retry-after': '50' } });
  });
});
