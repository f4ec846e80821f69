import { createHmac } from 'node:crypto';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRecordingLog } from '../../tests/recording-log.js';
import { startEventBusServer } from '../../tests/servers/event-bus-server.js';
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
  const bus = await startEventBusServer();
  onTestFinished(() => bus.close());
  const log = createRecordingLog();
  const handle = createIntakeHandler({
    client: new EventBridgeClient({
      region: 'us-west-2',
      credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'test' },
      endpoint: bus.origin,
      maxAttempts: 1,
    }),
    eventBusName: 'tickets',
    readSecret: ({ fresh } = { fresh: false }) => Promise.resolve(secrets.at(fresh ? -1 : 0) ?? ''),
    log,
    now: () => now,
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
  return { bus, log, send };
}

describe('createIntakeHandler', () => {
  it('puts what a webhook brings on the event bus', async () => {
    const { bus, send } = await startIntake();
    expect(await send()).toEqual({ statusCode: 202 });
    expect(
      bus.entries.map(({ Detail, ...entry }) => ({ ...entry, Detail: JSON.parse(Detail) as unknown })),
    ).toEqual([
      {
        EventBusName: 'tickets',
        Source: 'zendesk.webhook',
        DetailType: 'zen:event-type:ticket.created',
        Detail: webhookBody('event-1'),
      },
    ]);
  });

  it('cuts a description that no task could show', async () => {
    const { bus, send } = await startIntake();
    const description = 'x'.repeat(1_000_000);
    await send({ body: JSON.stringify(webhookBody('event-1', { description })) });
    expect(bus.entries[0]?.Detail.length).toBeLessThan(10_000);
  });

  it.each<[string, Webhook]>([
    ['no signature', { signature: undefined }],
    ['a signature of another secret', { key: 'another' }],
    [
      'a signature for another body',
      { signature: createHmac('sha256', secret).update('x').digest('base64') },
    ],
    ['something that is no signature', { signature: 'x' }],
    ['a signature of an hour ago', { timestamp: '2026-11-22T08:30:01Z' }],
    ['a time that is none', { timestamp: 'today' }],
  ])('refuses %s', async (_, webhook) => {
    const { bus, send } = await startIntake();
    expect(await send(webhook)).toEqual({ statusCode: 401 });
    expect(bus.entries).toEqual([]);
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
    const { bus, log, send } = await startIntake();
    bus.strike = () => fault;
    expect(await send()).toEqual({ statusCode: 503, headers: { 'retry-after': '10' } });
    expect(log.lines[0]?.level).toBe('error');
  });
});
