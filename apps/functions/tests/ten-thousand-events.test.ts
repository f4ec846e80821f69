import { createHmac } from 'node:crypto';
import { awsError, startAwsSimulator } from '@patchcord/aws-simulator';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { APIGatewayProxyEventV2, SQSEvent } from 'aws-lambda';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIntakeHandler } from '../src/ticket-intake/create-intake-handler.js';
import { createTicketTasksHandler } from '../src/ticket-tasks/create-ticket-tasks-handler.js';
import { createMessageQueue } from '../src/ticket-tasks/message-queue.js';
import { clientOptions, connectAccessTo, sqsClientTo } from './aws-clients.js';
import { lambdaContext } from './lambda-context.js';
import { MemoryPersistenceLayer } from './memory-persistence-layer.js';
import { createRandom } from './random.js';
import { createRecordingLog } from './recording-log.js';
import { startConnectServer, throttled } from './servers/connect-server.js';
import { partnerMessage, webhookBody } from './ticket-messages.js';

const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';
const secret = 'a secret that Zendesk and the intake have';
const count = 10_000;
const poisonCount = 50;
const sendersAtOnce = 8;

/** It takes less than half a minute, and far more on a machine that has much else to do. */
const timeLimitMs = 300_000;

/**
 * The way of a ticket event: intake, event bus, rule, queue, function, Connect. SDK clients over HTTP, but for the marks
 * of idempotency; `ticket-path.test.ts` has those, too, and runs the bundles.
 */
async function startPath(random: () => number) {
  const [aws, connect] = await Promise.all([startAwsSimulator({ secondMs: 10 }), startConnectServer()]);
  onTestFinished(async () => {
    await Promise.all([aws.close(), connect.close()]);
  });
  const deadLetters = aws.createQueue({ name: 'dead-letters' });
  const disorder = { random, duplicates: 0.05 };
  const queue = aws.createQueue({ name: 'tickets', visibilityTimeout: 360, disorder });
  aws.createEventBus('tickets').addRule({ pattern: { source: ['zendesk.webhook'] }, queue });
  const log = createRecordingLog();
  const intake = createIntakeHandler({
    client: new EventBridgeClient({ ...clientOptions, endpoint: aws.origin, maxAttempts: 1 }),
    eventBusName: 'tickets',
    readSecret: () => Promise.resolve(secret),
    log,
    now: () => Date.now(),
    limitMs: 30_000,
  });
  const tasks = createTicketTasksHandler({
    connect: connectAccessTo(connect.origin, 1, 30_000),
    queue: createMessageQueue({
      client: sqsClientTo(aws.origin),
      queueUrl: queue.url,
      deadLetterQueueUrl: deadLetters.url,
    }),
    readRoutingTable: () => Promise.resolve({ version: 1, routes: [{ name: 'All', when: {}, flow }] }),
    persistenceStore: new MemoryPersistenceLayer(),
    pace: () => Promise.resolve(),
    zendeskOrigin: 'https://acme.zendesk.com',
    mostAttempts: 100,
    log,
    now: () => Date.now(),
    random,
  });
  const invoke = async (event: string) => ({
    payload: JSON.stringify(await tasks(JSON.parse(event) as SQSEvent, lambdaContext())),
  });
  /** Some batches are handled without the queue hearing of it, as when an invocation dies at its end. */
  const isLost = () => random() < 0.01;
  aws.mapQueue({ queue, function: { invoke }, maximumConcurrency: 4, isLost });

  /** Sends a webhook as Zendesk does, again and again until it is taken. */
  async function send(body: string): Promise<void> {
    const timestamp = new Date().toISOString();
    const { statusCode } = await intake({
      headers: {
        'x-zendesk-webhook-signature-timestamp': timestamp,
        'x-zendesk-webhook-signature': createHmac('sha256', secret)
          .update(`${timestamp}${body}`)
          .digest('base64'),
      } as Readonly<Record<string, string>>,
      body,
      isBase64Encoded: false,
    } as APIGatewayProxyEventV2);
    if (statusCode === 503) await send(body);
    else expect(statusCode).toBe(202);
  }

  return { aws, connect, deadLetters, queue, send };
}

describe('ten thousand events, from Zendesk’s webhook or connector to Connect’s task', () => {
  it(
    'make one task each, and what is no event is parked, whatever happens on the way',
    { timeout: timeLimitMs },
    async () => {
      const random = createRandom(20261123);
      const { aws, connect, deadLetters, queue, send } = await startPath(random);
      connect.strike = () => {
        const chance = random();
        if (chance < 0.08) return throttled;
        if (chance < 0.1) return { status: 500, headers: { 'x-amzn-errortype': 'InternalServiceException' } };
        if (chance < 0.12) return 'dropped';
        return chance < 0.15 ? 'lost' : undefined;
      };
      aws.strike = ({ service }) => (random() < 0.02 ? awsError(500, `${service} fails`) : undefined);

      const ids = Array.from({ length: count }, (_, index) => `event-${String(index)}`);
      const webhooks: string[] = [];
      for (const [index, id] of ids.entries()) {
        const times = random() < 0.1 ? 2 : 1;
        for (let time = 0; time < times; time += 1)
          if (index % 2 === 0) webhooks.push(JSON.stringify(webhookBody(id, { id: String(index + 1) })));
          else queue.send(partnerMessage(id, { id: index + 1 }));
      }
      for (let index = 0; index < poisonCount; index += 1) queue.send(`poison ${String(index)}`);
      await Promise.all(
        Array.from({ length: sendersAtOnce }, async () => {
          for (let body = webhooks.pop(); body !== undefined; body = webhooks.pop()) await send(body);
        }),
      );
      await vi.waitFor(
        () => {
          expect(queue.counts).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
        },
        { timeout: timeLimitMs, interval: 100 },
      );

      expect([...connect.tasks.keys()].sort()).toEqual([...ids].sort());
      expect(new Set([...connect.tasks.values()].map(({ contactId }) => contactId)).size).toBe(count);
      expect([...connect.tasks.values()].map(({ input }) => input['Name']).sort()).toEqual(
        ids.map((_, index) => `Zendesk-${String(index + 1)}`).sort(),
      );
      // A message that comes twice is parked twice.
      const parked = new Set(deadLetters.messages().map(({ body }) => body));
      expect([...parked].sort()).toEqual(
        Array.from({ length: poisonCount }, (_, index) => `poison ${String(index)}`).sort(),
      );
      expect(connect.calls.length).toBeGreaterThan(count * 1.1);
    },
  );
});
