import { setTimeout } from 'node:timers/promises';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { Logger } from '@aws-lambda-powertools/logger';
import { SSMProvider } from '@aws-lambda-powertools/parameters/ssm';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { createConnectAccess } from '../shared/create-connect-access.js';
import { createPace } from '../shared/pace.js';
import { readNumberVariable, readVariable } from '../shared/read-environment.js';
import { toZendeskOrigin } from '../zendesk/zendesk-origin.js';
import { createRoutingTableReader } from './create-routing-table-reader.js';
import { createMessageQueue } from './message-queue.js';
import { createTicketTasksHandler } from './create-ticket-tasks-handler.js';

const environment = process.env;
const parameters = new SSMProvider({ awsSdkV3Client: new SSMClient({}) });
const routingTableParameter = readVariable(environment, 'ROUTING_TABLE_PARAMETER');
const sqs = new SQSClient({});

/** Makes tasks of ticket events; the stack sets its environment. */
export const handler = createTicketTasksHandler({
  connect: createConnectAccess(readVariable(environment, 'CONNECT_INSTANCE_ID'), {
    attempts: 3,
    limitMs: 8000,
  }),
  queue: createMessageQueue({
    client: sqs,
    queueUrl: readVariable(environment, 'QUEUE_URL'),
    deadLetterQueueUrl: readVariable(environment, 'DEAD_LETTER_QUEUE_URL'),
  }),
  readRoutingTable: createRoutingTableReader(() => parameters.get(routingTableParameter, { maxAge: 60 })),
  persistenceStore: new DynamoDBPersistenceLayer({
    tableName: readVariable(environment, 'IDEMPOTENCY_TABLE'),
  }),
  pace: createPace({
    // Each of the invocations that may run at once has its part of what Connect takes.
    perSecond:
      readNumberVariable(environment, 'STARTS_PER_SECOND') /
      readNumberVariable(environment, 'MAXIMUM_CONCURRENCY'),
    now: () => performance.now(),
    wait: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
  }),
  zendeskOrigin: toZendeskOrigin(readVariable(environment, 'ZENDESK_ACCOUNT')),
  mostAttempts: readNumberVariable(environment, 'MOST_ATTEMPTS'),
  log: new Logger({ serviceName: 'ticket-tasks' }),
  now: () => Date.now(),
  random: () => Math.random(),
});
