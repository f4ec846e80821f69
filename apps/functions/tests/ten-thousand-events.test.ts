import { describe, expect, it, onTestFinished } from 'vitest';
import { createTicketTasksHandler } from '../src/ticket-tasks/create-ticket-tasks-handler.js';
import type { MessageQueue } from '../src/ticket-tasks/message-queue.js';
import { connectAccessTo } from './aws-clients.js';
import { lambdaContext } from './lambda-context.js';
import { MemoryPersistenceLayer } from './memory-persistence-layer.js';
import { createRandom } from './random.js';
import { createRecordingLog } from './recording-log.js';
import { startConnectServer, throttled } from './servers/connect-server.js';
import { sqsRecord } from './sqs-record.js';
import { partnerMessage, webhookMessage } from './ticket-messages.js';

const flow = '846ec553-a005-41c0-8341-aaaaaaaaaaaa';
const count = 10_000;
const batchSize = 10;
const invocationsAtOnce = 4;

/** It takes a quarter of a minute, and far more on a machine that has much else to do. */
const timeLimitMs = 300_000;

interface Message {
  readonly id: string;
  readonly body: string;
  attempt: number;
}

describe('ten thousand events', () => {
  it(
    'make one task each, and what is no event is parked once, whatever happens',
    { timeout: timeLimitMs },
    async () => {
      const random = createRandom(20261123);
      const connect = await startConnectServer();
      onTestFinished(() => connect.close());
      connect.strike = () => {
        const chance = random();
        if (chance < 0.08) return throttled;
        if (chance < 0.1) return { status: 500, headers: { 'x-amzn-errortype': 'InternalServiceException' } };
        if (chance < 0.12) return 'dropped';
        return chance < 0.15 ? 'lost' : undefined;
      };

      const waiting: Message[] = [];
      const ids = Array.from({ length: count }, (_, index) => `event-${String(index)}`);
      for (const [index, id] of ids.entries()) {
        const body =
          index % 2 === 0 ? webhookMessage(id, { id: index + 1 }) : partnerMessage(id, { id: index + 1 });
        waiting.push({ id, body, attempt: 0 });
        if (random() < 0.1) waiting.push({ id: `${id} again`, body, attempt: 0 });
      }
      for (let index = 0; index < 50; index += 1)
        waiting.push({ id: `poison-${String(index)}`, body: `poison ${String(index)}`, attempt: 0 });

      const parked: string[] = [];
      const queue: MessageQueue = {
        park: ({ body }) => {
          parked.push(body);
          return Promise.resolve();
        },
        comeAgain: () => Promise.resolve(),
      };
      const handler = createTicketTasksHandler({
        connect: connectAccessTo(connect.origin),
        queue,
        readRoutingTable: () => Promise.resolve({ version: 1, routes: [{ name: 'All', when: {}, flow }] }),
        persistenceStore: new MemoryPersistenceLayer(),
        pace: () => Promise.resolve(),
        zendeskOrigin: 'https://acme.zendesk.com',
        mostAttempts: 100,
        log: createRecordingLog(),
        now: () => Date.now(),
        random,
      });

      async function consume(): Promise<void> {
        for (let batch = take(); batch.length > 0; batch = take()) {
          for (const message of batch) message.attempt += 1;
          const Records = batch.map(({ attempt, body, id }) => sqsRecord(id, body, attempt));
          const { batchItemFailures } = await handler({ Records }, lambdaContext());
          const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
          // An invocation that dies tells the queue nothing: all its messages come again.
          const died = random() < 0.01 && !batch.some(({ body }) => body.startsWith('poison'));
          waiting.push(...batch.filter(({ id }) => died || failed.has(id)));
        }
      }

      /** The queue keeps no order. */
      function take(): readonly Message[] {
        return Array.from({ length: Math.min(batchSize, waiting.length) }, () => {
          const [message] = waiting.splice(Math.floor(random() * Math.min(waiting.length, 500)), 1);
          return message;
        }).filter((message) => message !== undefined);
      }

      await Promise.all(Array.from({ length: invocationsAtOnce }, consume));
      await consume();

      expect([...connect.tasks.keys()].sort()).toEqual([...ids].sort());
      expect(new Set([...connect.tasks.values()].map(({ contactId }) => contactId)).size).toBe(count);
      expect([...connect.tasks.values()].map(({ input }) => input['Name']).sort()).toEqual(
        ids.map((_, index) => `Zendesk-${String(index + 1)}`).sort(),
      );
      expect(parked.sort()).toEqual(
        Array.from({ length: 50 }, (_, index) => `poison ${String(index)}`).sort(),
      );
      expect(connect.calls.length).toBeGreaterThan(count * 1.1);
    },
  );
});
