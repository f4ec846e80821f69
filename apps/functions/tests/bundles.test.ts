import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { startAwsSimulator } from '@patchcord/aws-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundles } from './build-bundles.js';
import { startConnectServer } from './servers/connect-server.js';

const execute = promisify(execFile);

/** What the stacks set. */
const environment = {
  AWS_REGION: 'us-west-2',
  AWS_ACCESS_KEY_ID: 'AKIDTEST',
  AWS_SECRET_ACCESS_KEY: 'test',
  CONNECT_INSTANCE_ID: '11111111-2222-4333-8444-555555555555',
  ZENDESK_ACCOUNT: 'acme',
  ZENDESK_SECRET_ARN: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:zendesk',
  RECORDING_SECRET_ARN: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:recording',
  WEBHOOK_SECRET_ARN: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:webhook',
  USED_TOKENS_TABLE: 'used-tokens',
  IDEMPOTENCY_TABLE: 'idempotency',
  ROUTING_TABLE_PARAMETER: 'routing-table',
  EVENT_BUS_NAME: 'tickets',
  QUEUE_URL: 'http://127.0.0.1:1/1/tickets',
  DEAD_LETTER_QUEUE_URL: 'http://127.0.0.1:1/1/dead-letters',
  STARTS_PER_SECOND: '2',
  MAXIMUM_CONCURRENCY: '2',
  MOST_ATTEMPTS: '100',
  AGENT_CHECK: 'tag',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

let folder = '';

beforeAll(async () => {
  folder = await buildBundles();
}, 240_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Invokes a bundle in a process of its own, as Lambda does: its log, and last what it answers. */
async function run(name: string, event: unknown, more: Readonly<Record<string, string>>) {
  const script = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, name, 'index.mjs')).href)});
    const context = { getRemainingTimeInMillis: () => 3000 };
    process.stdout.write(JSON.stringify(await handler(${JSON.stringify(event)}, context)));`;
  const { stderr, stdout } = await execute(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    env: { ...environment, ...more },
  });
  return [...stderr.trim().split('\n'), stdout]
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);
}

async function invoke(name: string, event: unknown, more: Readonly<Record<string, string>> = {}) {
  return (await run(name, event, more)).at(-1);
}

describe('the bundles', () => {
  it('flow-look-up answers', async () => {
    const event = { Details: { Parameters: { look_up: 'caller', value: 'anonymous' } } };
    expect(await invoke('flow-look-up', event)).toEqual({ status: 'not_found' });
  });

  it('recording-control answers', async () => {
    expect(await invoke('recording-control', { headers: {}, body: 'x' })).toMatchObject({ statusCode: 422 });
  });

  it('ticket-intake and ticket-tasks answer, and keep what they could not do', async () => {
    // Something that answers every service with an error.
    const server = await startConnectServer();
    const AWS_ENDPOINT_URL = server.origin;
    try {
      const webhook = { headers: {}, body: '{}' };
      expect(await invoke('ticket-intake', webhook, { AWS_ENDPOINT_URL })).toMatchObject({ statusCode: 503 });
      const batch = {
        Records: [{ messageId: 'm1', body: 'x', attributes: { ApproximateReceiveCount: '1' } }],
      };
      expect(await invoke('ticket-tasks', batch, { AWS_ENDPOINT_URL })).toEqual({
        batchItemFailures: [{ itemIdentifier: 'm1' }],
      });
    } finally {
      await server.close();
    }
  });

  it('write what alarms count as the stacks look for it', async () => {
    const aws = await startAwsSimulator();
    aws.putParameter('routing-table', JSON.stringify({ version: 1, routes: [] }));
    aws.putSecret('webhook', 'secret');
    const log = { AWS_ENDPOINT_URL: aws.origin, POWERTOOLS_LOG_LEVEL: 'WARN' };
    try {
      const headers = {
        'x-zendesk-webhook-signature': 'x',
        'x-zendesk-webhook-signature-timestamp': '2026-11-22T09:30:01Z',
      };
      const webhook = { headers, body: '{}' };
      expect(
        (await run('ticket-intake', webhook, { ...log, WEBHOOK_SECRET_ARN: 'webhook' }))[0],
      ).toMatchObject({
        level: 'WARN',
        message: 'A webhook was refused.',
        verdict: 'forged',
      });
      // There is no queue to park it in.
      const Records = [{ messageId: 'm1', body: 'x', attributes: { ApproximateReceiveCount: '9' } }];
      expect((await run('ticket-tasks', { Records }, log))[0]).toMatchObject({
        message: 'A message comes again.',
        attempt: 9,
      });
      const event = { Details: { Parameters: { look_up: 'user', value: '101' } } };
      expect((await run('flow-look-up', event, log))[0]).toMatchObject({
        level: 'ERROR',
        message: 'The look-up failed.',
      });
    } finally {
      await aws.close();
    }
  });
});
