import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { startAwsSimulator } from '@patchcord/aws-simulator';
import { onTestFinished } from 'vitest';
import { instanceId, startConnectServer } from './servers/connect-server.js';

const signingSecret = 'a secret that Zendesk and the intake have';
const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';

export interface TicketPathOptions {
  /** Where the bundles are. */
  readonly bundles: string;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Which part of all messages comes twice. */
  readonly duplicates: number;
  /** Which part of all batches is handled without the queue hearing of it. */
  readonly lostBatches: number;
  /** Another Connect than the test's own server. */
  readonly instance?: { readonly origin: string; readonly instanceId: string; readonly flow: string };
}

/**
 * The way of a ticket event, as the stack lays it: HTTP API, intake, event bus, rule, queue, function, Connect. The
 * bundles run in threads; everything between them is HTTP. A second of the queues lasts ten milliseconds.
 */
export async function startTicketPath(options: TicketPathOptions) {
  const { bundles, duplicates, lostBatches, random } = options;
  const [aws, connect] = await Promise.all([startAwsSimulator({ secondMs: 10 }), startConnectServer()]);
  onTestFinished(async () => {
    await Promise.all([aws.close(), connect.close()]);
  });
  const instance = options.instance ?? { origin: connect.origin, instanceId, flow };
  const bundle = (name: string) => join(bundles, name, 'index.mjs');
  const deadLetters = aws.createQueue({ name: 'dead-letters' });
  const queue = aws.createQueue({
    name: 'tickets',
    visibilityTimeout: 360,
    deadLetter: { queue: deadLetters, maxReceiveCount: 200 },
    disorder: { random, duplicates },
  });
  const bus = aws.createEventBus('tickets');
  bus.addRule({ pattern: { source: ['zendesk.webhook'] }, queue });
  const quiet = { POWERTOOLS_LOG_LEVEL: 'SILENT' };
  const intake = aws.createFunction({
    name: 'ticket-intake',
    module: bundle('ticket-intake'),
    timeout: 8,
    environment: {
      ...quiet,
      EVENT_BUS_NAME: bus.name,
      WEBHOOK_SECRET_ARN: aws.putSecret('webhook', signingSecret),
    },
  });
  const url = `${aws.createHttpApi('intake', { 'POST /tickets': intake })}/tickets`;
  aws.putParameter(
    'routes',
    JSON.stringify({ version: 1, routes: [{ name: 'All', when: {}, flow: instance.flow }] }),
  );
  const marks = aws.createTable({ name: 'marks' });
  const tasks = aws.createFunction({
    name: 'ticket-tasks',
    module: bundle('ticket-tasks'),
    timeout: 60,
    environment: {
      ...quiet,
      AWS_ENDPOINT_URL_CONNECT: instance.origin,
      CONNECT_INSTANCE_ID: instance.instanceId,
      ZENDESK_ACCOUNT: 'acme',
      QUEUE_URL: queue.url,
      DEAD_LETTER_QUEUE_URL: deadLetters.url,
      ROUTING_TABLE_PARAMETER: 'routes',
      IDEMPOTENCY_TABLE: marks.name,
      STARTS_PER_SECOND: '100000',
      MAXIMUM_CONCURRENCY: '4',
      MOST_ATTEMPTS: '100',
    },
  });
  aws.mapQueue({ queue, function: tasks, maximumConcurrency: 3, isLost: () => random() < lostBatches });

  /** Sends a webhook as Zendesk does, again and again until it is taken. */
  async function send(body: string): Promise<void> {
    const timestamp = new Date().toISOString();
    const signature = createHmac('sha256', signingSecret).update(`${timestamp}${body}`).digest('base64');
    const headers = {
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    };
    const { status } = await fetch(url, { method: 'POST', headers, body });
    if (status === 503) await send(body);
    else if (status !== 202) throw new Error(`A webhook was answered ${String(status)}.`);
  }

  /** What Zendesk's own connector brings, in the envelope of its bus. */
  const bring = (envelope: string) => queue.send(envelope);

  return { aws, bring, connect, deadLetters, marks, queue, send, url };
}
